import {describe, expect, it} from 'vitest';
import type {DisclaimerKind} from '../../src/disclaimers/disclaimer.ts';
import {catalogue} from '../harness/disclaimers.ts';
import {findingsOf, lineOf} from '../harness/run-rule.ts';

const general = 'Approved general words in en.';

const exempt = [{heading: 'References', reason: 'Sources.'}];

const check = async (source: string, kinds: DisclaimerKind[] = ['general'], lang = 'en') =>
	(
		await findingsOf('section-disclaimer', source, {
			catalogue,
			lang,
			kinds,
			exempt,
			today: '2026-12-01',
		})
	).map(lineOf);

describe('section-disclaimer', () => {
	it('reports every section without its disclaimer on its heading', async () => {
		expect(
			await check(`# T\n\nLead.\n\n## A\n\nOne.\n\n## B\n\n${general}\n\n## C\n\n### ${general}\n`),
		).toEqual([
			'5:1 error Missing general disclaimer in section "A"',
			'13:1 error Missing general disclaimer in section "C"',
		]);
	});

	it.each([
		['a directive', '::disclaimer{kind=general}'],
		['the approved wording', general],
		['the approved wording over two lines', 'Approved general\nwords in en.'],
		['the approved wording in a list', `- one\n- ${general}`],
		['the approved wording in a longer block', `One. ${general} Two.`],
		['a directive in a quotation', '> ::disclaimer{kind=general}'],
		['a directive in a subsection', '### Sub\n\n::disclaimer{kind=general}'],
	])('takes %s', async (_, block) => {
		expect(await check(`# T\n\n## A\n\n${block}\n\n## References\n\nThree.\n`)).toEqual([]);
	});

	it('accepts a section whose only content is the disclaimer', async () => {
		expect(await check('# T\n\n## A\n\n::disclaimer{kind=general}\n')).toEqual([]);
	});

	it('accepts wording that is recognised as a disclaimer, with a warning', async () => {
		expect(await check('# T\n\n## A\n\nOne.\n\nThis does not replace your doctor.\n')).toEqual([
			'7:1 warning Unexpected wording of the general disclaimer in section "A", expected the approved one',
		]);
	});

	it('asks for every kind', async () => {
		expect(
			await check('# T\n\n## A\n\n::disclaimer{kind=exercise}\n', [
				'general',
				'exercise',
				'children',
			]),
		).toEqual([
			'3:1 error Missing general disclaimer in section "A"',
			'3:1 error Missing children disclaimer in section "A"',
		]);
	});

	it('does not take the words of another language', async () => {
		const start = 'Approved exercise words: start low.';
		expect(await check(`# T\n\n## A\n\n${start}\n`, ['exercise'], 'es')).toEqual([
			'3:1 error Missing exercise disclaimer in section "A"',
		]);
		// Four of its five words are the same; it is none of theirs for that.
		expect(await check(`# T\n\n## A\n\n${general}\n`, ['general'], 'es')).toEqual([
			'5:1 error Unexpected wording of the general disclaimer in section "A", expected the approved one',
		]);
	});

	it('does not count a disclaimer of the lead or of the section before', async () => {
		expect(await check(`# T\n\n${general}\n\n## A\n\n${general}\n\n## B\n\nTwo.\n`)).toEqual([
			'9:1 error Missing general disclaimer in section "B"',
		]);
	});

	it('treats a handout without sections as one', async () => {
		expect(await check('# T\n\nOne.\n')).toEqual([
			'1:1 error Missing general disclaimer in section "T"',
		]);
		expect(await check(`# T\n\nOne.\n\n${general}\n`)).toEqual([]);
	});

	it.each(['References', 'references:', '**References**', ' REFERENCES '])(
		'lets the exempt section "%s" be',
		async (heading) => {
			expect(await check(`# T\n\n## ${heading}\n\nOne.\n`)).toEqual([]);
		},
	);

	it.each(['References and advice', 'Reference'])('exempts no section "%s"', async (heading) => {
		expect(await check(`# T\n\n## ${heading}\n\nOne.\n`)).toHaveLength(1);
	});
});
