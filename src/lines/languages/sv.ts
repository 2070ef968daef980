import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Swedish. */
export const sv: PageLanguage = {
	words: {
		page: 'sid(?:an|a|or)|webbplats(?:en)?|blogg\\p{L}*',
		article: 'artik(?:el|eln|lar)|blogginlägg|nyhet(?:er)?',
		leaflet: 'broschyr(?:en)?|informationen?|foldern?|dokument(?:et)?',
		this: 'denna|detta|den här|det här|dessa',
		share: 'dela|tipsa|rekommendera',
		use: 'skriv ut|lyssna|ladda ne[dr]|spara|mejla|skicka|kopiera',
		comment: 'kommentar(?:er|en)?',
		write: 'skriv|lämna|skicka|lägg till|din|visa|alla|avbryt',
		read: 'läs|se|fortsätt|upptäck',
		also: 'senaste|också|även|mer|fler|relatera(?:t|de)|liknande|andra|senaste|populära|nästa|föregående|du kanske',
		topic: 'ämnet|ämnen?|länkar|intresse\\p{L}*|kategori',
		newsletter: 'nyhetsbrev(?:et)?|utskick',
		subscribe: 'prenumerera|anmäl dig|registrera|följ oss',
		accept:
			'accepter\\p{L}*|godkänn\\p{L}*|neka|avvisa|inställningar|använder|nödvändiga|samtyck\\p{L}*',
		rate: 'nytta|hjälpte|till hjälp|hjälp(?:te|sam)?|användbar|betyg\\p{L}*|nytta|hittade',
		legal:
			'integritets\\p{L}*|personuppgift\\p{L}*|villkor|tillgänglighet\\p{L}*|webbkarta|cookies?|kakor|om cookies|juridisk\\p{L}*',
		menu: 'om webbplatsen|jobba (?:hos|med)|hantera|press|lediga jobb|boka tid|mottagningar|tillgänglighet\\p{L}*|hem|start(?:sida)?|meny|kontakt\\p{L}*|om oss|tjänster|personal|boka(?: tid)?|tidsbokning|sök|logga in|nyheter|jobba hos oss|hitta hit|mottagningar|e-tjänster',
		skip: '(?:hoppa|gå) (?:direkt )?till (?:huvud)?innehåll\\p{L}*|till (?:sidans )?topp\\p{L}*|du är här|till början av sidan',
		about: 'om',
		author: 'författar(?:en|e|na)|skribenten',
		viewed: 'visningar',
		advert: 'annons|reklam|sponsrat',
	},
	labels: [
		/^(?:(lämna|skriv) en kommentar|\d+ kommentarer?|avbryt svar)$/iu,
		/^(?:dela( (artikeln|sidan|på (facebook|twitter|x|linkedin|whatsapp|pinterest|e-?mail|telegram|zalo|微信|微博)))?:?)$/iu,
		/^(?:(relaterade|liknande|senaste|populära) (artiklar|inlägg|ämnen)|läs (också|även))$/iu,
		/^(?:läs mer|mer information|klicka här|visa mer)$/iu,
		/^(?:nyhetsbrev|prenumerera( på (vårt )?nyhetsbrev(et)?)?)$/iu,
		/^(?:annons|sponsrat( innehåll)?)$/iu,
		/^(?:(acceptera|godkänn|neka)( alla)?( cookies| kakor)?|cookieinställningar)$/iu,
		/^(?:(hoppa|gå) till (huvud)?innehåll(et)?|till toppen|meny|sök:?)$/iu,
		/^(?:skriv ut( sidan)?|ladda ner pdf)$/iu,
		/^(?:(föregående|nästa) (artikel|inlägg):?.*)$/iu,
		/^(?:(taggar|kategori(er)?):.*)$/iu,
		/^(?:följ oss.*|logga in|lästid:? .{1,20}|innehållsförteckning)$/iu,
	],
	sentences: [
		/(?:vi använder|webbplatsen använder) (?:cookies|kakor)/u,
		/e-postadress kommer inte(?: att)? publiceras|obligatoriska fält är märkta/u,
	],
};
