import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Romanian. */
export const ro: PageLanguage = {
	words: {
		page: 'pagin[ăaei]\\p{L}*|site\\p{L}*|blog\\p{L}*',
		article: 'articol\\p{L}*|postăr\\p{L}*|știri\\p{L}*',
		leaflet: 'pliant\\p{L}*|broșur\\p{L}*|informați\\p{L}*',
		this: 'acest\\p{L}*|această|aceste',
		share: 'distribui\\p{L}*|partaj\\p{L}*|recomand\\p{L}*|trimite\\p{L}*',
		use: 'tipăre\\p{L}*|printea\\p{L}*|imprim\\p{L}*|ascult\\p{L}*|descarc\\p{L}*|salvea\\p{L}*|trimite\\p{L}*|copia\\p{L}*',
		comment: 'comentari\\p{L}*',
		write: 'las[ăa]\\p{L}*|scrie\\p{L}*|adaug\\p{L}*|trimite\\p{L}*|anulea\\p{L}*|vezi|toate',
		read: 'cite[șs]\\p{L}*|vezi|continu\\p{L}*|descoper\\p{L}*',
		also: 'și|mai mult\\p{L}*|alte|similare|asemănătoare|recomandate|recente|populare|următor\\p{L}*|anterior\\p{L}*|ar putea',
		topic: 'subiect\\p{L}*|tem\\p{L}*|linkuri|interes\\p{L}*|categori\\p{L}*|etichete',
		newsletter: 'newsletter\\p{L}*|buletin\\p{L}*',
		subscribe: 'abon\\p{L}*|înscri\\p{L}*|urmăre\\p{L}*|înregistr\\p{L}*',
		accept:
			'accept\\p{L}*|refuz\\p{L}*|respinge\\p{L}*|setări|folosi\\p{L}*|utiliz\\p{L}*|politic\\p{L}*|necesare',
		rate: 'util\\p{L}*|ajutat|evalu\\p{L}*|plăcut|not[ăa]',
		legal:
			'confidențialitat\\p{L}*|politica|termeni|condiții|accesibilitat\\p{L}*|hart[ăa]|cookie\\p{L}*|gdpr|anpc',
		menu: 'cariere|presă|programează|medici|secții|prețuri|acasă|meniu|contact\\p{L}*|despre noi|servicii|echip[ăa]|medici\\p{L}*|programea\\p{L}*|programări|caut\\p{L}*|autentificare|știri|cariere|prețuri',
		skip: '(?:sari|salt|mergi|treci) la conținut|înapoi sus|(?:te afli|ești|sunteți) aici|sus pe pagină',
		about: 'despre',
		author: 'autor\\p{L}*',
		viewed: 'vizualizări|afișări',
		advert: 'publicitate|reclam[ăa]|sponsorizat',
	},
	labels: [
		/^(?:(lasă|lăsați|adaugă|scrie) un (comentariu|răspuns)|\d+ comentarii|anulează răspunsul)$/iu,
		/^(?:(distribuie|distribuiți|partajează)( (articolul|pagina|pe (facebook|twitter|x)))?:?)$/iu,
		/^(?:articole (similare|recomandate|recente|populare|asemănătoare)|(citește|citiți) și|te-ar putea interesa)$/iu,
		/^(?:citește mai (mult|departe)|(află|vezi) mai mult|continuă lectura|click aici)$/iu,
		/^(?:abonează-te( la newsletter)?|abonare newsletter|introdu adresa de e-?mail.*)$/iu,
		/^(?:publicitate|reclamă)$/iu,
		/^(?:(acceptă|refuză) toate|setări cookie|politica de (cookie-uri|confidențialitate))$/iu,
		/^(?:(sari|salt|treci) la conținut|înapoi sus|meniu|caută:?)$/iu,
		/^(?:(printează|tipărește)( pagina)?|descarcă pdf)$/iu,
		/^(?:articolul (anterior|următor):?.*)$/iu,
		/^(?:(etichete|categori[ei]):.*)$/iu,
	],
	sentences: [
		/(?:folosim|utilizăm|acest site (?:folosește|utilizează)) (?:module )?cookie/u,
		/adresa (?:ta )?de e-?mail nu va fi publicată|câmpurile obligatorii sunt marcate/u,
	],
};
