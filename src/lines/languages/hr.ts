import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Croatian. */
export const hr: PageLanguage = {
	words: {
		page: 'stranic\\p{L}*|web\\p{L}*|blog\\p{L}*|portal\\p{L}*',
		article: 'člana?k\\p{L}*|člane\\p{L}*|tekst\\p{L}*|objav[aeiu]|priče',
		leaflet: 'let(?:ak|k\\p{L}*)|brošur\\p{L}*|informacij\\p{L}*',
		this: 'ova?j?|ovo|ovu|ove|ovog\\p{L}*',
		share: 'podijeli\\p{L}*|dijeli\\p{L}*|preporuči\\p{L}*',
		use: 'ispi[sš]\\p{L}*|ispis|poslušaj\\p{L}*|preuzm\\p{L}*|spremi\\p{L}*|pošalji\\p{L}*|kopiraj\\p{L}*|prijavi\\p{L}*',
		comment: 'komentar\\p{L}*',
		write:
			'napiši\\p{L}*|dodaj\\p{L}*|ostavi\\p{L}*|pošalji\\p{L}*|odgovori\\p{L}*|prikaži|svi|sve',
		read: 'pročitaj\\p{L}*|čitaj\\p{L}*|pogledaj\\p{L}*|saznaj\\p{L}*',
		also: 'i|također|više|povezan\\p{L}*|sličn\\p{L}*|preporučen\\p{L}*|najnovij\\p{L}*|najčitanij\\p{L}*|sljedeć\\p{L}*|prethodn\\p{L}*|ostal\\p{L}*',
		topic: 'tem[aeiu]|poveznic\\p{L}*|zanima\\p{L}*|oznak\\p{L}*|kategorij\\p{L}*',
		newsletter: 'newsletter\\p{L}*|bilten\\p{L}*',
		subscribe: 'pretplati\\p{L}*|prijavi\\p{L}*|pratite|registriraj\\p{L}*',
		accept:
			'prihva[tć]\\p{L}*|odbij\\p{L}*|postavke|koristi\\p{L}*|slažem|nužn\\p{L}*|dopusti\\p{L}*',
		rate: 'korisn\\p{L}*|pomog\\p{L}*|ocijeni\\p{L}*|svidi\\p{L}*',
		legal:
			'(?:zaštita|politika) (?:osobnih|privatnosti)\\p{L}*|privatnost\\p{L}*|uvjeti|pravila|pristupačnost|impressum|kolačić\\p{L}*|cookies?',
		menu: 'naslovnica|naslovna|početna|izbornik|kontakt\\p{L}*|o nama|usluge|liječnici|naruči\\p{L}*|tražilica|traži|prijava|novosti|vijesti|savjeti|cjenik|karijere?|oglašavanje|marketing',
		skip: 'pre(?:skoči|đi)\\p{L}* na (?:glavni )?sadržaj|povratak na vrh|natrag na vrh|nalazite se',
		about: 'o',
		author: 'autor(?:ici|u|ica)?',
		viewed: 'pregled(?:a|i)|puta pročitan\\p{L}*',
		advert: 'oglasi?|oglašavanje|sponzorirano|promo',
	},
	labels: [],
	sentences: [
		/koristi(?:mo)? kolačiće/u,
		/adresa e-pošte neće biti objavljena|obavezna polja (?:su )?označena/u,
	],
};
