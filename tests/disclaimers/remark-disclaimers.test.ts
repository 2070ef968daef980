import {describe, expect, it} from 'vitest';
import {
	type DisclaimersOptions,
	remarkDisclaimers,
} from '../../src/disclaimers/remark-disclaimers.ts';
import {SectionTriggers} from '../../src/disclaimers/triggers/section-triggers.ts';
import {requireBalance} from '../../src/handout/balance.ts';
import {wordsOf} from '../../src/handout/words.ts';
import {catalogue} from '../harness/disclaimers.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const general = 'Approved general words in en.';

async function run(source: string, options: Partial<DisclaimersOptions> = {}) {
	const before = wordsOf((await runPlugins(source, [])).tree);
	const settings: DisclaimersOptions = {
		catalogue,
		lang: 'en',
		kinds: ['general'],
		exempt: [],
		today: '2026-12-01',
		...options,
	};
	const result = await runPlugins(source, [[remarkDisclaimers, settings]]);
	requireBalance(before, result.tree, result.ledger);
	return result;
}

describe('remarkDisclaimers', () => {
	it('prints the approved wording for a directive', async () => {
		const {outline, messages, ledger, tree} = await run(
			'# T\n\n## A\n\nOne.\n\n::disclaimer{kind=exercise}\n',
		);
		expect(outline).toEqual([
			'h1: T',
			'h2: A',
			'paragraph: One.',
			'disclaimer: Start low. / Stop if / you feel faint.',
		]);
		expect(messages).toEqual([]);
		expect(ledger).toEqual([
			{
				action: 'inserted',
				text: 'Start low. Stop if you feel faint.',
				rule: 'disclaimer',
				reason: 'approved wording exercise-en 1.0.0, asked for by ::disclaimer',
				line: 7,
				endLine: 7,
			},
		]);
		expect(tree.children[3]).toMatchObject({
			kind: 'exercise',
			disclaimerId: 'exercise-en',
			version: '1.0.0',
			position: {start: {line: 7, column: 1}},
		});
	});

	it('prints it inside a list and a quotation, too, each a copy of its own', async () => {
		const {ledger, tree} = await run(
			'# T\n\n- one\n\n  ::disclaimer{kind=general}\n\n> ::disclaimer{kind=general}\n',
		);
		expect(ledger.map(({line}) => line)).toEqual([5, 7]);
		const first = JSON.stringify(tree.children[1]);
		expect(first).toContain('"disclaimerId":"general-en"');
		expect(first).toContain(general);
	});

	it.each([
		[
			'::disclaimer{kind=generl}',
			'Unexpected disclaimer kind "generl", expected a known one such as "general"',
		],
		[
			'::disclaimer{kind=medicine}',
			'Unexpected disclaimer kind "medicine", expected a known one such as "medicines"',
		],
		['::disclaimer', 'Unexpected disclaimer kind "", expected a known one such as "general"'],
		['::disclaimer{kind}', 'Unexpected disclaimer kind "", expected a known one such as "general"'],
		['::disclaimer{kind=pregnancy}', 'Missing pregnancy disclaimer in "en"'],
		[
			'::disclaimer{kind=emergency}',
			'Unexpected expired disclaimer emergency-en, version 1.0.0: it expired on 2026-11-30',
		],
	])('refuses %s', async (directive, reason) => {
		const {messages, ledger} = await run(`# T\n\n## A\n\n${directive}\n`);
		expect(messages).toEqual([`5:1 error disclaimer ${reason}`]);
		expect(ledger).toEqual([]);
	});

	it('accepts a wording on its last day', async () => {
		const source = '# T\n\n::disclaimer{kind=emergency}\n';
		expect((await run(source, {today: '2026-11-30'})).messages).toEqual([]);
		expect((await run(source, {today: '2026-12-01'})).messages).toHaveLength(1);
	});

	it.each([
		['es', 'Approved general words in es.'],
		['es-MX', 'Approved general words in es.'],
		['EN-gb', general],
	])('finds the wording for %s in its language', async (lang, text) => {
		const {outline} = await run('# T\n\n::disclaimer{kind=general}\n', {lang});
		expect(outline[1]).toBe(`disclaimer: ${text}`);
	});

	it.each(['fr', 'fr-CA', 'e', 'est'])('never falls back from %s to English', async (lang) => {
		const {outline, messages} = await run('# T\n\n::disclaimer{kind=general}\n', {
			lang,
			mode: 'insert',
		});
		expect(outline.join()).not.toContain('Approved');
		expect(messages).toEqual([
			`1:1 error disclaimer Missing general disclaimer in "${lang}"`,
			`3:1 error disclaimer Missing general disclaimer in "${lang}"`,
		]);
	});

	it('does not take a label for a wording', async () => {
		const {outline, messages} = await run('# T\n\n::disclaimer[My words]{kind=general}\n');
		expect(outline[1]).toBe('leafDirective: My words');
		expect(messages).toEqual([]);
	});

	it('marks approved wording that stands in the text, without a word changed', async () => {
		const {outline, ledger, messages} = await run(
			`# T\n\n## A\n\nApproved **general**\nwords in en.\n\nStart low.\n\nStop if you feel faint.\n\nStart low.\n`,
		);
		expect(outline).toEqual([
			'h1: T',
			'h2: A',
			'disclaimer: Approved general / words in en.',
			'disclaimer: Start low. / Stop if you feel faint.',
			'paragraph: Start low.',
		]);
		expect(ledger).toEqual([]);
		expect(messages).toEqual([]);
	});

	it.each([
		['within a longer block', `${general} And more.`],
		['as a heading', `## ${general}`],
		['as code', `\`\`\`\n${general}\n\`\`\``],
		['with a word left out', 'Approved words in en.'],
	])('marks nothing %s', async (_, block) => {
		const {tree} = await run(`# T\n\n${block}\n`);
		expect(tree.children.map(({type}) => type)).not.toContain('disclaimer');
	});

	it('refuses expired wording that stands in the text', async () => {
		const {messages} = await run('# T\n\n## A\n\nApproved emergency words in en.\n');
		expect(messages).toEqual([
			'5:1 error disclaimer Unexpected expired disclaimer emergency-en, version 1.0.0: it expired on 2026-11-30',
		]);
	});

	it('inserts the approved wording at the end of every section that lacks it', async () => {
		const {outline, messages, ledger} = await run(
			`# T\n\nLead.\n\n## A\n\nOne.\n\n### Sub\n\nTwo.\n\n## References\n\nThree.\n\n## B\n\n::disclaimer{kind=general}\n\n## C\n\n## D\n\nFour[^1].\n\n[^1]: Note.\n`,
			{mode: 'insert', exempt: [{heading: 'references.', reason: 'Sources.'}]},
		);
		expect(outline).toEqual([
			'h1: T',
			'paragraph: Lead.',
			'h2: A',
			'paragraph: One.',
			'h3: Sub',
			'paragraph: Two.',
			`disclaimer: ${general}`,
			'h2: References',
			'paragraph: Three.',
			'h2: B',
			`disclaimer: ${general}`,
			'h2: C',
			`disclaimer: ${general}`,
			'h2: D',
			'paragraph: Four.',
			`disclaimer: ${general}`,
			'footnoteDefinition: Note.',
		]);
		expect(messages).toEqual([
			'5:1 info disclaimer Inserted the general disclaimer at the end of "A"',
			'21:1 info disclaimer Inserted the general disclaimer at the end of "C"',
			'23:1 info disclaimer Inserted the general disclaimer at the end of "D"',
		]);
		expect(ledger.filter(({reason}) => reason.includes('put at'))).toHaveLength(3);
		expect(ledger.find(({reason}) => reason.endsWith('"A"'))).toEqual({
			action: 'inserted',
			text: general,
			rule: 'disclaimer',
			reason: 'approved wording general-en 1.0.0, put at the end of "A"',
			line: 11,
			endLine: 11,
		});
	});

	it('inserts several kinds in the order that is asked for, and only those that lack', async () => {
		const {outline} = await run('# T\n\n## A\n\nApproved general words in en.\n\n## B\n\nTwo.\n', {
			mode: 'insert',
			kinds: ['exercise', 'general'],
		});
		expect(outline.map((line) => line.slice(0, 16))).toEqual([
			'h1: T',
			'h2: A',
			'disclaimer: Appr',
			'disclaimer: Star',
			'h2: B',
			'paragraph: Two.',
			'disclaimer: Star',
			'disclaimer: Appr',
		]);
	});

	it('inserts nothing where a disclaimer is recognised, and nothing that has expired', async () => {
		const source = '# T\n\n## A\n\nThis is not a substitute for advice.\n';
		expect((await run(source, {mode: 'insert'})).ledger).toEqual([]);
		const {ledger, messages} = await run(source, {mode: 'insert', kinds: ['emergency']});
		expect(ledger).toEqual([]);
		expect(messages).toEqual([
			'3:1 error disclaimer Unexpected expired disclaimer emergency-en, version 1.0.0: it expired on 2026-11-30',
		]);
	});

	it('puts it at the end of a handout without sections', async () => {
		const {outline} = await run('# T\n\nOne.\n', {mode: 'insert'});
		expect(outline).toEqual(['h1: T', 'paragraph: One.', `disclaimer: ${general}`]);
	});

	it('inserts what the words of a section ask for, and says first when to get help', async () => {
		const {outline, messages, ledger} = await run(
			'# Knee pain\n\nLead.\n\n## Moving\n\nDo your stretches each day.\n\n## Rest\n\nLie down.\n',
			{mode: 'insert', today: '2026-11-30', triggers: new SectionTriggers('en')},
		);
		expect(outline).toEqual([
			'h1: Knee pain',
			'paragraph: Lead.',
			'disclaimer: Approved emergency words in en.',
			'h2: Moving',
			'paragraph: Do your stretches each day.',
			`disclaimer: ${general}`,
			'disclaimer: Start low. / Stop if / you feel faint.',
			'h2: Rest',
			'paragraph: Lie down.',
			`disclaimer: ${general}`,
		]);
		expect(messages.map((message) => message.replace('info disclaimer Inserted the ', ''))).toEqual(
			[
				'1:1 emergency disclaimer before the first section',
				'5:1 general disclaimer at the end of "Moving"',
				'5:1 exercise disclaimer at the end of "Moving"',
				'9:1 general disclaimer at the end of "Rest"',
			],
		);
		expect(ledger.find(({text}) => text.includes('emergency'))).toMatchObject({
			action: 'inserted',
			line: 3,
			reason: 'approved wording emergency-en 1.0.0, put before the first section',
		});
	});

	it.each<[string, Partial<DisclaimersOptions>, string[]]>([
		['no emergency words that have expired', {today: '2026-12-01'}, ['1:1 error']],
		['none in the place of another language', {lang: 'es', today: '2026-11-30'}, ['1:1 error']],
		['nothing where no word asks for it', {triggers: undefined}, []],
	])('inserts %s', async (_, options, expected) => {
		const lang = options.lang ?? 'en';
		const title = lang === 'es' ? 'Dolor de rodilla' : 'Knee pain';
		const {messages, outline} = await run(`# ${title}\n\n## A\n\n::disclaimer{kind=general}\n`, {
			mode: 'insert',
			triggers: new SectionTriggers(lang),
			...options,
		});
		expect(outline.join()).not.toContain('emergency');
		expect(messages.map((message) => message.split(' ', 2).join(' '))).toEqual(expected);
	});

	it('reports altered words next to what it inserts', async () => {
		const text = 'Start high.\n\nStop if you feel faint.';
		const {outline, messages} = await run(`# T\n\n## A\n\n${text}\n`, {
			mode: 'insert',
			kinds: ['exercise'],
		});
		expect(outline.at(-1)).toBe('disclaimer: Start low. / Stop if / you feel faint.');
		expect(messages).toEqual([
			'3:1 info disclaimer Inserted the exercise disclaimer at the end of "A"',
			'5:1 warning disclaimer Unexpected words close to those of the exercise disclaimer, which was inserted as well',
		]);
	});

	it('inserts once: a second run finds it there', async () => {
		const {tree} = await run('# T\n\n## A\n\nOne.\n', {mode: 'insert'});
		expect(tree.children.filter(({type}) => type === 'disclaimer')).toHaveLength(1);
		const {unified} = await import('unified');
		const {VFile} = await import('vfile');
		const file = new VFile();
		await unified()
			.use(remarkDisclaimers, {
				catalogue,
				lang: 'en',
				kinds: ['general'],
				exempt: [],
				today: '2026-12-01',
				mode: 'insert',
			})
			.run(tree, file);
		expect(file.messages).toEqual([]);
	});
});
