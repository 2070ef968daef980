import {closest, distance} from 'fastest-levenshtein';
import {defineRule} from '../rule.ts';

/** The share of an id's letters that may be wrong in a misspelt one. */
const slip = 1 / 3;

export const knownOriginal = defineRule({
	id: 'known-original',
	summary: 'The original that a translation names exists, and is in another language.',
	severity: 'error',
	why: 'If the original of a translation cannot be found, nobody is warned when the advice changes, and the two languages do not link to each other.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content: translations stay clinically right',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
	],
	examples: [
		{
			name: 'an original by its id',
			source: '---\nlang: es\ntranslation_of: back-pain\n---\n\nDescanse.\n',
			others: {'en/pain.md': '---\nid: back-pain\n---\n\nRest.\n'},
			findings: [],
		},
		{
			name: 'an id that no handout has',
			source: '---\nlang: es\ntranslation_of: bak-pain\n---\n\nDescanse.\n',
			others: {
				'en/pain.md': '---\nid: back-pain\n---\n\nRest.\n',
				'en/sleep.md': '---\nid: sleep\n---\n\nSleep.\n',
			},
			findings: [
				'3:1-3:25 error Unexpected original "bak-pain", expected the id of a handout; the nearest is "back-pain"',
			],
		},
		{
			name: 'an original that the library does not have',
			source: '---\nlang: es\ntranslation_of: walking-well\n---\n\nDescanse.\n',
			others: {'en/pain.md': '---\nid: back-pain\n---\n\nRest.\n'},
			findings: [
				'3:1-3:29 warning Unexpected original "walking-well", expected the id of a handout; the nearest is "back-pain"',
			],
		},
		{
			name: 'itself',
			source: '---\nid: dolor\nlang: es\ntranslation_of: dolor\n---\n\nDescanse.\n',
			findings: [
				'4:1-4:22 error Unexpected original "dolor", expected the id of a handout other than this one',
			],
		},
		{
			name: 'a handout in the same language',
			source: '---\nlang: es\ntranslation_of: reposo\n---\n\nDescanse.\n',
			others: {'es/reposo.md': '---\nid: reposo\nlang: es\n---\n\nDescanse.\n'},
			findings: [
				'3:1-3:23 error Unexpected original "reposo" in "es", expected one in a language other than that of this handout',
			],
		},
	],
	checkLibrary({handout, library, report}) {
		const {id, lang, translation_of: original, places} = handout;
		if (original === undefined) return;
		const place = places.translation_of;
		const named = `Unexpected original "${original}"`;
		if (original === id) {
			report({
				reason: `${named}, expected the id of a handout other than this one`,
				note: 'Nobody is warned when the text that it was translated from changes. Name that one, or delete "translation_of".',
				place,
				actual: original,
			});
			return;
		}
		const found = library.byId(original);
		if (found?.lang === lang) {
			report({
				reason: `${named} in "${lang}", expected one in a language other than that of this handout`,
				note: 'One of the two languages is wrong, or this is another handout. Correct "lang" or "translation_of".',
				place,
				actual: original,
			});
		}
		if (found || !library.isWhole) return;
		const others = library.ids().filter((each) => each !== id);
		const nearest = others.length > 0 ? closest(original, others) : undefined;
		const isMisspelt =
			nearest !== undefined && distance(original, nearest) <= original.length * slip;
		report({
			// A clinic may have translated a text that it does not publish itself.
			...(!isMisspelt && {severity: 'warning'}),
			reason: `${named}, expected the id of a handout${nearest === undefined ? '' : `; the nearest is "${nearest}"`}`,
			note: 'Nobody is warned when the original changes, and the pages of the two languages do not link to each other. Write the "id" of the original as it stands in its front matter.',
			place,
			actual: original,
			...(nearest !== undefined && {expected: [nearest]}),
		});
	},
});
