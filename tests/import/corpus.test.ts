import {expect, it} from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import {measureCorpus, precision, recall} from '../../scripts/measure-corpus.js';
import {importHandout} from '../../src/import/import-handout.ts';

it('reads the labelled documents as well as it is meant to', async () => {
	const {documents, scores, wordsLost} = await measureCorpus(importHandout);
	expect(documents).toBeGreaterThanOrEqual(117);
	expect(wordsLost).toBe(0);
	expect(precision(scores.title)).toBeGreaterThanOrEqual(0.98);
	expect(precision(scores.headings)).toBeGreaterThanOrEqual(0.98);
	expect(recall(scores.headings)).toBeGreaterThanOrEqual(0.95);
	expect(precision(scores.removals)).toBe(1);
	expect(recall(scores.removals)).toBeGreaterThanOrEqual(0.95);
});
