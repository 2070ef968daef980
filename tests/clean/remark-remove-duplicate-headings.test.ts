import {describe, expect, it} from 'vitest';
import {remarkRemoveDuplicateHeadings} from '../../src/clean/remark-remove-duplicate-headings.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const clean = (source: string, path?: string) =>
	runPlugins(source, [[remarkRemoveDuplicateHeadings, {}]], path);

describe('remarkRemoveDuplicateHeadings', () => {
	it('removes the title on a line of its own in mid-text', async () => {
		const run = await clean('# Back pain\n\nOne.\n\nBack pain\n\n## Rest\n\nTwo.\n');
		expect(run.outline).toEqual([
			'h1: Back pain',
			'paragraph: One.',
			'h2: Rest',
			'paragraph: Two.',
		]);
		expect(run.messages).toEqual([
			'5:1 info duplicate-heading Removed "Back pain": the title, repeated in mid-text',
		]);
		expect(run.ledger).toEqual([
			{
				action: 'removed',
				text: 'Back pain',
				rule: 'duplicate-heading',
				reason: 'the title, repeated in mid-text',
				line: 5,
				endLine: 5,
			},
		]);
	});

	it.each(['Back pain.', 'Back pain:', 'Back pain!'])(
		'keeps %j, which says more than the title does',
		async (line) => {
			const run = await clean(`# Back pain\n\nOne.\n\n${line}\n\n- Two\n`);
			expect(run.outline).toContain(`paragraph: ${line}`);
		},
	);

	it('removes a heading that is said again behind a label', async () => {
		const run = await clean('# T\n\n## Dose\n\nShare this\n\nDose\n\nOne.\n');
		expect(run.outline).not.toContain('paragraph: Dose');
	});

	it.each([
		['another case', 'BACK PAIN'],
		['emphasis', '**Back pain**'],
		['other white space', 'Back\n  pain'],
		['a first-level heading', '# Back pain'],
		['an empty second-level heading', '## Back pain'],
		['the line said twice', 'Back pain\nBack pain'],
		['invisible characters', 'Back\u00AD pain\u200B'],
	])('knows the title again in %s', async (_, line) => {
		const run = await clean(`# Back pain\n\nOne.\n\n${line}\n\n## Rest\n\nTwo.\n`);
		expect(run.outline).toEqual([
			'h1: Back pain',
			'paragraph: One.',
			'h2: Rest',
			'paragraph: Two.',
		]);
		expect(run.ledger).toHaveLength(1);
	});

	it.each([
		['inside a sentence', 'Back pain is common.'],
		['at the end of a sentence', 'This is about back pain'],
		['in a code block', '```\nBack pain\n```'],
		['in code', '`Back pain`'],
		['as a link', '[Back pain](https://example.org)'],
		['with a picture', '![](a.png) Back pain'],
		['with a footnote', 'Back pain[^1]\n\n[^1]: Note.'],
		['with a citation', 'Back pain :cite{ref=a}'],
		['in a list', '- Back pain'],
		['in a quotation', '> Back pain'],
		['in a table', '| Back pain |\n| --- |\n| Back pain |'],
		['with another minus', 'Back pain−'],
	])('leaves the title %s alone', async (_, block) => {
		const source = `# Back pain\n\nOne.\n\n${block}\n\n## Rest\n\nTwo.\n`;
		const run = await clean(source);
		expect(run.outline).toEqual((await runPlugins(source, [])).outline);
		expect(run.ledger).toEqual([]);
		expect(run.messages).toEqual([]);
	});

	it('removes a heading that repeats an earlier one with nothing under it', async () => {
		const run = await clean('# T\n\n## Rest\n\nOne.\n\n## Rest\n\n## Move\n\nTwo.\n');
		expect(run.outline).toEqual([
			'h1: T',
			'h2: Rest',
			'paragraph: One.',
			'h2: Move',
			'paragraph: Two.',
		]);
		expect(run.messages).toEqual([
			'7:1 info duplicate-heading Removed "Rest": the heading of line 3, repeated with nothing under it',
		]);
	});

	it('removes a plain line that repeats a heading with nothing under it', async () => {
		const run = await clean('# T\n\n## Rest\n\nOne.\n\nRest\n\n## Move\n\nTwo.\n');
		expect(run.messages).toEqual([
			'7:1 info duplicate-heading Removed "Rest": the heading of line 3, repeated with nothing under it',
		]);
	});

	it('keeps a plain line that repeats a heading and leads to text', async () => {
		const run = await clean('# T\n\n## Rest\n\nOne.\n\nRest\n\n- one\n- two\n');
		expect(run.outline).toContain('paragraph: Rest');
		expect(run.ledger).toEqual([]);
	});

	it.each(['## Rest', 'Rest', '### Rest'])(
		'removes "%s" right below the heading that it repeats',
		async (line) => {
			const run = await clean(`# T\n\n## Rest\n\n${line}\n\nOne.\n`);
			expect(run.outline).toEqual(['h1: T', 'h2: Rest', 'paragraph: One.']);
			expect(run.messages).toEqual([
				'5:1 info duplicate-heading Removed "Rest": the heading of line 3, said again right below it',
			]);
		},
	);

	it('keeps and reports a repeated section heading with text of its own', async () => {
		const run = await clean('# T\n\n## Rest\n\nOne.\n\n## Rest\n\nTwo.\n');
		expect(run.outline).toEqual([
			'h1: T',
			'h2: Rest',
			'paragraph: One.',
			'h2: Rest',
			'paragraph: Two.',
		]);
		expect(run.ledger).toEqual([]);
		expect(run.messages).toEqual([
			'7:1 warning repeated-heading Unexpected heading "Rest" again, expected one that differs from line 3',
		]);
	});

	it('keeps and reports a section that bears the title and has text of its own', async () => {
		const run = await clean('# Back pain\n\nOne.\n\n## Back pain\n\nTwo.\n');
		expect(run.ledger).toEqual([]);
		expect(run.messages).toEqual([
			'5:1 warning repeated-heading Unexpected heading "Back pain" again, expected one that differs from the title',
		]);
	});

	it.each([
		['a list', '- one'],
		['code', '```\none\n```'],
		['a table', '| a |\n| --- |\n| b |'],
		['a picture', '![](a.png)'],
		['a rule', '---'],
		['a subsection', '### Sub\n\nText.'],
		['a directive', '::disclaimer{kind=general}'],
	])('counts %s as text of a heading’s own', async (_, block) => {
		const run = await clean(`# T\n\n## Rest\n\nOne.\n\n## Rest\n\n${block}\n\n## Move\n`);
		expect(run.ledger).toEqual([]);
		expect(run.messages).toHaveLength(1);
	});

	it.each([
		['the title', 'T'],
		['a label of a web page', 'Share this'],
		['another heading that is repeated', 'Move'],
		['the heading itself', 'Rest'],
		['a definition', '[a]: https://example.org'],
		['an empty heading with the title', '### T'],
		['an empty heading with a label', '### Related posts'],
	])('does not count %s as text of a heading’s own', async (_, line) => {
		const run = await clean(
			`# T\n\n## Move\n\nOne.\n\n## Rest\n\nTwo.\n\n## Rest\n\n${line}\n\n## End\n\nThree.\n`,
		);
		expect(run.messages[0]).toBe(
			'11:1 info duplicate-heading Removed "Rest": the heading of line 7, repeated with nothing under it',
		);
	});

	it('counts text behind a leftover title as the heading’s own', async () => {
		const run = await clean('# T\n\n## Rest\n\nOne.\n\n## Rest\n\n# T\n\nTwo.\n');
		expect(run.outline).toEqual([
			'h1: T',
			'h2: Rest',
			'paragraph: One.',
			'h2: Rest',
			'paragraph: Two.',
		]);
	});

	it('leaves headings alone that rightly repeat under each medicine', async () => {
		const part = (name: string) =>
			`## ${name}\n\n### Side effects\n\nText.\n\n### Dose\n\n#### Adults\n\n`;
		const source = `# Medicines\n\n${part('Ibuprofen')}${part('Paracetamol')}${part('Codeine')}`;
		const run = await clean(source);
		expect(run.outline).toEqual((await runPlugins(source, [])).outline);
		expect(run.messages).toEqual([]);
	});

	it('leaves headings alone that rightly repeat in each release of a changelog', async () => {
		const source =
			'# Changelog\n\n## 1.1\n\n### Added\n\n- a\n\n### Fixed\n\n## 1.0\n\n### Added\n\n### Fixed\n\n- b\n';
		const run = await clean(source);
		expect(run.outline).toEqual((await runPlugins(source, [])).outline);
		expect(run.messages).toEqual([]);
	});

	it('keeps the title behind front matter, a comment or a first line', async () => {
		const run = await clean('---\nlang: en\n---\n\n<!-- note -->\n\nFirst.\n\n# T\n\nOne.\n\nT\n');
		expect(run.outline).toContain('h1: T');
		expect(run.messages).toEqual([
			'13:1 info duplicate-heading Removed "T": the title, repeated in mid-text',
		]);
	});

	it('takes the title from its options where the text has none', async () => {
		const run = await runPlugins('## Rest\n\nOne.\n\nBack pain\n', [
			[remarkRemoveDuplicateHeadings, {title: 'Back pain'}],
		]);
		expect(run.outline).toEqual(['h2: Rest', 'paragraph: One.']);
	});

	it('removes nothing for a title where there is none', async () => {
		const run = await clean('## Rest\n\nOne.\n\n***\n\nTwo.\n');
		expect(run.ledger).toEqual([]);
	});

	it('reads headings without markup in plain text', async () => {
		const run = await clean(
			'Back pain\n\nOne.\n\nRest\n\nTwo.\n\nBack pain\n\nBack pain\n\nMove\n\nThree.\n\nRest\n\nFour.\n',
			'handout.txt',
		);
		expect(run.outline).toEqual([
			'h1: Back pain',
			'paragraph: One.',
			'h2: Rest',
			'paragraph: Two.',
			'h2: Move',
			'paragraph: Three.',
			'h2: Rest',
			'paragraph: Four.',
		]);
		expect(run.messages).toEqual([
			'9:1 info duplicate-heading Removed "Back pain": the title, repeated in mid-text',
			'11:1 info duplicate-heading Removed "Back pain": the title, repeated in mid-text',
			'17:1 warning repeated-heading Unexpected heading "Rest" again, expected one that differs from line 5',
		]);
	});

	it('is not held up by a long run of marks', async () => {
		const source = `# T\n\n${'!'.repeat(50_000)}x\n`;
		const {messages} = await clean(source);
		expect(messages).toEqual([]);
	});
});
