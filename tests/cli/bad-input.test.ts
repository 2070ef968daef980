import {readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
	filesBelow,
	filesOf,
	handout,
	handpress,
	makeFolder,
	makeTestFolder,
	type Outcome,
	snapshot,
	writeFiles,
} from './handpress.ts';

const disclaimer = '::disclaimer{kind=general}';
const withText = (text: string) => handout('A title', text);
const matter = (yaml: string) => `---\n${yaml}\n---\n\n${handout('A title')}`;

/** Sources that cannot be published, each with the place and text of its one error. */
const badSources: Readonly<Record<string, {content: string | Uint8Array; error: string}>> = {
	'empty.md': {
		content: '',
		error: '1:1     error    Unexpected empty source, expected a text  (empty-source)',
	},
	'blank.txt': {
		content: ' \n\n\t\n',
		error: '1:1     error    Unexpected empty source, expected a text  (empty-source)',
	},
	'no-title.md': {
		content: `## Advice\n\nWords.\n\n${disclaimer}\n`,
		error: '1:1     error    Unexpected source without a title, expected one  (title)',
	},
	'broken-yaml.md': {
		content: matter('title: [a\nversion: "1"'),
		error: '3:1     error    ',
	},
	'unknown-key.md': {
		content: matter('version: "1"\nrevewed: 2026-01-01'),
		error:
			'3:1     error    Unknown key "revewed"; the nearest known key is "reviewed"  (front-matter)',
	},
	'missing-picture.md': {
		content: withText('![A back](back.png)'),
		error: '5:1     error    Missing picture "back.png"  (image)',
	},
	'outside-picture.md': {
		content: withText('![A back](../../etc/passwd)'),
		error:
			'5:1     error    Unexpected picture "../../etc/passwd" outside the content folder  (image)',
	},
	'file-picture.md': {
		content: withText('![A back](file:///etc/passwd)'),
		error:
			'5:1     error    Unexpected picture address "file:///etc/passwd", expected a file beside the handout  (image)',
	},
	'remote-picture.md': {
		content: withText('![A back](https://example.org/back.png)'),
		error:
			'5:1     error    Unexpected picture address "https://example.org/back.png", expected a file beside the handout  (image)',
	},
	'linked-picture.md': {
		content: withText('![A back](leads-out.png)'),
		error:
			'5:1     error    Unexpected picture "leads-out.png" outside the content folder  (image)',
	},
	'unknown-directive.md': {
		content: withText('::disclamer{kind=general}'),
		error:
			'5:1     error    Unexpected directive "disclamer", expected a known one such as "disclaimer"  (unknown-directive)',
	},
	'unknown-kind.md': {
		content: withText('::disclaimer{kind=exercize}'),
		error:
			'5:1     error    Unexpected disclaimer kind "exercize", expected a known one such as "exercise"  (disclaimer)',
	},
	'expired.md': {
		content: withText('::disclaimer{kind=exercise}'),
		error:
			'5:1     error    Unexpected expired disclaimer exercise-en, version 1.0.0: it expired on 2001-01-01  (disclaimer)',
	},
	'latin-1.md': {
		content: Buffer.from('# A title\n\n## Advice\n\nCaf\u00e9.\n', 'latin1'),
		error:
			'5:1     error    Unexpected bytes that are not UTF-8, expected UTF-8 text  (source-encoding)',
	},
	'utf-16.md': {
		content: Buffer.from('\uFEFF# A title\n', 'utf16le'),
		error:
			'1:1     error    Unexpected UTF-16 (little-endian) encoding, expected UTF-8  (source-encoding)',
	},
	'deep-quotes.md': {
		content: withText(`${'>'.repeat(1000)} Words.`),
		error:
			'5:1     error    Unexpected nesting, expected at most 30 marks of lists, quotations or containers inside each other  (shallow-nesting)',
	},
	'quotes.md': {
		content: withText(`${'>'.repeat(9)} Words.`),
		error:
			'5:9     error    Unexpected nesting, expected at most 8 lists, quotations or emphases inside each other  (shallow-nesting)',
	},
	'deep-lists.md': {
		content: withText(Array.from({length: 60}, (_, n) => `${'  '.repeat(n)}- Words.`).join('\n')),
		error:
			'13:17   error    Unexpected nesting, expected at most 8 lists, quotations or emphases inside each other  (shallow-nesting)',
	},
};

const expiredWording = `---
id: exercise-en
kind: exercise
lang: en
version: 1.0.0
approved_by: Nobody any more
approved_on: 2000-01-01
expires_on: 2001-01-01
---
Start low.
`;

describe('a library with everything wrong in it', () => {
	let folder: string;
	let outcome: Outcome;
	beforeAll(async () => {
		folder = await makeFolder({
			'handpress.config.yaml': 'content: content\n',
			'templates/disclaimers/en/exercise.md': expiredWording,
			'secret.png': 'not for everybody',
			'secret.md': handout('A secret'),
			'content/good.md': handout('A good one'),
			'content/leads-out.png': {linkTo: '../secret.png'},
			'content/dangling.md': {linkTo: 'nowhere.md'},
			'content/loop.md': {linkTo: 'loop.md'},
			'content/leads-out.md': {linkTo: '../secret.md'},
			'content/leads-to-folder.md': {linkTo: '.'},
			'content/folder.md/inside.md': handout('Inside a folder with a misleading name'),
			'content/twin.md': handout('One of twins'),
			'content/twin.txt': 'The other twin\n',
			'content/same-id-1.md': `---\nid: same\n---\n\n${handout('One')}`,
			'content/same-id-2.md': `---\nid: same\n---\n\n${handout('Two')}`,
			...Object.fromEntries(
				Object.entries(badSources).map(([name, {content}]) => [`content/${name}`, content]),
			),
		});
		outcome = await handpress(['build'], {cwd: folder});
	});
	afterAll(() => rm(folder, {recursive: true, force: true}));

	/** The first lines of the findings of a source, without notes. */
	function findingsOf(name: string): string[] {
		const blocks = outcome.stdout.split(/^(?=content\/)/mu);
		const block = blocks.find((text) => text.startsWith(`content/${name}\n`)) ?? '';
		return block.split('\n').flatMap((line) => (/^ {2}\S/u.test(line) ? [line.trim()] : []));
	}

	test('exits with 1', () => {
		expect(outcome.status).toBe(1);
	});

	test.each(Object.entries(badSources))('%s is held back', (name, {error}) => {
		expect(findingsOf(name).filter((line) => line.includes(' error '))).toEqual([
			expect.stringContaining(error),
		]);
		expect(outcome.stdout).toContain(`\nHeld back: content/${name}: `);
	});

	test.each([
		['dangling.md', 'The source cannot be read (ENOENT)'],
		['loop.md', 'The source cannot be read (ELOOP)'],
		['leads-to-folder.md', 'The source cannot be read (EISDIR)'],
		['leads-out.md', 'Unexpected link that leads out of the library'],
	])('%s is held back', (name, reason) => {
		expect(findingsOf(name)).toEqual([`1:1     error    ${reason}  (unreadable-source)`]);
	});

	test('every unexpected value comes with what to do', () => {
		expect(outcome.stdout.match(/ error .*\n(?! {19} *\S)/gu)).toBeNull();
	});

	test('two sources for one path are both held back', () => {
		const reason = (other: string) =>
			`1:1     error    Unexpected second source for "twin", expected only one beside content/${other}  (one-source)`;
		expect(findingsOf('twin.md')).toContain(reason('twin.txt'));
		expect(findingsOf('twin.txt')).toContain(reason('twin.md'));
	});

	test('two handouts with one id are both held back', () => {
		const reason = (other: string) =>
			`1:1     error    Unexpected id "same", expected one that content/${other} does not have  (unique-id)`;
		expect(findingsOf('same-id-1.md')).toEqual([reason('same-id-2.md')]);
		expect(findingsOf('same-id-2.md')).toEqual([reason('same-id-1.md')]);
	});

	test('the neighbours are published, and nothing else is left', async () => {
		expect(await filesBelow(path.join(folder, 'dist'))).toEqual(
			['catalogue.json', 'index.html', ...filesOf('good'), ...filesOf('folder.md/inside')].sort(),
		);
		expect(outcome.stdout).toContain('\nPublished 2 handouts (6 files) in ');
	});

	test('no staging folder is left', async () => {
		expect((await readdir(path.join(folder, 'dist'))).sort()).toEqual(
			['catalogue.json', 'epub', 'html', 'index.html', 'ledger', 'pdf'].sort(),
		);
	});
});

describe('faults', () => {
	const good = {'content/good.md': handout('A good one')};

	test.each([
		{
			what: 'a path that is not there',
			args: ['build', 'nowhere'],
			says: 'There is no file or folder "nowhere".\nSee handpress --help.\n',
		},
		{
			what: 'a file that is no source',
			args: ['build', 'handpress.config.yaml'],
			says: '"handpress.config.yaml" is no source; expected a .md or .txt file, or a folder.\nSee handpress --help.\n',
		},
		{
			what: 'an empty folder',
			args: ['check', 'empty'],
			says: 'There is no handout in "empty".\nSee handpress --help.\n',
		},
		{
			what: 'an unknown flag',
			args: ['build', '--fast'],
			says: "error: unknown option '--fast'\n",
		},
		{
			what: 'an unknown command',
			args: ['bild'],
			says: "error: unknown command 'bild'\n(Did you mean build?)\n",
		},
		{
			what: 'an unknown format',
			args: ['build', '--formats', 'html,docx'],
			says: "error: option '--formats <list>' argument 'html,docx' is invalid. Expected some of html, pdf, epub.\n",
		},
		{
			what: 'an unknown mode',
			args: ['check', '--disclaimers', 'ignore'],
			says: "error: option '--disclaimers <mode>' argument 'ignore' is invalid. Allowed choices are check, insert.\n",
		},
		{
			what: 'a config file that is not there',
			args: ['check', '--config', 'other.yaml'],
			says: 'other.yaml:1:1: The config file is not there\nMend the file and try again.\n',
		},
		{
			what: 'a date that is none',
			args: ['check'],
			env: {SOURCE_DATE_EPOCH: 'yesterday'},
			says: 'SOURCE_DATE_EPOCH is "yesterday"; expected a whole number of seconds since 1970.\nSee handpress --help.\n',
		},
		{
			what: 'a browser that is not there',
			args: ['build'],
			env: {HANDPRESS_BROWSER: '/nonexistent'},
			says: 'HANDPRESS_BROWSER is set to /nonexistent, but there is no such file.\nSet HANDPRESS_BROWSER to the path of a Chromium, Chrome or Edge program, or unset it to let Handpress choose.\n',
		},
	])('$what', async ({args, env, says}) => {
		const folder = await makeTestFolder({
			...good,
			'handpress.config.yaml': '',
			'empty/.keep': '',
		});
		expect(await handpress(args, {cwd: folder, ...(env && {env})})).toEqual({
			status: 2,
			stdout: '',
			stderr: says,
		});
		expect(await filesBelow(folder)).toEqual([
			'content/good.md',
			'empty/.keep',
			'handpress.config.yaml',
		]);
	});

	test('a config with a typo names the nearest key', async () => {
		const folder = await makeTestFolder({
			...good,
			'handpress.config.yaml': 'lang: en\nclnic: {}\n',
		});
		expect(await handpress(['build'], {cwd: folder})).toEqual({
			status: 2,
			stdout: '',
			stderr: `${path.join(folder, 'handpress.config.yaml')}:2:1: Unknown key "clnic"; the nearest known key is "clinic"\nMend the file and try again.\n`,
		});
	});

	test('an output folder that is a file', async () => {
		const folder = await makeTestFolder({...good, dist: 'a file'});
		expect(await handpress(['build'], {cwd: folder})).toEqual({
			status: 2,
			stdout: '',
			stderr: `The output folder "${path.join(folder, 'dist')}" cannot be written to (EEXIST).\nSee handpress --help.\n`,
		});
	});

	test('no library', async () => {
		const folder = await makeTestFolder({});
		expect(await handpress(['check'], {cwd: folder})).toEqual({
			status: 2,
			stdout: '',
			stderr: `There is no library at "${path.join(folder, 'content')}". Make the folder and put handouts into it, or set "content" in the config.\nSee handpress --help.\n`,
		});
	});

	describe('in a published library', () => {
		let folder: string;
		let before: Record<string, string>;
		beforeAll(async () => {
			folder = await makeFolder(good);
			await handpress(['build', '--formats', 'html'], {cwd: folder});
			before = await snapshot(path.join(folder, 'dist'));
			await writeFiles(folder, {'content/good.md': handout('A good one', 'Changed.')});
		});
		afterAll(() => rm(folder, {recursive: true, force: true}));

		test.each([
			{template: 'page/page.ejs', content: '<% if (true) { %>', says: /page\/page\.ejs:1:1: /u},
			{template: 'page/page.ejs', content: '<%= nothing %>', says: /nothing is not defined/u},
			{template: 'index/index.ejs', content: '<%= nothing %>', says: /nothing is not defined/u},
			{template: 'messages/en.yaml', content: 'skip_to_txt: Skip\n', says: /"skip_to_txt"/u},
			{
				template: 'disclaimers/en/general.md',
				content: 'No front matter.\n',
				says: /general\.md:1:1: Missing front matter/u,
			},
		])('a broken $template stops the build and leaves all as it was', async (fault) => {
			await writeFiles(folder, {[`templates/${fault.template}`]: fault.content});
			const outcome = await handpress(['build', '--formats', 'html'], {cwd: folder});
			await rm(path.join(folder, 'templates'), {recursive: true});
			expect(outcome.status).toBe(2);
			expect(outcome.stdout).toBe('');
			expect(outcome.stderr).toMatch(fault.says);
			expect(outcome.stderr).toMatch(/\nMend the file and try again\.\n$/u);
			expect(await snapshot(path.join(folder, 'dist'))).toEqual(before);
		});

		test('a library in a language without template words', async () => {
			await writeFiles(folder, {'handpress.config.yaml': 'lang: fi\n'});
			const outcome = await handpress(['build', '--formats', 'html'], {cwd: folder});
			await rm(path.join(folder, 'handpress.config.yaml'));
			expect(outcome.status).toBe(2);
			expect(outcome.stderr).toContain('Missing template words in "fi"');
			expect(await snapshot(path.join(folder, 'dist'))).toEqual(before);
		});

		test('an emptied library', async () => {
			const content = await readFile(path.join(folder, 'content/good.md'));
			await rm(path.join(folder, 'content/good.md'));
			const outcome = await handpress(['build', '--formats', 'html'], {cwd: folder});
			await writeFiles(folder, {'content/good.md': content});
			expect(outcome).toEqual({
				status: 2,
				stdout: '',
				stderr: `There is no handout in "${path.join(folder, 'content')}".\nSee handpress --help.\n`,
			});
			expect(await snapshot(path.join(folder, 'dist'))).toEqual(before);
		});
	});
});
