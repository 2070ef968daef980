import {z} from 'zod';
import {frontMatterSchema} from '../../handout/front-matter.ts';
import {placeOfKey} from '../front-matter-place.ts';
import {defineRule} from '../rule.ts';

const keys = frontMatterSchema.keyof();

type Key = z.infer<typeof keys>;

const options = z.strictObject({
	required: z
		.array(keys)
		.default(['reviewed', 'next_review'])
		.describe('Keys that a handout must have.'),
	wanted: z
		.array(keys)
		.default(['authors', 'clinical_reviewer', 'funding', 'contact', 'evidence_search_date'])
		.describe('Keys that a handout should have. A missing one is reported as information.'),
});

/** What a reader or the clinical lead cannot tell without the key. */
const unanswered: Partial<Record<Key, string>> = {
	authors: 'who wrote it',
	clinical_reviewer: 'which clinician checked it',
	reviewed: 'when it was last checked',
	next_review: 'when it will be out of date',
	lay_reviewers: 'whether patients have read it',
	funding: 'who paid for it',
	conflicts: 'whether anybody stands to gain from its advice',
	contact: 'whom to ask',
	evidence_search_date: 'how old the evidence is',
	feedback: 'how to say that something is wrong',
	version: 'whether this copy is the newest',
};

export const completeFrontMatter = defineRule<z.infer<typeof options>>({
	id: 'complete-front-matter',
	summary: 'A handout says who is responsible for it.',
	severity: 'warning',
	why: 'To trust advice, a reader has to see who wrote it, who checked it, who paid for it and how old it is.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
		{
			text: 'PIF TICK criteria',
			href: 'https://piftick.org.uk/',
		},
	],
	options,
	examples: [
		{
			name: 'what a clinic asks for',
			source: '---\nauthors:\n  - name: Back team\nfunding: None declared\n---\n\nRest.\n',
			options: {required: ['authors', 'funding'], wanted: []},
			findings: [],
		},
		{
			name: 'nothing at all',
			source: 'Rest.\n',
			findings: [
				'1:1-1:1 warning Missing "reviewed" and "next_review" in the front matter',
				'1:1-1:1 info Missing "authors", "clinical_reviewer", "funding", "contact" and "evidence_search_date" in the front matter',
			],
		},
		{
			name: 'keys that a clinic asks for',
			source: '---\nfunding: None declared\n---\n\nRest.\n',
			options: {required: ['authors', 'funding', 'contact'], wanted: ['lay_reviewers']},
			findings: [
				'1:1-1:1 warning Missing "authors" and "contact" in the front matter',
				'1:1-1:1 info Missing "lay_reviewers" in the front matter',
			],
		},
	],
	check({handout, source, isPlainText, options: {required, wanted}, report}) {
		const tell = (asked: readonly Key[], severity?: 'info') => {
			const missing = asked.filter((key) => handout.frontMatter[key] === undefined);
			if (missing.length === 0) return;
			const questions = missing.flatMap((key) => unanswered[key] ?? []);
			report({
				...(severity && {severity}),
				reason: `Missing ${inWords(missing.map((key) => `"${key}"`))} in the front matter`,
				note: `${questions.length > 0 ? `A reader cannot tell ${inWords(questions)}. ` : ''}${isPlainText ? 'Plain text has no front matter: make it a Markdown handout with handpress import.' : 'Fill in what is true, even if that is "none declared".'}`,
				place: placeOfKey(source, missing[0] ?? ''),
				expected: missing,
			});
		};
		tell(required);
		tell(
			wanted.filter((key) => !required.includes(key)),
			'info',
		);
	},
});

/** "a", "a and b", "a, b and c". */
function inWords(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
