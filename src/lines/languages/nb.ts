import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Norwegian Bokmål. */
export const nb: PageLanguage = {
	words: {
		page: 'sid(?:en|e|er)|nettsted(?:et)?|nettsid(?:en|e|er)|blogg',
		article: 'artik(?:kel|kelen|ler)|blogginnlegg|nyhet(?:er)?',
		leaflet: 'brosjyre\\p{L}*|informasjon(?:en)?|veileder(?:en)?',
		this: 'denne|dette|disse',
		share: 'del|anbefal|tips',
		use: 'skriv ut|lytt|last ned|lagre|send|kopier',
		comment: 'kommentar(?:er|en)?',
		write: 'skriv|legg (?:igjen|til|inn)|send|din|vis|alle',
		read: 'les|se|fortsett|finn',
		also: 'også|mer|flere|relater(?:t|te)|lignende|andre|siste|populære|neste|forrige|kanskje',
		topic: 'emner?|lenker|interesse\\p{L}*|kategori',
		newsletter: 'nyhetsbrev(?:et)?',
		subscribe: 'abonner|meld deg på|følg oss|registrer',
		accept: 'aksepter\\p{L}*|godta|tillat|avvis|innstillinger|bruker|nødvendige|samtyk\\p{L}*',
		rate: 'nyttig|hjelpsom|vurder',
		legal:
			'personvern\\p{L}*|vilkår|tilgjengelighet\\p{L}*|nettstedskart|informasjonskapsler|cookies?',
		menu: 'presse|ledige stillinger|bestill time|jobb hos|avdelinger|hjem|forside(?:n)?|meny|kontakt(?: oss)?|om oss|tjenester|ansatte|bestill(?: time)?|timebestilling|søk|logg inn|nyheter|finn frem|avdelinger',
		skip: '(?:hopp|gå) (?:direkte )?til (?:hoved)?innhold\\p{L}*|til toppen|du er her',
		about: 'om',
		author: 'forfatter(?:en|ne)?',
		viewed: 'visninger',
		advert: 'reklame|sponset',
	},
	labels: [],
	sentences: [],
};
