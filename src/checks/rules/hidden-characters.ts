import {visit} from '../../tree/visit.ts';
import {placeOfKey} from '../front-matter-place.ts';
import {defineRule, type RuleFinding} from '../rule.ts';

/** The characters that turn or hide text, with the names by which an editor finds them. */
const names: Readonly<Record<string, string>> = {
	'\u202A': 'left-to-right embedding',
	'\u202B': 'right-to-left embedding',
	'\u202D': 'left-to-right override',
	'\u202E': 'right-to-left override',
	'\u202C': 'end of an override',
	'\u2066': 'left-to-right isolate',
	'\u2067': 'right-to-left isolate',
	'\u2068': 'first-strong isolate',
	'\u2069': 'end of an isolate',
	'\u200B': 'zero-width space',
	'\u2060': 'word joiner',
	'\uFEFF': 'byte order mark',
	'\u180E': 'Mongolian vowel separator',
	'\u115F': 'Hangul filler',
	'\u3164': 'Hangul filler',
};

/** These change the order in which text is displayed: a dose may look like another. */
const turning = /[\u202A-\u202E\u2066-\u2069]/u;

const hidden =
	/[\u180E\u115F\u200B\u202A-\u202E\u2060\u2066-\u2069\u3164\uFEFF]|[\u{E0000}-\u{E007F}]/gu;

export const hiddenCharacters = defineRule({
	id: 'hidden-characters',
	summary: 'No character turns or hides text.',
	severity: 'error',
	why: 'An invisible character can make a dose read backwards, or hide words from the person who approves them.',
	clauses: [
		{
			text: 'Unicode Technical Report 36, Unicode Security Considerations: bidirectional text',
			href: 'https://www.unicode.org/reports/tr36/',
		},
	],
	isLocked: true,
	examples: [
		{
			name: 'a soft hyphen, and a no-break space',
			source: 'Para\u00ADcetamol 5\u00A0mg.\n',
			findings: [],
		},
		{
			name: 'text that is turned',
			source: 'Take \u202E05\u202C mg.\n',
			findings: [
				'1:6-1:7 error Unexpected right-to-left override (U+202E)',
				'1:9-1:10 error Unexpected end of an override (U+202C)',
			],
		},
		{
			name: 'text that an entity turns',
			source: 'Take &#x202E;05 mg.\n',
			findings: ['1:1-1:20 error Unexpected right-to-left override (U+202E)'],
		},
		{
			name: 'front matter that is turned, as it is or as YAML writes it',
			source: '---\nsummary: Take \u202E05 mg.\ncontact: "Ask \\u202Eus"\n---\n\nRest.\n',
			findings: [
				'2:1-2:22 error Unexpected right-to-left override (U+202E) in "summary"',
				'3:1-3:24 error Unexpected right-to-left override (U+202E) in "contact"',
			],
		},
		{
			name: 'a space that nobody sees',
			source: 'Take\u200B 5 mg.\n',
			findings: ['1:5-1:6 warning Unexpected zero-width space (U+200B)'],
			fixed: 'Take 5 mg.\n',
		},
	],
	check({tree, handout, source, report}) {
		for (const [key, value] of Object.entries(handout.frontMatter)) {
			for (const character of new Set(JSON.stringify(value).match(hidden))) {
				const {reason, ...finding} = told(character);
				report({...finding, reason: `${reason} in "${key}"`, place: placeOfKey(source, key)});
			}
		}
		// It may be written as an entity: `&#x202E;`.
		if (!hidden.test(source) && !source.includes('&')) return;
		hidden.lastIndex = 0;
		visit(tree, (node) => {
			const {start, end} = node.position ?? {};
			if (!('value' in node) || start?.offset === undefined || end?.offset === undefined) return;
			const text = source.slice(start.offset, end.offset);
			const said = node.type === 'text' ? (node.value.match(hidden) ?? []) : [];
			for (const character of new Set(said)) {
				if (!text.includes(character)) report({...told(character), place: node.position});
			}
			for (const {0: character, index} of text.matchAll(hidden)) {
				const before = text.slice(0, index).split('\n');
				const line = start.line + before.length - 1;
				const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
				const offset = start.offset + index;
				report({
					...told(character),
					place: {
						start: {line, column, offset},
						end: {line, column: column + character.length, offset: offset + character.length},
					},
					fix: {start: offset, end: offset + character.length, text: ''},
				});
			}
		});
	},
});

/** What is said of a character, wherever it stands. */
function told(character: string): RuleFinding {
	const isTurning = turning.test(character);
	const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
	return {
		severity: isTurning ? 'error' : 'warning',
		reason: `Unexpected ${names[character] ?? 'hidden tag character'} (U+${code})`,
		note: isTurning
			? 'What is read may not be what is written. Delete it; Handpress sets text of mixed direction correctly by itself.'
			: 'It splits words for a screen reader, and nobody sees it. Delete it.',
		actual: character,
	};
}
