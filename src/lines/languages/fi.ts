import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Finnish. */
export const fi: PageLanguage = {
	words: {
		page: 'sivu\\p{L}*|blogi\\p{L}*',
		article: 'artikkeli\\p{L}*|jut(?:tu|ut|ui)\\p{L}*|uutis\\p{L}*',
		leaflet: 'esite\\p{L}*|opas\\p{L}*|ohje\\p{L}*|tieto\\p{L}*',
		this: 'tämä\\p{L}*|tätä|tässä|nämä',
		share: 'jaa|suosittele|twiittaa',
		use: 'tulosta|kuuntele|lataa|tallenna|lähetä|kopioi',
		comment: 'kommentti\\p{L}*|kommentit|kommentoi',
		write: 'kirjoita|jätä|lisää|lähetä|anna|näytä|kaikki',
		read: 'lue|katso|jatka|lukemista|tutustu',
		also: 'myös|lisää|muita|aiheeseen|liittyv\\p{L}*|samankaltais\\p{L}*|uusimmat|suositut|seuraava|edellinen|saattaisi',
		topic: 'aihe\\p{L}*|linkit|kiinnosta\\p{L}*|kategoria',
		newsletter: 'uutiskirje\\p{L}*',
		subscribe: 'tilaa|seuraa meitä|rekisteröidy|liity',
		accept: 'hyväksy\\p{L}*|salli|hylkää|estä|asetukset|käyttää|käytämme|välttämättöm\\p{L}*',
		rate: 'hyödylli\\p{L}*|arvioi',
		legal:
			'tietosuoja\\p{L}*|rekisteriseloste|käyttöehdot|saavutettavuus\\p{L}*|sivukartta|eväste\\p{L}*|cookies?',
		menu: 'tietoa meistä|avoimet työpaikat|medialle|anna palautetta|yhteystiedot|etusivu\\p{L}*|koti|valikko|yhteystie\\p{L}*|ota yhteyttä|meistä|palvelu\\p{L}*|henkilökunta|ajanvaraus|varaa aika|haku|hae|kirjaudu|uutiset|ajankohtaista|työpaikat',
		skip: '(?:siirry|hyppää) (?:suoraan )?(?:pää)?sisältöön|takaisin ylös|olet tässä|sivun alkuun',
		about: 'tietoa',
		author: 'kirjoitta\\p{L}*|tekijä\\p{L}*',
		viewed: 'katselukert\\p{L}*|kertaa luettu',
		advert: 'mainos|kaupallinen yhteistyö',
	},
	labels: [],
	sentences: [],
};
