import {charactersWithoutFont} from '../../fonts/font-faces.ts';
import type {Handout} from '../../handout/handout.ts';
import {literalsOf} from '../nodes-of.ts';
import {defineRule, type RuleFinding} from '../rule.ts';

export const knownCharacters = defineRule({
	id: 'known-characters',
	summary: 'Every character has a glyph in the embedded fonts.',
	severity: 'error',
	why: 'On paper, a character without a glyph would be a gap, and a gap in a dose can do harm.',
	clauses: [
		{
			text: 'PDF/UA-1 (ISO 14289-1), 7.21.8: no reference to the .notdef glyph',
			href: 'https://www.iso.org/standard/64599.html',
		},
	],
	isLocked: true,
	examples: [
		{
			name: 'letters, figures and signs',
			source: 'Take 5–10 µg → a β-blocker ≤ ½ \u2611 \u{1f48a}.\n',
			findings: [],
		},
		{
			name: 'a character of no font of ours',
			source: 'Pain \uD1B5.\n',
			findings: [
				'1:1-1:8 error Unexpected character "\uD1B5" (U+D1B5) without a glyph in the embedded fonts',
			],
		},
		{
			name: 'signs that are joined to one',
			source: 'A nurse \u{1f469}\u200D\u2695.\n',
			findings: [
				'1:1-1:14 error Unexpected character "\u{1f469}\u200D\u2695" (U+1F469 U+200D U+2695) without a glyph in the embedded fonts',
			],
		},
	],
	check({tree, handout, report}) {
		const {lang, frontMatter} = handout;
		const inFrontMatter = findingFor(printedOf(frontMatter), lang, ' in the front matter');
		if (inFrontMatter) report({...inFrontMatter, place: {line: 1, column: 1}});
		const texts = literalsOf(tree);
		// Most handouts lack no character: to ask once for the whole text is a quarter of the work.
		if (charactersWithoutFont(texts.map(({value}) => value).join(''), lang).length === 0) return;
		for (const {value, position} of texts) {
			const finding = findingFor(value, lang, '');
			if (finding) report({...finding, place: position});
		}
	},
});

/** The front matter as one text, without the title, which is in the tree. */
function printedOf({title: _, ...printed}: Handout['frontMatter']): string {
	return JSON.stringify(printed);
}

function findingFor(text: string, lang: string, where: string): RuleFinding | undefined {
	const missing = charactersWithoutFont(text, lang);
	if (missing.length === 0) return undefined;
	const named = missing.slice(0, 5).map(nameOf).join(', ');
	return {
		reason: `Unexpected ${missing.length === 1 ? 'character' : 'characters'} ${named}${where} without a glyph in the embedded fonts`,
		note: 'It would be missing on paper. Write it in words, or use another character.',
		actual: missing.join(''),
	};
}

function nameOf(character: string): string {
	const codes = [...character].map(
		(one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
	);
	return `"${character}" (${codes.join(' ')})`;
}
