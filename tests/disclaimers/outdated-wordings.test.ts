import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {packageTemplates} from '../../src/config/load-config.ts';
import {DisclaimerCatalogue} from '../../src/disclaimers/catalogue.ts';
import {loadCatalogue} from '../../src/disclaimers/load-catalogue.ts';
import {remarkDisclaimers} from '../../src/disclaimers/remark-disclaimers.ts';
import {diagnosticsOf} from '../../src/handout/diagnostic.ts';
import {applyFixes} from '../../src/library/check/fix.ts';
import {wording} from '../harness/disclaimers.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const former = [
	wording({version: '0.9.0', text: 'Old words.\n\nAnd a second paragraph of them.'}),
	wording({kind: 'exercise', version: '0.9.0', text: 'Start low.'}),
	wording({kind: 'children', version: '0.9.0', text: 'Not for children.'}),
];

const catalogue = new DisclaimerCatalogue(
	[
		wording(),
		wording({kind: 'exercise', text: 'Start low. Build up slowly.'}),
		wording({kind: 'emergency', expires: '2026-11-30'}),
	],
	former,
);

async function run(
	source: string,
	{
		known = catalogue,
		lang = 'en',
		today = '2026-12-01',
		mode = 'check' as const,
		path = 'a.md',
	} = {},
) {
	const options = {catalogue: known, lang, kinds: ['general' as const], exempt: [], today, mode};
	return runPlugins(source, [[remarkDisclaimers, options]], path);
}

const oldGeneral =
	'error disclaimer Unexpected superseded version 0.9.0 of the general disclaimer, expected general-en, version 1.0.0';
const oldExercise =
	'error disclaimer Unexpected superseded version 0.9.0 of the exercise disclaimer, expected exercise-en, version 1.0.0';
const expired =
	'error disclaimer Unexpected expired disclaimer emergency-en, version 1.0.0: it expired on 2026-11-30';

describe('superseded and expired wordings', () => {
	it.each([
		['as a paragraph', 'Start low.', [`5:1 ${oldExercise}`]],
		['within a longer one', 'Walk. **Start**\nlow. Then rest.', [`5:1 ${oldExercise}`]],
		['in an item of a list', '- Walk.\n- Start low.', [`6:3 ${oldExercise}`]],
		['over two blocks', 'Old words.\n\nAnd a second paragraph of them.', [`5:1 ${oldGeneral}`]],
		[
			'over two blocks and the words around them',
			'More. Old words.\n\n> And a second paragraph of them. More.',
			[`5:1 ${oldGeneral}`],
		],
		['expired, as a paragraph', 'Approved emergency words in en.', [`5:1 ${expired}`]],
		[
			'expired, within a longer one',
			'Note this: approved. Approved emergency words in en. More.',
			[`5:1 ${expired}`],
		],
		[
			'each, where several stand',
			'Start low. Approved emergency words in en.\n\nWalk.\n\nStart low.',
			[`5:1 ${oldExercise}`, `5:1 ${expired}`, `9:1 ${oldExercise}`],
		],
	])('are found %s', async (_, text, messages) => {
		expect((await run(`# T\n\n## A\n\n${text}\n`)).messages).toEqual(messages);
	});

	it.each([
		['as a part of the present wording', 'Start low. Build up slowly.'],
		[
			'as a part of the present wording in a longer paragraph',
			'So: Start low. Build up slowly. Rest.',
		],
		['in a directive', '> ::disclaimer{kind=exercise}'],
		['as a heading', '### Start low.'],
		['as code', '```\nStart low.\n```'],
		['parted by a heading', 'Old words.\n\n### Then\n\nAnd a second paragraph of them.'],
	])('are none %s', async (_, text) => {
		expect((await run(`# T\n\n## A\n\n${text}\n`)).messages).toEqual([]);
	});

	it('are found in the lead, too', async () => {
		expect((await run('# T\n\nStart low.\n\n## A\n\nOne.\n')).messages).toEqual([
			`3:1 ${oldExercise}`,
		]);
	});

	it('stay as they are, and nothing is inserted besides them', async () => {
		const source = '# T\n\n## A\n\nOld words.\n\nAnd a second paragraph of them.\n';
		const {messages, ledger, outline} = await run(source, {mode: 'insert'} as object);
		expect(messages).toEqual([`5:1 ${oldGeneral}`]);
		expect(ledger).toEqual([]);
		expect(outline.slice(2)).toEqual([
			'paragraph: Old words.',
			'paragraph: And a second paragraph of them.',
		]);
	});

	it.each([
		[
			'2026-12-01',
			'Write ::disclaimer{kind=exercise} in its place: that prints what was approved on 2026-01-31.',
		],
		['2028-02-01', 'The present version expired on 2028-01-31: have it approved again'],
	])('come with what to do on %s', async (today, todo) => {
		const [finding] = diagnosticsOf((await run('# T\n\nStart low.\n', {today})).file);
		expect(finding).toMatchObject({severity: 'error', expected: ['1.0.0'], actual: '0.9.0'});
		expect(finding?.note).toContain(todo);
	});

	it('are reported even if no other took their place', async () => {
		const [finding] = diagnosticsOf((await run('# T\n\nNot for children.\n')).file);
		expect(finding?.reason).toBe(
			'Unexpected superseded version 0.9.0 of the children disclaimer, expected none: no other took its place',
		);
		expect(finding?.note).toContain('templates/disclaimers/en/children.md');
		expect(finding?.fix).toBeUndefined();
	});

	it('are fixed if they are whole blocks', async () => {
		const source =
			'---\ntitle: T\n---\n# T\n\nOld *words*.\n\nAnd a second\nparagraph of them.\n\nWalk. Start low.\n\n- Start low.\n';
		const {file} = await run(source);
		const fixes = diagnosticsOf(file).flatMap(({fix}) => fix ?? []);
		expect(applyFixes(source, fixes).after).toBe(
			'---\ntitle: T\n---\n# T\n\n::disclaimer{kind=general}\n\nWalk. Start low.\n\n::disclaimer{kind=exercise}\n',
		);
	});

	it.each([
		['in plain text, which knows no directive', {path: 'a.txt'}],
		['while the present version has expired', {today: '2028-02-01'}],
	])('are not mended %s', async (_, options) => {
		const {file} = await run('T\n\nWalk a little, and more each day.\n\nStart low.\n', options);
		const superseded = diagnosticsOf(file).filter(({reason}) => reason.includes('superseded'));
		expect(superseded.map(({line, fix}) => [line, fix])).toEqual([[5, undefined]]);
	});

	it('are found for a regional form of their language, and no other', async () => {
		expect((await run('# T\n\nStart low.\n', {lang: 'en-GB'})).messages).toHaveLength(1);
		expect((await run('# T\n\nStart low.\n', {lang: 'de'})).messages).toEqual([]);
	});

	it('are found in every paragraph that anybody may write', async () => {
		const ours = await loadCatalogue([`${packageTemplates}/disclaimers`]);
		const word = fc.stringMatching(/^[a-zñé]{1,8}[,.]?$/u);
		const words = fc.array(word, {maxLength: 12});
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...ours.allFormer()),
				words,
				words,
				fc.infiniteStream(fc.constantFrom(' ', ' ', ' ', '\n')),
				async ({text, lang, kind, version}, before, behind, gaps) => {
					const all = [...before, ...text.split(' '), ...behind];
					const paragraph = all
						.map((one) => `${one}${gaps.next().value}`)
						.join('')
						.trim();
					const {messages} = await run(`# T\n\n## A\n\n${paragraph}\n`, {known: ours, lang});
					expect(messages).toEqual([
						expect.stringContaining(`superseded version ${version} of the ${kind} disclaimer`),
					]);
				},
			),
			{numRuns: 60},
		);
	});
});
