import {readFile, rm, stat, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {filesBelow, handpress, makeTestFolder, snapshot, writeFiles} from '../cli/handpress.ts';
import {english, makeLibrary, picture, spanish, template, wording} from './small-library.ts';

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
