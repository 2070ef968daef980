import {francAll} from 'franc';
import {languageOf} from '../../handout/language-of.ts';
import {placeOfKey} from '../front-matter-place.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

/** ISO 639-3, which the detector uses, by BCP 47. Hebrew and Farsi are told by their letters alone. */
const codes: Readonly<Record<string, string>> = {
	ar: 'arb',
	de: 'deu',
	en: 'eng',
	es: 'spa',
	fa: 'pes',
	fr: 'fra',
	hi: 'hin',
	ja: 'jpn',
	pt: 'por',
	vi: 'vie',
	zh: 'cmn',
};

/** Letters that only some languages are written in. */
const scripts: Readonly<Record<string, RegExp>> = {
	ar: /\p{Script=Arabic}/gu,
	fa: /\p{Script=Arabic}/gu,
	hi: /\p{Script=Devanagari}/gu,
	ja: /\p{Script=Hiragana}|\p{Script=Katakana}/gu,
	zh: /\p{Script=Han}/gu,
};

/** With fewer letters the detector is not reliable. */
const fewestLetters = 300;

/**
 * How far the score of the declared language may fall short of the best, out of 1: in long texts
 * all scores are close.
 */
const margin = 0.015;

export const declaredLanguage = defineRule({
	id: 'declared-language',
	summary: 'A handout is written in the language that it declares.',
	severity: 'error',
	why: 'A screen reader reads a text aloud in its declared language; if that is the wrong one, nobody understands it. The disclaimers would be in the wrong language, too.',
	clauses: [
		{
			text: 'WCAG 2.2, 3.1.1 Language of Page',
			href: 'https://www.w3.org/TR/WCAG22/#language-of-page',
		},
	],
	isLocked: true,
	languages: Object.keys(codes),
	examples: [
		{
			name: 'English that says so',
			source: `${'Rest when you need to, and walk a little every day as long as it does not hurt more. '.repeat(5)}\n`,
			findings: [],
		},
		{
			name: 'Spanish that says it is English',
			source: `---\nlang: en\n---\n\n${'Descanse cuando lo necesite y camine un poco todos los días mientras el dolor no empeore. '.repeat(5)}\n`,
			findings: ['2:1-2:9 error Unexpected language "en", expected "es" by the words of the text'],
		},
		{name: 'too little to tell', source: 'Descanse cuando lo necesite.\n', findings: []},
	],
	check({tree, handout, source, report}) {
		const declared = languageOf(handout.lang);
		const text = proseOf(tree, handout.lang)
			.map((block) => block.text)
			.join('\n')
			.slice(0, 1200);
		if ((text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return;
		const script = scripts[declared];
		// Names and addresses in another script do not make it a text in another language.
		if (script && (text.match(script)?.length ?? 0) > fewestLetters / 2) return;
		const likely = francAll(text, {only: Object.values(codes)});
		const [best] = likely;
		const own = likely.find(([code]) => code === codes[declared]);
		if (!best || best[0] === own?.[0] || best[1] - (own?.[1] ?? 0) < margin) return;
		const found = Object.entries(codes).find(([, code]) => code === best[0])?.[0];
		if (found === undefined) return;
		report({
			reason: `Unexpected language "${declared}", expected "${found}" by the words of the text`,
			note: 'Set "lang" in the front matter to the language of the text.',
			place: placeOfKey(source, 'lang'),
			actual: declared,
			expected: [found],
		});
	},
});
