import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Danish. */
export const da: PageLanguage = {
	words: {
		page: 'sid(?:en|e|er)|hjemmesid(?:en|e)|blog',
		article: 'artik(?:el|len|ler)|blogindlæg|nyhed(?:er)?',
		leaflet: 'pjece[nr]?|folder(?:en)?|information(?:en)?|vejledning(?:en)?',
		this: 'denne|dette|disse|den her',
		share: 'del|anbefal|tip',
		use: 'udskriv|print|lyt|hent|gem|send|kopi[ée]r|download',
		comment: 'kommentar(?:er|en)?',
		write: 'skriv|efterlad|tilføj|send|din|vis|alle',
		read: 'læs|se|fortsæt|find',
		also: 'også|mere|flere|relatere(?:t|de)|lignende|andre|seneste|populære|næste|forrige|måske',
		topic: 'emner?|links|interesse\\p{L}*|kategori',
		newsletter: 'nyhedsbrev(?:et)?',
		subscribe: 'tilmeld|abonn[ée]r|følg os|abonner',
		accept:
			'accept[ée]r|tillad|afvis|indstillinger|bruger|anvender|nødvendige|samtyk\\p{L}*|politik',
		rate: 'hjælp(?:som|te)?|nyttig|bedøm|brugbar',
		legal:
			'privatlivs\\p{L}*|persondata\\p{L}*|vilkår|tilgængelighed\\p{L}*|sitemap|cookie\\p{L}*|databeskyttelse',
		menu: 'job hos|presse|ledige stillinger|book tid|afdelinger|forside(?:n)?|hjem|menu|kontakt|om os|ydelser|personale|bestil(?: tid)?|tidsbestilling|søg|log ind|nyheder|find vej|forny\\p{L}*|åbningstider',
		skip: '(?:gå|spring|hop) (?:direkte )?til (?:hoved)?indhold\\p{L}*|til toppen|du er her',
		about: 'om',
		author: 'forfatter(?:en|ne)?',
		viewed: 'visninger',
		advert: 'reklame|sponsoreret',
	},
	labels: [],
	sentences: [],
};
