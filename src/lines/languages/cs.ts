import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Czech. */
export const cs: PageLanguage = {
	words: {
		page: 'strán\\p{L}*|web\\p{L}*|blog\\p{L}*',
		article: 'člán\\p{L}*',
		leaflet: 'letá\\p{L}*|brožur\\p{L}*|informac\\p{L}*',
		this: 't(?:ento|ato|oto|uto|éto|ohoto|omto)',
		share: 'sdíle\\p{L}*|doporuč\\p{L}*|přeposlat|poslat',
		use: 'vytisk\\p{L}*|tisk|poslech\\p{L}*|stáhn\\p{L}*|ulož\\p{L}*|odeslat|kopírovat|nahlásit',
		comment: 'komentář\\p{L}*|diskus[ei]|diskuz[ei]',
		write:
			'napi[sš]\\p{L}*|přid\\p{L}*|zanech\\p{L}*|odesl\\p{L}*|vlož\\p{L}*|váš|zobrazit|všechny',
		read: 'čt(?:ěte|i|ení|íst)|přečt\\p{L}*|viz|pokračo\\p{L}*|zjist\\p{L}*',
		also: 'také|více|další|souvisej\\p{L}*|podobn\\p{L}*|doporuč\\p{L}*|nejnovější|oblíben\\p{L}*|předchozí|mohlo by|dále',
		topic: 'tém\\p{L}*|odkaz\\p{L}*|zajím\\p{L}*|kategori\\p{L}*',
		newsletter: 'newsletter\\p{L}*|zpravodaj\\p{L}*|novinky e-?mailem|odběr novinek',
		subscribe: 'odebír\\p{L}*|přihl[aá]s\\p{L}*|registr\\p{L}*|sledujte',
		accept:
			'přijm\\p{L}*|přijmout|odmít\\p{L}*|nastaven\\p{L}*|použív\\p{L}*|využív\\p{L}*|souhlas\\p{L}*|nezbytn\\p{L}*|povolit',
		rate: 'užitečn\\p{L}*|pomoh\\p{L}*|hodnoc\\p{L}*|ohodno\\p{L}*|líbil\\p{L}*',
		legal:
			'ochran\\p{L}*|osobních údajů|podmínk\\p{L}*|přístupnost\\p{L}*|mapa|cookies?|prohlášení|gdpr',
		menu: 'kariéra|ceník|pro média|objednat|ordinace|ambulance|úvod|domů|menu|kontakt\\p{L}*|o nás|služby|tým|lékaři|objedn\\p{L}*|hled\\p{L}*|přihlášení|aktuality|ceník|kariéra|ordinační hodiny',
		skip: '(?:přejít|přeskočit) (?:k|na) (?:hlavnímu )?obsah\\p{L}*|zpět nahoru|nacházíte se|jste zde',
		about: 'o',
		author: 'autor(?:ovi|ce|ka|ech|a)?',
		viewed: 'zobrazen\\p{L}*|krát přečten\\p{L}*',
		advert: 'reklama|inzerce|sponzorovan\\p{L}*',
	},
	labels: [
		/^(?:(přidat|napsat|vložit|zanechat) komentář|\d+ komentář(e|ů)?|zrušit odpověď)$/iu,
		/^(?:sdílet( (článek|stránku|na (facebooku|twitteru|x)))?:?|zkopírovat odkaz)$/iu,
		/^(?:(související|podobné|doporučené|nejnovější|oblíbené|další) (články|příspěvky|témata)|(čtěte|přečtěte si) (také|i|dále)|mohlo by vás zajímat)$/iu,
		/^(?:(číst|zobrazit) (dále|více)|více informací|celý článek|klikněte zde)$/iu,
		/^(?:newsletter|(přihlásit se k )?odběr(u)? (novinek|newsletteru)|zadejte (svůj )?e-?mail.*)$/iu,
		/^(?:reklama|inzerce|sponzorováno)$/iu,
		/^(?:(přijmout|povolit|odmítnout) (vše|všechny)( cookies)?|nastavení cookies|souhlasím)$/iu,
		/^(?:(přejít|přeskočit) (k|na) obsahu?|(zpět )?nahoru|menu|hledat:?|vyhledávání)$/iu,
		/^(?:(vytisknout|tisk)( (stránku|stránky|článek))?|verze pro tisk|poslat (e-?mailem|známému)|stáhnout pdf)$/iu,
		/^(?:(předchozí|další|následující) (článek|příspěvek):?.*)$/iu,
		/^(?:(štítky|tagy|kategorie|rubrika):.*)$/iu,
		/^(?:sledujte nás.*|přihlásit se|doba čtení:? .{1,20}|všechna práva vyhrazena\.?)$/iu,
	],
	sentences: [
		/(?:používáme|(?:tento web|web|stránka) (?:používá|využívá)) (?:soubory )?cookies?/u,
		/e-?mailová adresa nebude zveřejněna|vyžadované informace jsou označeny/u,
	],
};
