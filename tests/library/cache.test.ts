import {existsSync, statSync} from 'node:fs';
import {readFile, rename, rm, stat, symlink, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type BuildOptions, build} from 'handpress';
import {describe, expect, test} from 'vitest';
import {
	filesBelow,
	filesOf,
	handout,
	handpress,
	makeTestFolder,
	snapshot,
	writeFiles,
} from '../cli/handpress.ts';

const picture = (colour: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`;

const matter = (lines: string, text: string) => `---\n${lines}\n---\n\n${text}`;

const english = matter('id: walk\nlang: en', handout('Walk', '![A square](square.svg)'));
const spanish = matter('id: andar\nlang: es\ntranslation_of: walk', handout('Andar'));

const wording = (lang: string, text: string, expires = '2090-01-31') =>
	matter(
		`id: general-${lang}\nkind: general\nlang: ${lang}\nversion: 1.0.0\napproved_by: A clinic\napproved_on: 2020-01-31\nexpires_on: ${expires}`,
		`${text}\n`,
	);

const template = (name: string) =>
	readFile(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

/** Two handouts in English, the first with a picture and a Spanish translation. */
async function makeLibrary() {
	const folder = await makeTestFolder({
		'content/en/walk.md': english,
		'content/en/square.svg': picture('#000'),
		'content/en/rest.md': matter('id: rest\nlang: en', handout('Rest')),
		'content/es/andar.md': spanish,
	});
	const out = path.join(folder, 'dist');
	const run = (options: BuildOptions = {}) =>
		build({workingFolder: folder, formats: ['html', 'epub'], cache: 'cache', ...options});
	return {
		folder,
		out,
		run,
		write: (files: Record<string, string>) => writeFiles(folder, files),
		/** Builds; the files that were made and did not come out as they were. */
		async built(options: BuildOptions = {}): Promise<string[]> {
			const {handouts} = await run(options);
			const all = handouts.flatMap(({renditions = []}) => renditions);
			return all.flatMap(({file, how}) => (how === 'built' ? [file] : [])).sort();
		},
	};
}

const madeOf = (...names: string[]) => names.flatMap((name) => madeFiles(name)).sort();
const madeFiles = (name: string) => filesOf(name).filter((file) => !file.startsWith('pdf/'));
const withoutLedger = (files: string[]) => files.filter((file) => !file.startsWith('ledger/'));

/** Which file each name stands for, by what the file system knows of it: writing or moving changes it. */
async function identities(out: string): Promise<Record<string, string>> {
	const files = await filesBelow(out);
	return Object.fromEntries(
		files.map((file) => {
			const {ino, mtimeMs, ctimeMs} = statSync(path.join(out, file));
			return [file, `${ino} ${mtimeMs} ${ctimeMs}`];
		}),
	);
}

describe('a build after a change makes what depends on it, and touches nothing else', () => {
	test('nothing', async () => {
		const {run, out} = await makeLibrary();
		const first = await run();
		const before = await identities(out);
		const second = await run();
		expect(await identities(out)).toEqual(before);
		const hows = second.handouts.flatMap(({renditions = []}) => renditions.map(({how}) => how));
		expect(new Set(hows)).toEqual(new Set(['kept']));
		// What was found is told again.
		const withoutReasons = (result: typeof first) =>
			result.handouts.map(({renditions: _, ...rest}) => rest);
		expect(withoutReasons(second)).toEqual(withoutReasons(first));
		expect(first.handouts.flatMap(({ledger}) => ledger)).not.toEqual([]);
	});

	test('a word of one', async () => {
		const {built, write, out} = await makeLibrary();
		await built();
		const before = await identities(out);
		await write({'content/en/rest.md': matter('id: rest\nlang: en', handout('Rest', 'Other.'))});
		expect(await built()).toEqual(withoutLedger(madeOf('en/rest')));
		const after = await identities(out);
		const touched = Object.keys(after).filter((file) => after[file] !== before[file]);
		expect(touched.sort()).toEqual(['catalogue.json', ...withoutLedger(madeOf('en/rest'))].sort());
		expect(await built()).toEqual([]);
	});

	test('a title shows in the index', async () => {
		const {built, write, out} = await makeLibrary();
		await built();
		await write({'content/en/rest.md': matter('id: rest\nlang: en', handout('Repose'))});
		await built();
		expect(await readFile(path.join(out, 'index.html'), 'utf8')).toContain('Repose');
	});

	test('a picture: another, none, the first again', async () => {
		const {built, run, write, folder} = await makeLibrary();
		await built();
		await write({'content/en/square.svg': picture('#fff')});
		expect(await built()).toEqual(withoutLedger(madeOf('en/walk')));
		await rm(path.join(folder, 'content/en/square.svg'));
		const missing = (await run()).handouts.find(({path: name}) => name === 'en/walk');
		expect(missing?.status).toBe('held-back');
		expect((await run()).ok).toBe(false);
		await write({'content/en/square.svg': picture('#000')});
		expect((await run()).ok).toBe(true);
	});

	test('a wording, and the fixed words, of one language', async () => {
		const {built, write} = await makeLibrary();
		await built();
		await write({'templates/disclaimers/es/general.md': wording('es', 'Pregunte a su médico.')});
		expect(await built()).toEqual(madeOf('es/andar'));
		const messages = await template('messages/en.yaml');
		await write({'templates/messages/en.yaml': messages.replace(/^about: .*$/mu, 'about: On it')});
		expect(await built()).toEqual(withoutLedger(madeOf('en/walk', 'en/rest')));
		expect(await built()).toEqual([]);
	});

	test('a template of the page, of the e-book, of the index', async () => {
		const {built, write, out} = await makeLibrary();
		await built();
		const css = await template('page/page.css.ejs');
		await write({'templates/page/page.css.ejs': `${css}\n/* ours */\n`});
		const all = ['en/walk', 'en/rest', 'es/andar'];
		expect(await built()).toEqual(all.map((name) => `html/${name}.html`).sort());
		const chapter = await template('epub/handout.xhtml.ejs');
		await write({'templates/epub/handout.xhtml.ejs': `${chapter}\n<!-- ours -->\n`});
		expect(await built()).toEqual(all.map((name) => `epub/${name}.epub`).sort());
		const pages = await identities(path.join(out, 'html'));
		await write({'templates/index/index.css.ejs': '/* ours */'});
		expect(await built()).toEqual([]);
		expect(await identities(path.join(out, 'html'))).toEqual(pages);
		expect(await readFile(path.join(out, 'index.html'), 'utf8')).toContain('/* ours */');
	});

	test('what a template includes, and templates behind a link to a folder', async () => {
		const {built, run, write, folder} = await makeLibrary();
		const css = await template('page/page.css.ejs');
		await write({
			'elsewhere/page.css.ejs': `${css}<%- include('part.ejs') %>`,
			'elsewhere/part.ejs': '/* one */',
			'templates/readme.txt': '',
		});
		await symlink('../elsewhere', path.join(folder, 'templates/page'));
		await built();
		await write({'elsewhere/part.ejs': '/* two */'});
		expect(await built()).toHaveLength(3);
		await write({'elsewhere/page.css.ejs': `<%- include('../../handpress.config.yaml') %>`});
		await write({'handpress.config.yaml': ''});
		await expect(run()).rejects.toThrow('Unexpected include');
	});

	test('the config: what shows, and what does not; an option', async () => {
		const {built, write} = await makeLibrary();
		await built();
		const all = ['en/walk', 'en/rest', 'es/andar'];
		await write({'handpress.config.yaml': 'clinic:\n  name: Another\n'});
		expect(await built()).toEqual(withoutLedger(madeOf(...all)));
		await write({
			'handpress.config.yaml': 'clinic:\n  name: Another\nrules:\n  long-paragraph: off\n',
		});
		expect(await built()).toEqual([]);
		expect(await built({formats: ['html']})).toEqual(all.map((name) => `html/${name}.html`).sort());
	});

	test('the logo', async () => {
		const {built, write} = await makeLibrary();
		await write({
			'handpress.config.yaml': 'clinic:\n  logo: logo.svg\n',
			'logo.svg': picture('#000'),
		});
		await built();
		await write({'logo.svg': picture('#fff')});
		expect((await built()).filter((file) => file.startsWith('html/'))).toHaveLength(3);
	});

	test('a wording that cannot be used is a fault, also where no handout uses it', async () => {
		const {run, write} = await makeLibrary();
		await run();
		await write({'templates/disclaimers/fr/general.md': 'no front matter'});
		await expect(run()).rejects.toThrow('general.md');
	});

	test('a translation that leaves: the links of the other page', async () => {
		const {built, folder, out} = await makeLibrary();
		await built();
		const before = await identities(out);
		await rm(path.join(folder, 'content/es/andar.md'));
		expect(await built()).toEqual([]);
		const after = await identities(out);
		const touched = Object.keys(after).filter((file) => after[file] !== before[file]);
		expect(touched).toEqual(['catalogue.json', 'html/en/walk.html', 'index.html']);
		expect(existsSync(path.join(out, 'html/es'))).toBe(false);
		expect(await readFile(path.join(out, 'html/en/walk.html'), 'utf8')).not.toContain('andar.html');
	});

	test('a source that is renamed leaves nothing under its old name', async () => {
		const {built, folder, out} = await makeLibrary();
		await built();
		await rename(path.join(folder, 'content/en/rest.md'), path.join(folder, 'content/sleep.md'));
		expect(await built()).toEqual(madeOf('sleep'));
		const files = await filesBelow(out);
		expect(files.filter((file) => file.includes('rest'))).toEqual([]);
	});

	test('--force rebuilds everything, byte for byte', async () => {
		const {run, out} = await makeLibrary();
		await run();
		const before = await snapshot(out);
		const {handouts} = await run({force: true});
		expect(
			handouts.flatMap(({renditions = []}) => renditions).every(({how}) => how !== 'kept'),
		).toBe(true);
		expect(await snapshot(out)).toEqual(before);
	});
});

describe('finished files', () => {
	test('that somebody changed or deleted are restored, even with their old size and times', async () => {
		const {run, built, out} = await makeLibrary();
		await run();
		const right = await snapshot(out);
		// Known by their times now, without being read.
		await run();
		const page = path.join(out, 'html/en/walk.html');
		const {atime, mtime} = await stat(page);
		const text = await readFile(page, 'utf8');
		await writeFile(page, text.replace('Walk', 'Wolk'));
		await utimes(page, atime, mtime);
		await rm(path.join(out, 'epub/es/andar.epub'));
		await writeFile(path.join(out, 'index.html'), 'gone');
		expect(await built()).toEqual([]);
		expect(await snapshot(out)).toEqual(right);
	});

	test('come out of the cache into another folder', async () => {
		const {run, out, folder} = await makeLibrary();
		await run();
		const {handouts} = await run({out: 'other'});
		const hows = handouts.flatMap(({renditions = []}) => renditions.map(({how}) => how));
		expect(new Set(hows)).toEqual(new Set(['restored']));
		expect(await snapshot(path.join(folder, 'other'))).toEqual(await snapshot(out));
	});

	test('are rebuilt if the cache is damaged', async () => {
		const {run, out, folder} = await makeLibrary();
		await run();
		const right = await snapshot(out);
		await rm(out, {recursive: true});
		const cache = path.join(folder, 'cache');
		for (const file of await filesBelow(cache)) {
			const place = path.join(cache, file);
			const bytes = await readFile(place);
			if (file.includes('content') && bytes.length > 0) {
				bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
				await writeFile(place, bytes);
			}
		}
		const {handouts} = await run();
		const hows = handouts.flatMap(({renditions = []}) => renditions.map(({how}) => how));
		expect(new Set(hows)).toEqual(new Set(['built']));
		expect(await snapshot(out)).toEqual(right);
		// And what was damaged is mended.
		await rm(out, {recursive: true});
		const again = await run();
		expect(again.handouts[0]?.renditions?.[0]?.how).toBe('restored');
	});

	test('are built if the cache cannot be written, with a notice', async () => {
		const {run, write} = await makeLibrary();
		await write({blocked: 'a file'});
		const notices: string[] = [];
		const result = await run({
			cache: 'blocked/cache',
			onEvent: (event) => event.type === 'notice' && notices.push(event.text),
		});
		expect(result.ok).toBe(true);
		expect(notices.join('\n')).toContain('cannot be kept for later builds');
	});
});

test('one cache serves checkouts in any folder: nothing that it keeps names one', async () => {
	const files = {
		'content/en/walk.md': english,
		'content/en/square.svg': picture('#000'),
		'content/es/andar.md': spanish,
		'handpress.config.yaml': 'clinic:\n  logo: logo.svg\n',
		'logo.svg': picture('#fff'),
		'templates/page/page.css.ejs': `${await template('page/page.css.ejs')}<%- include('own.ejs') %>`,
		'templates/page/own.ejs': '/* ours */',
		'templates/disclaimers/es/general.md': wording('es', 'Pregunte.', '2020-02-01'),
	};
	const one = await makeTestFolder(files);
	const other = await makeTestFolder({'deeper/down/.keep': ''});
	const there = path.join(other, 'deeper/down');
	await writeFiles(there, {
		...files,
		'handpress.config.yaml': await readFile(path.join(one, 'handpress.config.yaml'), 'utf8'),
	});
	const args = ['build', '--cache', path.join(one, 'cache'), '--explain'];
	const first = await handpress(args, {cwd: one});
	const second = await handpress(args, {cwd: there, env: {TMPDIR: '/nonexistent'}});
	expect(second.stdout).toContain('restored  pdf/en/walk.pdf: it was made before');
	expect(second.stdout).not.toMatch(/^(?:built|reused) /mu);
	expect(second.stderr).toBe('2 of 2 handouts are unchanged.\n');
	expect(first.stdout).toContain('in templates/disclaimers/es/general.md.');
	expect(await snapshot(path.join(there, 'dist'))).toEqual(await snapshot(path.join(one, 'dist')));
	const kept = Object.values(await snapshot(path.join(one, 'cache'))).join('\n');
	// But for what a folder held after its last build.
	const withoutRecords = kept.replaceAll(/"key":"(?:build into|costs of) [^"]*"/gu, '');
	expect(withoutRecords).toContain('"key":"print ');
	expect(withoutRecords).not.toContain(one);
});

test('two builds at once share a cache, and give the same bytes with any number of jobs', async () => {
	const {run, folder} = await makeLibrary();
	const formats = ['html', 'pdf', 'epub'] as const;
	await Promise.all([
		run({out: 'one', formats, jobs: 1}),
		run({out: 'two', formats, jobs: 3, force: true}),
	]);
	const one = await snapshot(path.join(folder, 'one'));
	expect(Object.keys(one)).toHaveLength(14);
	expect(await snapshot(path.join(folder, 'two'))).toEqual(one);
});

describe('the command', () => {
	test('with nothing to do starts no browser, and says why; clean removes what it made', async () => {
		const {folder, out, write} = await makeLibrary();
		const env = {HANDPRESS_CACHE: process.env['HANDPRESS_CACHE'] ?? ''};
		const args = ['build', '--cache', 'cache', '--explain'];
		const first = await handpress(args, {cwd: folder, env});
		expect(first.status).toBe(0);
		expect(first.stdout).toContain('built     pdf/en/walk.pdf: it is new here\n');
		// Chromium's profile could not be made there, so that it would not come up.
		const second = await handpress(args, {cwd: folder, env: {...env, TMPDIR: '/nonexistent'}});
		expect(second.stdout).toContain(
			'kept      pdf/en/walk.pdf: nothing that it is made from changed\n',
		);
		expect([second.status, second.stderr]).toEqual([0, '3 of 3 handouts are unchanged.\n']);

		await write({'templates/epub/none.txt': 'no page depends on it'});
		const third = await handpress(args, {cwd: folder, env: {...env, TMPDIR: '/nonexistent'}});
		expect(third.stdout).toContain(
			'reused    pdf/en/walk.pdf: a template or the logo changed, but nothing that affects it\n',
		);
		expect(third.status).toBe(0);

		await writeFiles(out, {'pdf/ours.pdf': 'ours'});
		const cleaned = await handpress(['clean', '--cache', 'cache', '--with-cache'], {cwd: folder});
		expect([cleaned.status, cleaned.stdout]).toEqual([
			0,
			`Removed 14 files from ${out} and emptied the cache.\n`,
		]);
		expect(await filesBelow(out)).toEqual(['pdf/ours.pdf']);
		expect(
			(await filesBelow(path.join(folder, 'cache'))).filter((name) => name.includes('content')),
		).toEqual([]);
	});
});
