import {languageOf} from '../../handout/language-of.ts';
import {comparisonKey, textOf} from '../../handout/words.ts';
import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

/** Words that do not say where a link leads, by language, in the form of `comparisonKey`. */
const empty: Readonly<Record<string, readonly string[]>> = {
	en: [
		'here',
		'click here',
		'click',
		'this',
		'this link',
		'link',
		'more',
		'read more',
		'learn more',
		'this page',
		'see here',
		'find out more',
		'more info',
		'more information',
		'website',
	],
	es: [
		'aquí',
		'haga clic aquí',
		'haz clic aquí',
		'clic aquí',
		'pulse aquí',
		'leer más',
		'más',
		'más información',
		'enlace',
		'este enlace',
	],
	fr: ['ici', 'cliquez ici', 'lire la suite', 'en savoir plus', 'plus', 'lien', 'ce lien'],
	de: [
		'hier',
		'hier klicken',
		'klicken sie hier',
		'mehr',
		'mehr lesen',
		'weiterlesen',
		'link',
		'dieser link',
		'mehr erfahren',
	],
	pt: ['aqui', 'clique aqui', 'leia mais', 'saiba mais', 'mais', 'link', 'este link'],
	vi: ['tại đây', 'ở đây', 'xem thêm', 'bấm vào đây', 'nhấp vào đây'],
	ar: ['هنا', 'اضغط هنا', 'انقر هنا', 'المزيد', 'اقرأ المزيد'],
	fa: ['اینجا', 'اینجا کلیک کنید', 'بیشتر', 'ادامه مطلب'],
	he: ['כאן', 'לחצו כאן', 'לחץ כאן', 'קראו עוד'],
	hi: ['यहाँ', 'यहां', 'यहाँ क्लिक करें', 'और पढ़ें'],
	zh: ['点击这里', '这里', '点此', '更多', '阅读更多', '点击此处', '此处'],
	ja: ['こちら', 'ここ', 'ここをクリック', '詳細', 'もっと見る'],
};

const known = new Map(Object.entries(empty).map(([lang, words]) => [lang, new Set(words)]));

export const linkText = defineRule({
	id: 'link-text',
	summary: 'The words of a link say where it leads.',
	severity: 'warning',
	why: 'Screen readers list the links of a page by their words, and on paper nobody can click.',
	clauses: [
		{
			text: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
			href: 'https://www.w3.org/TR/WCAG22/#link-purpose-in-context',
		},
	],
	languages: Object.keys(empty),
	examples: [
		{
			name: 'words that say where',
			source: 'Read about [back pain at the NHS](https://www.nhs.uk/).\n',
			findings: [],
		},
		{
			name: 'words that do not',
			source: 'For exercises [click here](https://www.nhs.uk/).\n',
			findings: [
				'1:15-1:48 warning Unexpected words of a link "click here", expected where it leads',
			],
		},
		{
			name: 'in another language',
			source: 'Para ejercicios, [haga clic aquí](https://www.nhs.uk/).\n',
			lang: 'es',
			findings: [
				'1:18-1:55 warning Unexpected words of a link "haga clic aquí", expected where it leads',
			],
		},
		{
			name: 'no words at all',
			source: 'For exercises: [](https://www.nhs.uk/).\n',
			findings: ['1:16-1:39 warning Unexpected link without words, expected where it leads'],
		},
	],
	check({tree, handout, report}) {
		const words = known.get(languageOf(handout.lang));
		for (const node of nodesOf(tree, 'link', 'linkReference')) {
			const text = textOf(node);
			const hasPicture = 'children' in node && node.children.some(({type}) => type === 'image');
			const isEmpty = text === '' && !hasPicture;
			if (!isEmpty && !words?.has(comparisonKey(text))) continue;
			report({
				reason: isEmpty
					? 'Unexpected link without words, expected where it leads'
					: `Unexpected words of a link "${text}", expected where it leads`,
				note: 'Name the page as its own heading does.',
				place: node.position,
				actual: text,
			});
		}
	},
});
