import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {loadConfig} from '../../src/config/load-config.ts';
import {blockNames} from '../../src/handout/nodes.ts';
import {House} from '../../src/library/house/house.ts';
import {readOrder} from '../../src/library/sources/sources.ts';
import {Press} from '../../src/library/workers/press.ts';
import {tempFolder} from '../harness/temp-folder.ts';

const words = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}$/u);

/** Lines of blocks in any order, right and wrong. */
const line = fc.oneof(
	{weight: 4, arbitrary: words},
	{weight: 3, arbitrary: words.map((text) => `- ${text}`)},
	{weight: 2, arbitrary: words.map((text) => `1. ${text}`)},
	{weight: 4, arbitrary: fc.constant('')},
	{weight: 4, arbitrary: fc.constantFrom(':::', '::::', '   :::', '> :::')},
	fc.constantFrom('| a | b |', '| - | - |', '| c | |', '## Section\n\n### Below', '## Section'),
	fc.constantFrom('[^n]: A note.', 'Called[^n].', '![shown](a.png)', '::disclaimer{kind=general}'),
	fc.constantFrom('::lines{count=3}', '::lines[Words]', '::contact[Us]', '::glossary'),
	fc
		.tuple(words, words)
		.map(([term, meaning]) => `A :term[${term}]{meaning="${meaning}"}, and :term[*${term}*].`),
	fc
		.tuple(
			fc.constantFrom(':::', '::::', '  :::', '> :::', '- :::'),
			fc.constantFrom(...blockNames, 'comparison', 'figure'),
			fc.oneof(
				fc.constant(''),
				words.map((text) => `[${text}]`),
			),
		)
		.map((parts) => parts.join('')),
);

describe('sources full of blocks', {timeout: 60_000}, () => {
	it('are published as they are written, or refused with a message, and never break the press', async () => {
		const folder = await tempFolder({
			'handpress.config.yaml': 'clinic:\n  contact:\n    phone: "01"\n',
			'content/a.png': Buffer.from(
				'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
				'base64',
			),
		});
		const config = await loadConfig(folder);
		const press = await Press.setUp(
			{
				config,
				formats: ['html', 'epub'],
				profiles: [],
				disclaimers: 'insert',
				today: '2026-12-01',
				fallbackDate: '2026-12-01T00:00:00Z',
			},
			House.read(config).files,
		);
		const location = path.join(folder, 'content/a.md');
		const source = {name: 'a.md', file: 'a.md', location, path: 'a', root: path.dirname(location)};
		let published = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(line, {minLength: 1, maxLength: 14}), async (lines) => {
				await writeFile(location, `# Title\n\n${lines.join('\n')}\n`);
				const {diagnostics, work} = await press.prepare(await readOrder(source));
				// What was rendered must hold the words of the source, no more and no fewer.
				expect(diagnostics.filter(({ruleId}) => ruleId.startsWith('preflight'))).toEqual([]);
				expect(work === undefined).toBe(diagnostics.some(({severity}) => severity === 'error'));
				if (work) published++;
			}),
			{numRuns: 300},
		);
		expect(published).toBeGreaterThan(20);
	});
});
