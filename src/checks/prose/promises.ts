import {wholeWords} from './whole-words.ts';

/**
 * Promises that no treatment keeps, by language, as parts of regular expressions: words in all
 * their forms, and what must stand beside a verb such as "cures" to make it a promise. The lists
 * are ours; all but the English ones await a native reader.
 */
const promises: Readonly<Record<string, readonly string[]>> = {
	en: [
		'miracle(?: cure)?s?',
		'100 ?% (?:safe|effective)',
		'(?:completely|totally|perfectly|absolutely) safe',
		'guarantee[sd]?',
		'(?:no|without(?: any)?|free (?:of|from)) side[ -]effects',
		'always (?:works|helps|cures|heals)',
		'never fails',
		'instant relief',
		'permanent(?:ly)? cured?',
		'(?:will cure|cures) (?:all|any|every|the|your|this|\\w+ (?:pain|disease|infection|cancer|asthma|arthritis|diabetes))',
		'risk[ -]free',
		'works for every(?:one|body)',
	],
	es: [
		'milagros[oa]s?',
		'(?:totalmente|completamente|absolutamente|100 ?%|cien por cien) segur[oa]s?',
		'garantizad[oa]s?',
		'(?:no (?:tiene|causa|produce|provoca)n?|sin)(?: ning[uú]n)? efectos? secundarios?',
		'siempre (?:funciona|ayuda|cura)n?|(?:funciona|ayuda|cura)n? siempre',
		'nunca falla',
		'cura(?:ción)? definitiva',
		'(?:cura|sana|elimina)n? (?:el|la|los|las|su|todos?|todas?|cualquier)',
		'sin (?:ning[uú]n )?riesgos?',
	],
	fr: [
		'(?:remèdes? )?miracles?',
		'(?:100 ?%|totalement|complètement|absolument) (?:sûre?s?|efficaces?)',
		'garantie?s?',
		'sans (?:aucun )?(?:effet|risque)(?:s)?(?: secondaires?| indésirables?)?',
		'toujours efficaces?',
		'guéris(?:on définitive)',
		'guéri(?:t|ssent|ra) (?!le plus souvent)(?:tous|toutes|tout|toute|les?|la|votre|vos|définitivement)',
	],
	de: [
		'wundermittel',
		'(?:100 ?%|100-prozentig|völlig|absolut|vollkommen) (?:sicher|unbedenklich|harmlos|wirksam)',
		'garantiert',
		'(?:ohne (?:jede )?|keine(?:rlei)? )nebenwirkung(?:en)?',
		'(?:hilft|wirkt) immer',
		'heil(?:t|en) (?:jeden?|jedes|alle|immer|garantiert|den|die|das|ihre?n?)',
		'risikofrei',
	],
	pt: [
		'milagros[oa]s?',
		'(?:totalmente|completamente|absolutamente|100 ?%) segur[oa]s?',
		'garantid[oa]s?',
		'(?:não (?:tem|têm|causa|causam)|sem)(?: nenhum)? efeitos? (?:colatera(?:l|is)|secundários?)',
		'(?:funciona|ajuda|cura) sempre|sempre (?:funciona|ajuda|cura)',
		'cura definitiva',
		'cura(?:m)? (?:o|a|os|as|tod[oa]s?|qualquer)',
		'sem (?:nenhum )?riscos?',
	],
	ar: [
		'مضمون(?:ة)?',
		'(?:بدون|بلا|دون|خال(?:ٍ|ي|ية) من) (?:أي )?(?:آثار|أعراض) جانبية',
		'(?:ي|ت)شفي (?:\\p{L}{2,12} )?(?:نهائي(?:ًا|ا)|تمام(?:ًا|ا)|كل)',
		'آمن(?:ة)? (?:تمام(?:ًا|ا)|100 ?[%٪])',
		'علاج سحري',
	],
	fa: ['تضمینی', 'درمان قطعی', 'بدون (?:هیچ )?عوارض(?: جانبی)?', 'کاملاً بی‌خطر', 'معجزه‌آسا'],
	he: ['מובטח(?:ת|ים)?', 'ללא תופעות לוואי', 'בטוח(?:ה)? לחלוטין', 'תרופת פלא'],
	hi: ['गारंटी', 'चमत्कारी', 'कोई (?:दुष्प्रभाव|साइड इफ़?ेक्ट) नहीं', 'पूरी तरह सुरक्षित'],
	vi: ['không có tác dụng phụ', 'khỏi hoàn toàn', 'an toàn tuyệt đối', 'thần dược'],
	zh: [
		'根治',
		'包治',
		'保证(?:治愈|有效)',
		'(?:没有|无)(?:任何)?副作用',
		'绝对安全',
		'百分之百(?:安全|有效)',
	],
	ja: ['必ず治', '絶対に?(?:安全|治)', '副作用は(?:まったく)?(?:ありません|ない)', '奇跡の'],
};

/** Words that deny a promise ("no result is guaranteed") or limit it ("many have no side effects"). */
const reservations = new Set(
	[
		'not no never nothing nobody isn’t aren’t cannot can’t won’t nor if may might could most some many few usually often almost nearly',
		'kein keine keinen keiner nicht nie niemand wenn falls kann können meist manche viele oft fast beinahe',
		'nie ningún ninguna ninguno nunca nada nadie no si puede pueden muchas muchos algunas algunos mayoría suele suelen casi',
		'aucun aucune pas jamais rien personne ne si peut peuvent certains certaines souvent plupart presque',
		'não nenhum nenhuma nunca nada ninguém se pode podem muitos muitas alguns algumas maioria quase',
		'لا ليس ليست لن لم إذا قد بعض معظم',
		'نیست نه هیچ اگر شاید بعضی',
		'לא אין אם ייתכן',
	]
		.join(' ')
		.split(' '),
);

/** How many words before a promise may deny or limit it. */
const reach = 5;

/** Languages that are written without spaces between words. */
const spaceless = new Set(['zh', 'ja']);

const finders = new Map(
	Object.entries(promises).map(([lang, parts]) => {
		const words = parts.join('|').replaceAll(' ', '\\s');
		return [lang, spaceless.has(lang) ? anywhere(words) : wholeWords(words)];
	}),
);

function anywhere(words: string): ReturnType<typeof wholeWords> {
	const expression = new RegExp(words, 'giu');
	return (text) => [...text.matchAll(expression)];
}

/** The languages in which promises are known. */
export const languagesOfPromises: readonly string[] = Object.keys(promises);

/** The promises in a text. */
export function promisesIn(text: string, lang: string): {words: string; start: number}[] {
	const found = finders.get(lang)?.(text) ?? [];
	return found
		.map(({0: words, index: start}) => ({words, start}))
		.filter(({start}) => !isTakenBack(text.slice(Math.max(0, start - 60), start)));
}

function isTakenBack(before: string): boolean {
	const clause = before.split(/[.!?;。！？؟]/u).at(-1) ?? '';
	const words = clause
		.toLowerCase()
		.replaceAll("'", '’')
		.split(/[^\p{L}\p{M}’]+/u)
		.filter(Boolean);
	return words.slice(-reach).some((word) => reservations.has(word));
}
