import {readdirSync} from 'node:fs';
import {expect, it} from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import {collections, measureFalseAlarms} from '../../scripts/measure-false-alarms.js';
import type {Diagnostic} from '../../src/handout/diagnostic.ts';

interface Measured {
	readonly documents: number;
	readonly findings: readonly Diagnostic[];
}

async function measure(name: string): Promise<{documents: number; findings: string[]}> {
	const {documents, findings}: Measured = await measureFalseAlarms(collections[name]);
	const lines = findings.map(
		({file, line, ruleId, reason}) => `${file}:${line} ${ruleId} ${reason}`,
	);
	return {documents, findings: lines};
}

it('finds nothing in the sample library', async () => {
	const {documents, findings} = await measure('the sample library');
	expect(documents).toBeGreaterThanOrEqual(8);
	expect(findings).toEqual([]);
});

it('finds hardly any false alarm in health prose by other authors', async () => {
	const {documents, findings} = await measure('health prose of others');
	expect(documents).toBe(6);
	const file = (name: string) => `node_modules/.cache/health-prose/${name}.md`;
	const right = [
		// Cards that stand twice, of two widths.
		`${file('card')}:30 similar-paragraphs Unexpected paragraph that repeats the one on line 16`,
		`${file('card')}:56 similar-paragraphs Unexpected paragraph that repeats the one on line 24`,
		`${file('warning-callout')}:12 plain-words Unexpected word "anaphylaxis", expected "a very bad allergic reaction" beside it`,
	];
	const wrong = [
		// The lines of cards count as one text.
		`${file('card')}:1 readability Unexpected reading grade of 8.4, expected at most 8 (Flesch–Kincaid grade 5.4, SMOG 9.0, Gunning fog 8.4, Flesch reading ease 70.9)`,
	];
	expect(findings.toSorted()).toEqual([...right, ...wrong].toSorted());
	expect(wrong.length / documents).toBeLessThan(1);
});

it('finds nothing in handouts of many languages that are well written', async () => {
	const folder = new URL('well-written/', import.meta.url);
	const languages = readdirSync(folder);
	expect(languages.length).toBe(12);
	expect(readdirSync(new URL('en/', folder)).length).toBeGreaterThanOrEqual(12);
	const {documents, findings} = await measure('well-written handouts');
	expect(documents).toBeGreaterThanOrEqual(30);
	expect(findings).toEqual([]);
});
