import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Hungarian. */
export const hu: PageLanguage = {
	words: {
		page: 'oldal\\p{L}*|honlap\\p{L}*|weboldal\\p{L}*|blog\\p{L}*',
		article: 'cikk\\p{L}*|bejegyzés\\p{L}*|hírek',
		leaflet: 'tájékoztató\\p{L}*|füzet\\p{L}*|információ\\p{L}*',
		this: 'ez(?:t|en|ek)?|a?z?',
		share: 'meg(?:osztás|osztom|oszt\\p{L}*)|oszd meg|ossza meg|ajánl\\p{L}*',
		use: 'nyomtat\\p{L}*|meghallgat\\p{L}*|letölt\\p{L}*|ment\\p{L}*|küld\\p{L}*|másol\\p{L}*',
		comment: 'hozzászól\\p{L}*|komment\\p{L}*',
		write: 'írj\\p{L}*|ír\\p{L}*|hagy\\p{L}*|küld\\p{L}*|elküld\\p{L}*|új|összes',
		read: 'olvas\\p{L}*|lásd|néz\\p{L}*|tovább|folytat\\p{L}*',
		also: 'is|még|további|kapcsolódó|hasonló|ajánlott|legfrissebb|népszerű|következő|előző|tovább|érdekelhet',
		topic: 'tém\\p{L}*|linkek|érdekel\\p{L}*|kategóri\\p{L}*',
		newsletter: 'hírlev[eé]l\\p{L}*',
		subscribe: 'feliratkoz\\p{L}*|iratkoz\\p{L}*|regisztr\\p{L}*|kövess\\p{L}*',
		accept:
			'elfogad\\p{L}*|elutasít\\p{L}*|beállítás\\p{L}*|használ\\p{L}*|hozzájárul\\p{L}*|szükséges',
		rate: 'hasznos\\p{L}*|segített|értékel\\p{L}*|tetszett',
		legal:
			'adatvédel\\p{L}*|adatkezel\\p{L}*|felhasználási|feltételek|akadálymentes\\p{L}*|oldaltérkép|süti\\p{L}*|cookie\\p{L}*|impresszum|jogi',
		menu: 'karrier|áraink|árak|orvosaink|sajtó|szakrendelések|főoldal|kezdőlap|menü|kapcsolat|rólunk|szolgáltatás\\p{L}*|orvosaink|időpont\\p{L}*|keres\\p{L}*|bejelentkez\\p{L}*|hírek|árak|állás\\p{L}*|elérhetőség\\p{L}*',
		skip: 'ugrás a (?:fő)?tartalom\\p{L}*|vissza (?:a lap )?(?:az? )?tetejére|ön itt (?:van|áll)|tovább a tartalomhoz',
		about: '(?:a|az)',
		author: 'szerző\\p{L}*',
		viewed: 'megtekint\\p{L}*',
		advert: 'hirdetés|reklám|szponzorált',
	},
	labels: [
		/^(?:(hozzászólás|komment) (írása|hozzáadása)|szóljon hozzá!?|\d+ (hozzászólás|komment)|válasz megszakítása)$/iu,
		/^(?:megosztás(( a)? (facebookon|twitteren))?:?|oszd meg!?|ossza meg!?( másokkal)?|link másolása)$/iu,
		/^(?:(kapcsolódó|hasonló|ajánlott|legfrissebb|népszerű|további) (cikkek|bejegyzések|tartalmak)|olvassa el ezt is|(ez is|ezek is) érdekelhet(i|ik)?)$/iu,
		/^(?:tovább( olvasom)?|bővebben|részletek|kattintson ide)$/iu,
		/^(?:hírlevél|(iratkozzon|iratkozz) fel( hírlevelünkre)?!?|feliratkozás( hírlevélre)?|adja meg e-?mail.*)$/iu,
		/^(?:hirdetés|reklám|szponzorált( tartalom)?)$/iu,
		/^(?:(összes|minden) (süti )?(elfogadása|elutasítása)|süti ?beállítások|elfogadom)$/iu,
		/^(?:ugrás a tartalom(hoz|ra)|(vissza )?a(z oldal)? tetejére|menü|keresés:?)$/iu,
		/^(?:nyomtatás|nyomtatható változat|(oldal )?elküldése e-?mailben|pdf letöltése)$/iu,
		/^(?:(előző|következő) (cikk|bejegyzés):?.*)$/iu,
		/^(?:(címkék|kategóri(a|ák)):.*)$/iu,
		/^(?:kövessen minket.*|bejelentkezés|olvasási idő:? .{1,20}|minden jog fenntartva\.?)$/iu,
	],
	sentences: [
		/(?:sütiket|cookie-kat) használ/u,
		/e-?mail[- ]címet nem tesszük közzé|kötelező mezőket .{0,20}jelöl/u,
	],
};
