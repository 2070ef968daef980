import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
	filesBelow,
	handout,
	handpress,
	makeFolder,
	makeTestFolder,
	snapshot,
	writeFiles,
} from './handpress.ts';

const good = {'content/good.md': handout('A good one')};

describe('a fault ends with status 2, says what to do and writes nothing', () => {
	test.each([
		{
			what: 'a path that does not exist',
			args: ['build', 'nowhere'],
			says: 'There is no file or folder "nowhere".\nSee handpress --help.\n',
		},
		{
			what: 'a file that is not a source',
			args: ['build', 'handpress.config.yaml'],
			says: '"handpress.config.yaml" is not a source; expected a .md or .txt file, or a folder.\nSee handpress --help.\n',
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
			says: "error: option '--formats <list>' argument 'html,docx' is invalid. Expected any of html, pdf, epub.\n",
		},
		{
			what: 'an unknown mode',
			args: ['check', '--disclaimers', 'ignore'],
			says: "error: option '--disclaimers <mode>' argument 'ignore' is invalid. Allowed choices are check, insert.\n",
		},
		{
			what: 'a config file that does not exist',
			args: ['check', '--config', 'other.yaml'],
			says: 'other.yaml:1:1: The config file is not there\nCorrect the file and try again.\n',
		},
		{
			what: 'a SOURCE_DATE_EPOCH that is no number',
			args: ['check'],
			env: {SOURCE_DATE_EPOCH: 'yesterday'},
			says: 'SOURCE_DATE_EPOCH is "yesterday"; expected a whole number of seconds since 1970.\nSee handpress --help.\n',
		},
		{
			what: 'a browser that does not exist',
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

	test('a config with an unknown key, of which the nearest is named', async () => {
		const folder = await makeTestFolder({
			...good,
			'handpress.config.yaml': 'lang: en\nclnic: {}\n',
		});
		expect(await handpress(['build'], {cwd: folder})).toEqual({
			status: 2,
			stdout: '',
			stderr: `${path.join(folder, 'handpress.config.yaml')}:2:1: Unknown key "clnic"; the nearest known key is "clinic"\nCorrect the file and try again.\n`,
		});
	});

	test('an output folder that is a file', async () => {
		const folder = await makeTestFolder({...good, dist: 'a file'});
		expect(await handpress(['build'], {cwd: folder})).toEqual({
			status: 2,
			stdout: '',
			stderr: `The output folder "${path.join(folder, 'dist')}" cannot be written to (EEXIST).\nA file lies where a folder is needed, or a folder where a file is. Move it away, or name another place.\n`,
		});
	});

	test.each([
		['the root of the disk', '/', 'is the root of the disk'],
		['a home folder', 'home', 'is a home folder'],
		['a folder with the config', '.', 'holds the config "FOLDER/handpress.config.yaml"'],
		['the library', 'content', 'holds the sources in "FOLDER/content"'],
		[
			'a folder with an index.html of somebody else’s',
			'site',
			"has no catalogue.json, so its index.html is not known to be Handpress's and will not be written over",
		],
		[
			'a folder with a page of the same name',
			'pages',
			"has no catalogue.json, so its html/good.html is not known to be Handpress's and will not be written over",
		],
	])('an output folder that is %s', async (_, out, reason) => {
		const folder = await makeTestFolder({
			...good,
			'handpress.config.yaml': '',
			'home/letter.txt': 'Dear all',
			'site/index.html': 'Our clinic',
			'pages/html/good.html': 'Our own page',
		});
		const before = await snapshot(folder);
		const env = {HOME: path.join(folder, 'home')};
		expect(await handpress(['build', '--out', out], {cwd: folder, env})).toEqual({
			status: 2,
			stdout: '',
			stderr: `The output folder "${path.resolve(folder, out)}" ${reason.replace('FOLDER', folder)}. Name a folder for finished files alone, with --out or as "out" in the config.\nSee handpress --help.\n`,
		});
		expect(await snapshot(folder)).toEqual(before);
	});

	test('an output folder with the sources that a call names', async () => {
		const folder = await makeTestFolder({'letters/good.md': handout('A good one')});
		const args = ['build', 'letters', '--out', 'letters'];
		expect(await handpress(args, {cwd: folder})).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('letters" holds the source "letters/good.md". Name a folder'),
		});
		expect(await filesBelow(path.join(folder, 'letters'))).toEqual(['good.md']);
	});

	test('no library', async () => {
		const folder = await makeTestFolder({});
		expect(await handpress(['check'], {cwd: folder})).toEqual({
			status: 2,
			stdout: '',
			stderr: `There is no library at "${path.join(folder, 'content')}". Create the folder and put handouts into it, or set "content" in the config.\nSee handpress --help.\n`,
		});
	});
});

describe('a fault leaves a published library as it was', () => {
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
		{
			what: 'an unclosed block in page.ejs',
			template: 'page/page.ejs',
			content: '<% if (true) { %>',
			says: /page\/page\.ejs:1:1: /u,
		},
		{
			what: 'an unknown name in page.ejs',
			template: 'page/page.ejs',
			content: '<%= nothing %>',
			says: /nothing is not defined/u,
		},
		{
			what: 'an unknown name in index.ejs',
			template: 'index/index.ejs',
			content: '<%= nothing %>',
			says: /nothing is not defined/u,
		},
		{
			what: 'an unknown key in messages/en.yaml',
			template: 'messages/en.yaml',
			content: 'skip_to_txt: Skip\n',
			says: /"skip_to_txt"/u,
		},
		{
			what: 'a disclaimer without front matter',
			template: 'disclaimers/en/general.md',
			content: 'No front matter.\n',
			says: /general\.md:1:1: Missing front matter/u,
		},
	])('$what', async (fault) => {
		await writeFiles(folder, {[`templates/${fault.template}`]: fault.content});
		const outcome = await handpress(['build', '--formats', 'html'], {cwd: folder});
		await rm(path.join(folder, 'templates'), {recursive: true});
		expect(outcome.status).toBe(2);
		expect(outcome.stdout).toBe('');
		expect(outcome.stderr).toMatch(fault.says);
		expect(outcome.stderr).toMatch(/\nCorrect the file and try again\.\n$/u);
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
