import {readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import {measureCorpus, precision, recall} from '../../scripts/measure-corpus.js';
import {importHandout} from '../../src/import/import-handout.ts';

const names = [
	...new Set(readdirSync('tests/corpus/documents').map((file) => path.parse(file).name)),
];
/** Those that were met last, and show how import does on pages that it knows least of. */
const isLast = (name: string) => /^(?:eighth|ninth|tenth|eleventh|twelfth)-/u.test(name);
/** Those that nothing was learned from, but for what had been removed wrongly. */
const isUnlearned = (name: string) => /^(?:thirteenth|fourteenth)-/u.test(name);

it('reads the labelled documents as well as it is meant to', async () => {
	const {documents, scores, wordsLost} = await measureCorpus(
		importHandout,
		names.filter((name) => !isLast(name) && !isUnlearned(name)),
	);
	expect(documents).toBeGreaterThanOrEqual(141);
	expect(wordsLost).toBe(0);
	expect(precision(scores.title)).toBeGreaterThanOrEqual(0.98);
	expect(precision(scores.headings)).toBeGreaterThanOrEqual(0.98);
	expect(recall(scores.headings)).toBeGreaterThanOrEqual(0.95);
	expect(precision(scores.removals)).toBe(1);
	expect(recall(scores.removals)).toBeGreaterThanOrEqual(0.95);
});

it('removes nothing wrongly from those that it was met with last, either', async () => {
	const {documents, scores, wordsLost} = await measureCorpus(importHandout, names.filter(isLast));
	expect(documents).toBe(138);
	expect(wordsLost).toBe(0);
	expect(precision(scores.title)).toBeGreaterThanOrEqual(0.98);
	expect(recall(scores.headings)).toBeGreaterThanOrEqual(0.95);
	expect(precision(scores.removals)).toBe(1);
	expect(recall(scores.removals)).toBeGreaterThanOrEqual(0.88);
});

it('removes nothing wrongly from those that nothing was learned from', async () => {
	const {documents, scores, wordsLost} = await measureCorpus(
		importHandout,
		names.filter(isUnlearned),
	);
	expect(documents).toBe(51);
	expect(wordsLost).toBe(0);
	expect(recall(scores.headings)).toBeGreaterThanOrEqual(0.93);
	expect(precision(scores.removals)).toBe(1);
	expect(recall(scores.removals)).toBeGreaterThanOrEqual(0.75);
});
