import {existsSync, statSync} from 'node:fs';
import {readFile, rename, rm, symlink} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {filesBelow, filesOf, handout, snapshot} from '../cli/handpress.ts';
import {makeLibrary, matter, picture, template, wording} from './small-library.ts';

/** The pages and e-books of handouts, and their ledgers. */
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
