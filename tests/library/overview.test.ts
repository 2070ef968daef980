import {check} from 'handpress';
import {expect, test} from 'vitest';
import {makeTestFolder} from '../cli/handpress.ts';

const source = `---
title: Back pain
version: '1.2'
clinical_reviewer: {name: A. Reviewer, date: 2026-01-10}
reviewed: 2026-01-10
next_review: 2028-01-10
---

Most pain goes.

## Rest

Lie down.

This leaflet is not a substitute for professional medical advice.

## Tablets

You may take ibuprofen.

::disclaimer{kind=general}

## Sources

A book.
`;
const config =
	'disclaimers: {exempt_sections: [{heading: Sources, reason: It gives no advice.}]}\n';

async function overviewOf(text: string, disclaimers: 'check' | 'insert') {
	const workingFolder = await makeTestFolder({
		'content/a.md': text,
		'handpress.config.yaml': config,
	});
	const {handouts} = await check({workingFolder, disclaimers});
	return handouts[0]?.overview;
}

test('an overview tells who signed a handout off, and what each section carries', async () => {
	const overview = await overviewOf(source, 'check');
	expect(overview).toMatchObject({
		lang: 'en',
		version: '1.2',
		signOff: {name: 'A. Reviewer', date: '2026-01-10'},
		reviewed: '2026-01-10',
		nextReview: '2028-01-10',
		readability: [],
	});
	expect(overview?.sections).toEqual([
		{
			title: 'Back pain',
			isLead: true,
			disclaimers: [{kind: 'emergency', how: 'missing', isNeeded: true}],
		},
		{
			title: 'Rest',
			line: 11,
			disclaimers: [{kind: 'general', how: 'recognised', isNeeded: true}],
		},
		{
			title: 'Tablets',
			line: 17,
			disclaimers: [
				{kind: 'general', how: 'approved', isNeeded: true},
				{kind: 'medicines', how: 'missing', isNeeded: true},
			],
		},
		{title: 'Sources', line: 23, exempt: 'It gives no advice.', disclaimers: []},
	]);
});

test('what was inserted is told from what the author wrote', async () => {
	const overview = await overviewOf(source, 'insert');
	expect(
		overview?.sections.map(({title, disclaimers}) => [
			title,
			...disclaimers.map(({kind, how}) => `${kind} ${how}`),
		]),
	).toEqual([
		['Back pain', 'emergency inserted'],
		['Rest', 'general recognised'],
		['Tablets', 'general approved', 'medicines inserted'],
		['Sources'],
	]);
});

test('readability is told in figures, and a handout without sections is one', async () => {
	const text = `# A walk\n\n${'Rest when you need to. Walk a bit each day. '.repeat(12)}\n`;
	const overview = await overviewOf(text, 'check');
	expect(
		overview?.readability.map(({formula, scale, isEstimate}) => [formula, scale, isEstimate]),
	).toEqual([
		['Flesch–Kincaid grade', 'grade', false],
		['SMOG', 'grade', true],
		['Gunning fog', 'grade', false],
		['Flesch reading ease', 'ease', false],
	]);
	expect(overview?.sections).toEqual([
		{title: 'A walk', line: 1, disclaimers: [{kind: 'general', how: 'missing', isNeeded: true}]},
	]);
});

test('of a source that cannot be read there is none', async () => {
	expect(await overviewOf('', 'check')).toBe(undefined);
});
