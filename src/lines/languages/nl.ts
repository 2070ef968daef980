import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Dutch. */
export const nl: PageLanguage = {
	words: {
		page: 'pagina.?s?|website|blogs?',
		article: 'artikel(?:en)?|nieuwsberichten|blogs?',
		leaflet: 'folders?|brochures?|informatie|documenten?',
		this: 'deze|dit',
		share: 'de(?:el|len)|doorsturen|aanbevelen|tip',
		use: 'print(?:en)?|afdrukken|(?:be)?luister(?:en)?|voorlezen|lees voor|download(?:en)?|opslaan|bewaren|mailen|verstuur|verzenden|kopieer',
		comment: 'reageer|reageer|reageren|reacties?',
		write: 'plaats|schrijf|laat|geef|verzenden|je|uw|alle|toevoegen',
		read: 'lees|bekijk|zie|verder lezen|lezen|ontdek',
		also: 'ook|meer|verder|gerelateerde?|verwante?|vergelijkbare|andere|recente?|populaire?|volgende?|vorige?|misschien',
		topic: 'onderwerp(?:en)?|thema.?s?|links|interessant|categorie',
		newsletter: 'nieuwsbrief|newsletter|mailinglijst',
		subscribe:
			'abonneer|schrijf je in|meld (?:je|u) aan|aanmelden|inschrijven|volg (?:ons|je)|blijf op de hoogte',
		accept:
			'accepte(?:er|ren)|weiger(?:en)?|instellingen|gebruik(?:en|t)?|toestaan|akkoord|noodzakelijke|beheer|voorkeuren',
		rate: 'geholpen|nuttig|nuttig|behulpzaam|beoordeel|waardeer|handig|vindt u',
		legal:
			'disclaimer|privacy\\p{L}*|voorwaarden|algemene|toegankelijkheid|sitemap|cookie\\p{L}*|klachten|colofon',
		menu: 'klacht\\p{L}*|locaties|pers|over deze site|doneer|steun ons|zorgverleners|home|menu|contact|over ons|diensten|team|afspraak|zoek(?:en)?|inloggen|nieuws|vacatures|werken bij|route|specialismen|afdelingen|mijn\\p{L}*',
		skip: '(?:ga |direct |spring )?naar (?:de )?(?:hoofd)?inhoud|naar boven|terug naar boven|u bent hier|je bent hier|begin van de pagina',
		about: 'over',
		author: '(?:de )?(?:auteurs?|schrijver|schrijfster)',
		viewed: 'keer (?:bekeken|gelezen|gedeeld)|weergaven',
		advert: 'advertentie|reclame|gesponsord|advertorial',
	},
	labels: [
		/^(?:(laat|plaats|schrijf|geef) een reactie( achter)?|\d+ reacties?|reactie annuleren|geef een (antwoord|reactie))$/iu,
		/^(?:deel( (dit artikel|deze pagina|dit bericht|(via|op) (facebook|twitter|x|linkedin|whatsapp|pinterest|e-?mail|telegram|zalo|微信|微博)))?:?|link kopiëren)$/iu,
		/^(?:(gerelateerde|verwante|vergelijkbare|recente|populaire|meer) (artikelen|berichten|onderwerpen)|lees ook|dit vind je misschien ook (leuk|interessant).*)$/iu,
		/^(?:lees (meer|verder)|meer (lezen|weten|informatie)|klik hier|bekijk (meer|alles))$/iu,
		/^(?:nieuwsbrief|(schrijf je|meld je|inschrijven|aanmelden).{0,20}nieuwsbrief|abonneren|vul je e-?mail.*)$/iu,
		/^(?:advertentie|gesponsord|reclame)$/iu,
		/^(?:(alle )?cookies (accepteren|weigeren|toestaan)|alles (accepteren|weigeren)|cookie-?instellingen|privacybeleid)$/iu,
		/^(?:(ga )?naar (de )?(hoofd)?inhoud|terug naar boven|naar boven|menu|zoeken:?)$/iu,
		/^(?:(deze )?(pagina|artikel) (printen|afdrukken)|afdrukken|print|e-mail dit|download pdf)$/iu,
		/^(?:(vorig|volgend)e? (artikel|bericht|pagina):?.*)$/iu,
		/^(?:was (dit artikel|deze pagina|deze informatie) nuttig.*)$/iu,
		/^(?:(tags|categorieën?|trefwoorden|geplaatst in):.*)$/iu,
		/^(?:volg ons.*|inloggen|leestijd:? .{1,20}|\d+ min(uten)? leestijd|alle rechten voorbehouden\.?|inhoudsopgave)$/iu,
	],
	sentences: [
		/\b(?:(?:wij|we) gebruiken|deze (?:web)?site (?:gebruikt|maakt gebruik van)) cookies\b/u,
		/e-mailadres wordt niet gepubliceerd|(?:vereiste|verplichte) velden zijn gemarkeerd/u,
		/^(?:schrijf je in|meld je aan|abonneer)\b.{0,60}\bnieuwsbrief\b/u,
	],
};
