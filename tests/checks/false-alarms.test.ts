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

it('finds nothing in handouts of many languages that are well written', async () => {
	const folder = new URL('well-written/', import.meta.url);
	const languages = readdirSync(folder);
	expect(languages.length).toBe(12);
	expect(readdirSync(new URL('en/', folder)).length).toBeGreaterThanOrEqual(12);
	const {documents, findings} = await measure('well-written handouts');
	expect(documents).toBeGreaterThanOrEqual(30);
	expect(findings).toEqual([]);
});
