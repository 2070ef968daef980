import {z} from 'zod';
import {normaliseText} from '../../handout/words.ts';
import {type ProseBlock, proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

/** How many words are compared at a time. */
const run = 4;

const options = z.strictObject({
	words: z
		.int()
		.positive()
		.default(12)
		.describe('Paragraphs with fewer words may repeat: "Ask your nurse."'),
	likeness: z
		.number()
		.min(0)
		.max(1)
		.default(0.5)
		.describe('Share of four-word sequences that two paragraphs have in common, 0 to 1.'),
});

export const similarParagraphs = defineRule<z.infer<typeof options>>({
	id: 'similar-paragraphs',
	summary: 'No paragraph repeats what another says.',
	severity: 'warning',
	why: 'Copied sources often carry a paragraph twice. A reader looks for the difference, and one of the two may be out of date.',
	clauses: [
		{
			text: 'PIF TICK criteria: content and design',
			href: 'https://piftick.org.uk/',
		},
	],
	options,
	examples: [
		{
			name: 'two paragraphs that differ',
			source:
				'Walk a little on level ground each day, and a little more each week.\n\nRest in bed for a day or two when the pain is at its worst, not more.\n',
			findings: [],
		},
		{
			name: 'one paragraph twice',
			source:
				'Walk a little on level ground each day, and a little more each week.\n\nRest.\n\nWalk a little on level ground each day – and a little more each week!\n',
			findings: ['5:1-5:70 warning Unexpected paragraph that repeats the one on line 1'],
		},
		{
			name: 'nearly the same twice',
			source:
				'Walk a little on level ground each day, and then a little more each week, as long as the pain does not get worse.\n\nWalk a little on level ground each day, and then a little more each week, as long as the pain does not grow.\n',
			findings: ['3:1-3:109 warning Unexpected paragraph much like the one on line 1'],
		},
	],
	check({tree, handout, options: {words: fewest, likeness}, report}) {
		const seen: {key: string; runs: readonly string[]; line: number}[] = [];
		/** Paragraphs by the runs of words in them, so that only those with some in common are compared. */
		const byRun = new Map<string, number[]>();
		for (const block of proseOf(tree, handout.lang)) {
			const words = wordsOf(block);
			if (words.length < fewest) continue;
			const entry = {key: words.join(' '), runs: runsOf(words), line: lineOf(block)};
			for (const index of candidates(entry.runs, byRun)) {
				const earlier = seen[index];
				if (!earlier || likenessOf(earlier.runs, entry.runs) < likeness) continue;
				const verb = earlier.key === entry.key ? 'that repeats' : 'much like';
				report({
					reason: `Unexpected paragraph ${verb} the one on line ${earlier.line}`,
					note: 'Keep the one that is right, and delete the other.',
					place: block.node.position,
				});
				break;
			}
			for (const one of entry.runs) {
				const indexes = byRun.get(one);
				if (!indexes) byRun.set(one, [seen.length]);
				// What stands in every paragraph tells nothing, and would cause many comparisons.
				else if (indexes.length < 8 && indexes.at(-1) !== seen.length) indexes.push(seen.length);
			}
			seen.push(entry);
		}
	},
});

/** Without what two copies of a text may write differently. */
function wordsOf(block: ProseBlock): string[] {
	const words = block.sentences.flatMap((sentence) => sentence.words);
	return normaliseText(words.join(' '))
		.toLowerCase()
		.replaceAll('’', "'")
		.split(' ')
		.filter(Boolean);
}

function lineOf({node}: ProseBlock): number {
	return node.position?.start.line ?? 1;
}

function runsOf(words: readonly string[]): string[] {
	return words.slice(run - 1).map((_, index) => words.slice(index, index + run).join(' '));
}

function candidates(
	runs: readonly string[],
	byRun: ReadonlyMap<string, readonly number[]>,
): Set<number> {
	const found = new Set<number>();
	for (const one of runs) for (const index of byRun.get(one) ?? []) found.add(index);
	return found;
}

/** Jaccard index: the size of the intersection of two sets by that of their union. */
function likenessOf(some: readonly string[], others: readonly string[]): number {
	const a = new Set(some);
	const b = new Set(others);
	let common = 0;
	for (const one of a) if (b.has(one)) common++;
	return common / (a.size + b.size - common);
}
