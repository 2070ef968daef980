import {describe, expect, it} from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import {measureTriggers} from '../../scripts/measure-triggers.js';
import {byLanguage, SectionTriggers} from '../../src/disclaimers/triggers/section-triggers.ts';
import {triggeredKinds} from '../../src/disclaimers/triggers/trigger-words.ts';
import {findingsOf, lineOf} from '../harness/run-rule.ts';

interface Counts {
	readonly right: number;
	readonly wrong: number;
	readonly missed: number;
}

it('is right about the labelled set: 0.95 precision and recall, over all and for each kind', () => {
	const {sections, counts}: {sections: number; counts: Map<string, Counts>} = measureTriggers();
	expect(sections).toBeGreaterThanOrEqual(340);
	expect([...counts.keys()]).toEqual(['all', ...triggeredKinds]);
	for (const {right, wrong, missed} of counts.values()) {
		expect(right).toBeGreaterThan(15);
		expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.95);
		expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95);
	}
});

describe('words', () => {
	const english = new SectionTriggers('en');
	const kindsIn = (text: string) => english.triggersIn('Heading', text).map(({kind}) => kind);

	it('count once in all their forms: weak ones must differ', () => {
		expect(kindsIn('A tablet, and more tablets.')).toEqual([]);
		expect(kindsIn('A tablet from the pharmacist.')).toEqual(['medicines']);
	});

	it('mean something else in some phrases', () => {
		expect(kindsIn('The walk-in clinic; staff training; running water.')).toEqual([]);
	});

	it('are joined by those of a clinic', () => {
		const own = new SectionTriggers('en-GB', {
			en: {medicines: {strong: ['brufen'], except: ['codeine clinic']}},
		});
		expect(own.triggersIn('A', 'Take Brufen.')).toEqual([{kind: 'medicines', words: ['brufen']}]);
		expect(own.triggersIn('A', 'The codeine clinic.')).toEqual([]);
		expect(kindsIn('The codeine clinic.')).toEqual(['medicines']);
	});

	it('of a clinic may be those of a region', () => {
		const own = {'en-gb': {medicines: {strong: ['brufen']}}, en: {medicines: {strong: ['advil']}}};
		const wordsIn = (lang: string) =>
			new SectionTriggers(lang, own).triggersIn('A', 'Brufen, Advil.').flatMap(({words}) => words);
		expect(wordsIn('en-GB')).toEqual(['brufen', 'advil']);
		expect(wordsIn('en')).toEqual(['advil']);
		expect(wordsIn('en-US')).toEqual(['advil']);
	});

	it('are names of medicines by what they end in', () => {
		for (const text of ['Enalapril lowers it.', 'Atorvastatin.', 'Aciclovir cream.', 'A statin.']) {
			expect(kindsIn(text)).toEqual(['medicines']);
		}
		expect(kindsIn('In April we had cocaine.')).toEqual([]);
	});

	it.each(Object.entries(byLanguage))('are all found in their own language: %s', (lang, kinds) => {
		const triggers = new SectionTriggers(lang);
		const missed = triggeredKinds.flatMap((kind) =>
			kinds[kind].strong
				.map((phrase) => phrase.replace(/^\*/u, 'x').replaceAll('*', ''))
				.filter((word) => !triggers.triggersIn('', word).some((found) => found.kind === kind)),
		);
		expect(missed).toEqual([]);
	});

	it('in a language without a list require nothing', () => {
		expect(new SectionTriggers('fi').triggersIn('Lääke', 'Ota ibuprofen.')).toEqual([]);
	});
});

describe('a section', () => {
	const check = async (body: string) =>
		(
			await findingsOf(
				'section-disclaimer',
				`# A\n\n## B\n\n${body}\n\n::disclaimer{kind=general}\n`,
			)
		).map(lineOf);
	const missing =
		'3:1 error Missing medicines disclaimer in section "B", which speaks of "ibuprofen"';

	it.each([
		'Take ibuprofen.',
		'- Take ibuprofen.',
		'> Take ibuprofen.',
		'| a |\n| --- |\n| ibuprofen |',
	])('is asked by its text: %s', async (body) => {
		expect(await check(body)).toEqual([missing]);
	});

	it.each([
		'```\nTake ibuprofen.\n```',
		':::emergency\nYou took too much ibuprofen.\n:::',
		'::disclaimer{kind=medicines}\n\nTake ibuprofen.',
		':::do\n- Take ibuprofen.\n\n::disclaimer{kind=medicines}\n:::',
	])('is not asked by what is quoted, a sign of danger, or said: %s', async (body) => {
		expect(await check(body)).toEqual([]);
	});

	it('about danger signs requires only the kinds that a life may depend on', async () => {
		const signs = ':::emergency\nCall 999 if you cannot breathe.\n:::\n\n';
		expect(await check(`${signs}It may come with sex or in pregnancy.`)).toEqual([]);
		expect(await check(`${signs}Take ibuprofen.`)).toEqual([missing]);
	});
});
