import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Catalan. */
export const ca: PageLanguage = {
	words: {
		page: 'pàgin[ae]s?|web|blog',
		article: 'articles?|entrad[ae]s?|notíci[ae]s?',
		leaflet: 'fulletó|fulls?|document?s?|informació|guies?',
		this: 'aquest[as]?|aquest[ae]s',
		share: 'compart\\p{L}*|recoman\\p{L}*',
		use: 'imprim\\p{L}*|escolt\\p{L}*|descarreg\\p{L}*|desa|envi\\p{L}*|copia',
		comment: 'comentaris?',
		write: 'deix\\p{L}*|escri\\p{L}*|afeg\\p{L}*|publi\\p{L}*|envia|el teu',
		read: 'lleg\\p{L}*|veure|continua|descobr\\p{L}*',
		also: 'també|més|altres|relacionats|relacionades|similars|recents|següent|anterior|et pot',
		topic: 'tem[ae]s?|enllaços|interessar|categoria',
		newsletter: 'butlletí|newsletter',
		subscribe: 'subscri\\p{L}*|registr\\p{L}*|segueix\\p{L}*|apunta\\p{L}*',
		accept: 'accept\\p{L}*|rebutj\\p{L}*|configur\\p{L}*|utilitz\\p{L}*|política|necessàries',
		rate: 'útil|ajudat|valor\\p{L}*|agradat',
		legal: 'avís legal|privacitat|política|termes|condicions|accessibilitat|mapa|cookies?|galetes',
		menu: 'demana|inicia la sessió|premsa|especialitats|inici|menú|contacte|nosaltres|qui som|serveis|equip|cita|cerca\\p{L}*|notícies|demanar|treballa',
		skip: '(?:salta|vés) al (?:contingut|menú)|torna (?:a )?dalt|sou a(?= ?:)|inici de la pàgina',
		about: 'sobre',
		author: '(?:l.)?autora?|autors',
		viewed: 'visualitzacions',
		advert: 'publicitat|anunci|patrocinat',
	},
	labels: [],
	sentences: [],
};
