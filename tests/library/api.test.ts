import {existsSync} from 'node:fs';
import path from 'node:path';
import {
	activeRules,
	BrowserError,
	type BuildEvent,
	type BuildOptions,
	build,
	check,
	InvalidFileError,
	loadCatalogue,
	readDisclaimer,
	remarkChecks,
	remarkCitations,
	remarkDisclaimers,
	remarkNoUnknownDirectives,
	remarkRemoveBoilerplate,
	remarkRemoveDuplicateHeadings,
	remarkReplaceRawHtml,
	remarkShallowNesting,
	UsageError,
} from 'handpress';
import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {type Plugin, unified} from 'unified';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {textOf} from '../../src/handout/words.ts';
import {filesOf, handout, makeTestFolder} from '../cli/handpress.ts';

describe('build()', () => {
	test.each([
		[{jobs: 0}, 'Unexpected 0 for the option "jobs", expected a whole number from 1 on.'],
		[{jobs: -1}, 'Unexpected -1 for the option "jobs", expected a whole number from 1 on.'],
		[
			{paths: 'content'},
			'Unexpected "content" for the option "paths", expected a list of files and folders.',
		],
		[
			{formats: ['docx']},
			'Unexpected ["docx"] for the option "formats", expected a list of some of html, pdf, epub.',
		],
		[
			{disclaimers: 'yes'},
			'Unexpected "yes" for the option "disclaimers", expected "check" or "insert".',
		],
	])('refuses %j, which types would not let through, or would', async (options, message) => {
		const workingFolder = await makeTestFolder({'content/a.md': handout('A')});
		await expect(build({workingFolder, ...(options as BuildOptions)})).rejects.toThrow(
			new UsageError(message),
		);
		if (!('jobs' in options || 'formats' in options)) {
			await expect(check({workingFolder, ...(options as BuildOptions)})).rejects.toThrow(message);
		}
	});

	test('gives back what was published and what was not, and tells of it on the way', async () => {
		const folder = await makeTestFolder({
			'content/en/good.md': handout('Good'),
			'content/en/bad.md': '# Bad\n',
		});
		const events: BuildEvent[] = [];
		const result = await build({
			workingFolder: folder,
			out: 'finished',
			onEvent: (event) => events.push(event),
		});
		expect(result).toEqual({
			ok: false,
			outFolder: path.join(folder, 'finished'),
			handouts: [
				{
					file: 'content/en/bad.md',
					path: 'en/bad',
					title: 'Bad',
					status: 'held-back',
					files: [],
					renditions: [],
					diagnostics: [
						expect.objectContaining({
							reason: 'Missing general disclaimer in section "Bad"',
							line: 1,
						}),
					],
					ledger: [],
					overview: {
						lang: 'en',
						readability: [],
						sections: [
							{
								title: 'Bad',
								line: 1,
								disclaimers: [{kind: 'general', how: 'missing', isNeeded: true}],
							},
						],
					},
					silenced: [],
				},
				{
					file: 'content/en/good.md',
					path: 'en/good',
					title: 'Good',
					status: 'published',
					files: expect.arrayContaining(filesOf('en/good')),
					renditions: expect.arrayContaining(
						filesOf('en/good').map((file) => ({file, how: 'built', why: 'it is new here'})),
					),
					diagnostics: [],
					ledger: [expect.objectContaining({action: 'inserted', rule: 'disclaimer'})],
					overview: expect.objectContaining({lang: 'en'}),
					silenced: [],
				},
			],
		});
		for (const file of result.handouts[1]?.files ?? []) {
			expect(existsSync(path.join(folder, 'finished', file))).toBe(true);
		}
		expect(events[0]).toEqual({type: 'started', total: 2});
		const told = events.filter((event) => event.type === 'handout');
		expect(told.map(({done, total}) => [done, total])).toEqual([
			[1, 2],
			[2, 2],
		]);
		expect(told.map((event) => event.result.path).sort()).toEqual(['en/bad', 'en/good']);
	});

	test('fails with an error of a class of its own for each kind of fault', async () => {
		const folder = await makeTestFolder({
			'content/good.md': handout('Good'),
			'broken.yaml': 'clnic: {}\n',
		});
		const options = {workingFolder: folder};
		await expect(build({...options, paths: ['nowhere']})).rejects.toBeInstanceOf(UsageError);
		await expect(build({...options, configFile: 'broken.yaml'})).rejects.toBeInstanceOf(
			InvalidFileError,
		);
		process.env['HANDPRESS_BROWSER'] = '/nonexistent';
		try {
			await expect(build(options)).rejects.toBeInstanceOf(BrowserError);
			expect((await build({...options, formats: ['html', 'epub']})).ok).toBe(true);
		} finally {
			delete process.env['HANDPRESS_BROWSER'];
		}
	});
});

test('check() renders nothing', async () => {
	const folder = await makeTestFolder({'content/good.md': handout('Good')});
	expect(await check({workingFolder: folder})).toEqual({
		ok: true,
		handouts: [
			{
				file: 'content/good.md',
				path: 'good',
				title: 'Good',
				status: 'checked',
				files: [],
				diagnostics: [],
				ledger: [expect.objectContaining({action: 'inserted'})],
				overview: expect.objectContaining({lang: 'en'}),
				silenced: [],
			},
		],
	});
	expect(existsSync(path.join(folder, 'dist'))).toBe(false);
});

describe('plugins, each by itself', () => {
	const wording = `---
id: general-en
kind: general
lang: en
version: "1"
approved_by: A clinic
approved_on: 2020-01-01
expires_on: 2030-01-01
---
Ask your nurse.
`;

	async function catalogue() {
		const folder = await makeTestFolder({'en/general.md': wording});
		return loadCatalogue([folder]);
	}

	/** Runs a plugin on a text; what it reported and what is left. */
	async function runPlugin<Options extends unknown[]>(
		markdown: string,
		plugin: (...options: Options) => (tree: Root, file: VFile) => undefined,
		...options: Options
	) {
		const file = new VFile({value: markdown, path: 'a.md'});
		const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
		const tree = processor.parse(file);
		const left = await unified()
			.use(plugin as unknown as Plugin<unknown[], Root>, ...options)
			.run(tree, file);
		return {
			messages: file.messages.map(({ruleId, fatal, line, source}) => [source, ruleId, fatal, line]),
			ledger: file.data.ledger?.map(({action, text}) => [action, text]) ?? [],
			text: textOf(left).replace(/\s+/gu, ' '),
		};
	}

	test('readDisclaimer', () => {
		expect(readDisclaimer(wording, 'general.md')).toMatchObject({
			id: 'general-en',
			text: 'Ask your nurse.',
			expiresOn: '2030-01-01',
		});
	});

	test('remarkRemoveDuplicateHeadings', async () => {
		const result = await runPlugin('# A\n\nWords.\n\nA\n\nMore.\n', remarkRemoveDuplicateHeadings);
		expect(result.messages).toEqual([['handpress', 'duplicate-heading', undefined, 5]]);
		expect(result.ledger).toEqual([['removed', 'A']]);
		expect(result.text).toBe('A Words. More.');
	});

	test('remarkRemoveBoilerplate', async () => {
		const result = await runPlugin('# A\n\nWords.\n\nLeave a Comment\n', remarkRemoveBoilerplate);
		expect(result.messages).toEqual([['handpress', 'boilerplate', undefined, 5]]);
		expect(result.ledger).toEqual([['removed', 'Leave a Comment']]);
		expect(result.text).toBe('A Words.');
	});

	test('remarkReplaceRawHtml', async () => {
		const result = await runPlugin('# A\n\n<div>Words.</div>\n', remarkReplaceRawHtml);
		expect(result.messages).toEqual([['handpress', 'raw-html', false, 3]]);
		expect(result.text).toBe('A Words.');
	});

	test('remarkCitations', async () => {
		const result = await runPlugin('A :cite{ref=one} :cite{ref=two}\n', remarkCitations, {
			references: ['one'],
		});
		expect(result.messages).toEqual([['handpress', 'citation', true, 1]]);
		expect(result.text).toBe('A');
	});

	test('remarkDisclaimers', async () => {
		const policy = {
			catalogue: await catalogue(),
			lang: 'en',
			kinds: ['general' as const],
			exempt: [],
		};
		const asked = await runPlugin('# A\n\n::disclaimer{kind=general}\n', remarkDisclaimers, {
			...policy,
			today: '2025-01-01',
		});
		expect(asked.messages).toEqual([]);
		expect(asked.text).toBe('A Ask your nurse.');
		const inserted = await runPlugin('# A\n\n## B\n\nWords.\n', remarkDisclaimers, {
			...policy,
			mode: 'insert',
			today: '2025-01-01',
		});
		expect(inserted.ledger).toEqual([['inserted', 'Ask your nurse.']]);
		const expired = await runPlugin('# A\n\n::disclaimer{kind=general}\n', remarkDisclaimers, {
			...policy,
			today: '2030-01-02',
		});
		expect(expired.messages).toEqual([['handpress', 'disclaimer', true, 3]]);
	});

	test('remarkChecks', async () => {
		const disclaimers = {
			catalogue: await catalogue(),
			lang: 'en',
			kinds: ['general' as const],
			exempt: [],
		};
		const source = '# A\n\n## B\n\nWords.\n\n## C\n\n[a](file:b) Ask your nurse.\n';
		const run = (...only: string[]) =>
			runPlugin(source, remarkChecks, {
				rules: activeRules({}, only),
				handout: {path: 'a', id: 'a', title: 'A', lang: 'en', frontMatter: {}, images: []},
				disclaimers,
				today: '2025-01-01',
			});
		expect((await run('section-disclaimer')).messages).toEqual([
			['handpress', 'section-disclaimer', true, 3],
		]);
		expect((await run('safe-links')).messages).toEqual([['handpress', 'safe-links', true, 9]]);
	});

	test('remarkNoUnknownDirectives', async () => {
		const result = await runPlugin('# A\n\n::chart{kind=bar}\n', remarkNoUnknownDirectives);
		expect(result.messages).toEqual([['handpress', 'unknown-directive', true, 3]]);
	});

	test('remarkShallowNesting', async () => {
		const nested = (depth: number) => `${'> '.repeat(depth)}Words.\n`;
		expect((await runPlugin(nested(8), remarkShallowNesting)).messages).toEqual([]);
		expect((await runPlugin(nested(9), remarkShallowNesting)).messages).toEqual([
			['handpress', 'shallow-nesting', true, 1],
		]);
	});
});
