import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {type BuildOptions, type BuildResult, build} from 'handpress';
import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
	cli,
	filesBelow,
	filesOf,
	handout,
	makeFolder,
	makeTestFolder,
	snapshot,
	writeFiles,
} from '../cli/handpress.ts';

/** The files of the listing and of handouts, in order. */
function published(...names: string[]): string[] {
	return ['catalogue.json', 'index.html', ...names.flatMap(filesOf)].sort();
}

/** Where a page leads, resolved against its own place. */
async function linksOf(page: string): Promise<URL[]> {
	const links: URL[] = [];
	visit(fromHtml(await readFile(page, 'utf8')), 'element', ({tagName, properties}) => {
		if (tagName === 'a') links.push(new URL(String(properties['href']), `file://${page}`));
	});
	return links;
}

/** Every file that the pages of a folder link to is there, and every place in it. */
async function expectWholeLinks(out: string): Promise<void> {
	const pages = (await filesBelow(out)).filter((name) => name.endsWith('.html'));
	for (const page of pages) {
		for (const link of await linksOf(`${out}/${page}`)) {
			if (link.protocol !== 'file:') continue;
			const target = decodeURIComponent(link.pathname);
			expect([page, link.href, existsSync(target)]).toEqual([page, link.href, true]);
			if (link.hash === '') continue;
			const id = `id="${decodeURIComponent(link.hash.slice(1))}"`;
			expect([page, link.href, (await readFile(target, 'utf8')).includes(id)]).toEqual([
				page,
				link.href,
				true,
			]);
		}
	}
}

/** What the index lists: the links of each handout, relative to the output folder. */
async function listed(out: string): Promise<string[]> {
	const links = await linksOf(`${out}/index.html`);
	return [...new Set(links.map(({pathname}) => decodeURIComponent(pathname)))].map((target) =>
		path.relative(out, target),
	);
}

describe('a library over time', () => {
	let folder: string;
	let out: string;
	const run = (options: BuildOptions = {}) => build({workingFolder: folder, ...options});

	beforeAll(async () => {
		folder = await makeFolder({
			'content/en/one.md': handout('One'),
			'content/en/deep/two.md': handout('Two'),
			'content/three.txt': `Three\n\nAdvice\n\nTalk to your doctor before you begin, as they know you.\n`,
			'content/_draft.md': 'not a handout',
			'content/.hidden.md': 'not a handout',
			'dist/notes.txt': 'ours',
			'dist/html/en/own.html': 'ours',
		});
		out = path.join(folder, 'dist');
	});
	afterAll(() => rm(folder, {recursive: true, force: true}));

	const foreign = ['notes.txt', 'html/en/own.html'];
	const all = ['en/one', 'en/deep/two', 'three'];

	test('the first build publishes all, by path', async () => {
		const result = await run();
		expect(result.ok).toBe(true);
		expect(result.outFolder).toBe(out);
		expect(await filesBelow(out)).toEqual([...published(...all), ...foreign].sort());
		await expectWholeLinks(out);
		expect(await listed(out)).toEqual(
			['en/deep/two', 'en/one', 'three'].flatMap((name) =>
				['html', 'pdf', 'epub'].map((format) => `${format}/${name}.${format}`),
			),
		);
	});

	test('a handout that fails keeps its last good files and its place in the index', async () => {
		const before = await snapshot(out);
		await writeFiles(folder, {
			'content/en/one.md': '# One\n\n## Advice\n\nWithout a disclaimer.\n',
		});
		const result = await run();
		expect(result.ok).toBe(false);
		expect(result.handouts.map(({path: name, status}) => [name, status])).toEqual([
			['en/deep/two', 'published'],
			['en/one', 'held-back'],
			['three', 'published'],
		]);
		expect(await snapshot(out)).toEqual(before);
	});

	test('building one format removes outdated files of the others, and keeps current ones', async () => {
		await writeFiles(folder, {'content/en/one.md': handout('One', 'Changed.')});
		await run({formats: ['html']});
		expect(await filesBelow(out)).toEqual(
			[
				...published('en/deep/two', 'three'),
				'html/en/one.html',
				'ledger/en/one.json',
				...foreign,
			].sort(),
		);
		await expectWholeLinks(out);
	});

	test('a build of one path keeps the other entries', async () => {
		await run({paths: ['content/en/one.md']});
		expect(await filesBelow(out)).toEqual([...published(...all), ...foreign].sort());
		await expectWholeLinks(out);
		expect(await listed(out)).toHaveLength(9);
	});

	test('what was removed leaves the index, and its files go; what is not ours stays', async () => {
		await rm(path.join(folder, 'content/en/one.md'));
		await run({formats: ['html']});
		expect(await filesBelow(out)).toEqual(
			[...published('en/deep/two', 'three'), ...foreign].sort(),
		);
		expect(await listed(out)).toHaveLength(6);
		await expectWholeLinks(out);
	});

	test('a rendition that somebody deleted is no longer listed', async () => {
		await rm(path.join(out, 'pdf/three.pdf'));
		await run({formats: ['html']});
		expect(await listed(out)).not.toContain('pdf/three.pdf');
		expect(await listed(out)).toContain('epub/three.epub');
	});

	test('a catalogue cannot have files deleted outside the output folder', async () => {
		await writeFiles(folder, {'keep.html': 'ours'});
		const file = path.join(out, 'catalogue.json');
		const catalogue = JSON.parse(await readFile(file, 'utf8'));
		catalogue.handouts.push({
			...catalogue.handouts[0],
			path: 'keep',
			renditions: [{format: 'html', file: '../keep.html'}],
		});
		await writeFiles(out, {'catalogue.json': JSON.stringify(catalogue)});
		await run({formats: ['html']});
		expect(await readFile(path.join(folder, 'keep.html'), 'utf8')).toBe('ours');
	});

	test('no staging folder is left', async () => {
		expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	test('no formats at all is a fault', async () => {
		const before = await snapshot(out);
		await expect(run({formats: []})).rejects.toThrow(
			'Unexpected [] for the option "formats", expected a list of some of html, pdf, epub.',
		);
		expect(await snapshot(out)).toEqual(before);
	});
});

describe('sources outside the library', () => {
	test('take their path from the folder that was named, and name nothing of the machine', async () => {
		const folder = await makeTestFolder({
			'work/handpress.config.yaml': '',
			'elsewhere/a.md': handout('A'),
			'elsewhere/b/c.md': handout('C'),
			'single.md': handout('Single'),
		});
		const result = await build({
			workingFolder: path.join(folder, 'work'),
			paths: ['../elsewhere', '../single.md'],
			out: '../out',
			formats: ['html'],
		});
		const out = path.join(folder, 'out');
		expect(result.handouts.map(({path: name}) => name)).toEqual(['a', 'b/c', 'single']);
		expect(await filesBelow(out)).toEqual([
			'catalogue.json',
			'html/a.html',
			'html/b/c.html',
			'html/single.html',
			'index.html',
			'ledger/a.json',
			'ledger/b/c.json',
			'ledger/single.json',
		]);
		expect(JSON.stringify(await snapshot(out))).not.toContain(folder);
		await expectWholeLinks(out);
	});

	test('two of one path are both held back', async () => {
		const folder = await makeTestFolder({'one/a.md': handout('A'), 'two/a.md': handout('Another')});
		const result = await build({workingFolder: folder, paths: ['one', 'two'], formats: ['html']});
		expect(result.handouts.map(({status}) => status)).toEqual(['held-back', 'held-back']);
	});
});

test('an id of the library is not given twice by a build of one path', async () => {
	const withId = (title: string) => `---\nid: same\n---\n\n${handout(title)}`;
	const folder = await makeTestFolder({'content/one.md': withId('One')});
	await build({workingFolder: folder, formats: ['html']});
	await writeFiles(folder, {'content/two.md': withId('Two')});
	const {handouts} = await build({
		workingFolder: folder,
		paths: ['content/two.md'],
		formats: ['html'],
	});
	expect(handouts[0]?.diagnostics.map(({reason}) => reason)).toEqual([
		'Unexpected id "same", expected one that one.md does not have',
	]);
});

test('links to other sources lead to their pages', async () => {
	const folder = await makeTestFolder({
		'content/a.md': handout('A', '[b](b.md), [c](sub/c.markdown#advice), [d](./d.txt)'),
		'content/b.md': handout('B', '[up](a.md)'),
		'content/sub/c.markdown': handout('C', '[up](../a.md)'),
		'content/d.txt': 'D\n\nAdvice\n\nTalk to your doctor before you begin, as they know you.\n',
	});
	expect((await build({workingFolder: folder, formats: ['html']})).ok).toBe(true);
	await expectWholeLinks(path.join(folder, 'dist'));
});

describe('the same input', () => {
	const pixel = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64',
	);
	const files = {
		'content/dated.md': `---\nreviewed: 2020-01-01\nversion: "1"\n---\n\n${handout('Dated', '![A dot](dot.png)')}`,
		'content/dot.png': pixel,
		'content/undated.md': handout('Undated'),
	};
	let first: Record<string, string>;
	beforeAll(async () => {
		const folder = await makeFolder(files);
		await build({workingFolder: folder});
		first = await snapshot(path.join(folder, 'dist'));
		await rm(folder, {recursive: true, force: true});
	});

	test('gives the same bytes in another folder and another order', async () => {
		const folder = await makeTestFolder(files);
		await build({
			workingFolder: folder,
			out: 'elsewhere/out',
			paths: ['content/undated.md', 'content/dated.md'],
		});
		expect(await snapshot(path.join(folder, 'elsewhere/out'))).toEqual(first);
	});

	test('gives the same bytes on another day, but for dates that only the day can give', async () => {
		const folder = await makeTestFolder(files);
		process.env['SOURCE_DATE_EPOCH'] = '1700000000';
		try {
			await build({workingFolder: folder});
		} finally {
			delete process.env['SOURCE_DATE_EPOCH'];
		}
		const second = await snapshot(path.join(folder, 'dist'));
		const differing = Object.keys(first).filter((name) => first[name] !== second[name]);
		expect(differing).toEqual(['epub/undated.epub', 'pdf/undated.pdf']);
	});
});

test('a build that is killed leaves the last good state, and the next one clears up', async () => {
	const names = Array.from({length: 12}, (_, number) => `handout-${number}`);
	const folder = await makeTestFolder({'content/handout-0.md': handout('First')});
	const out = path.join(folder, 'dist');
	await build({workingFolder: folder});
	const before = await snapshot(out);
	await writeFiles(
		folder,
		Object.fromEntries(names.map((name) => [`content/${name}.md`, handout(`New ${name}`)])),
	);

	const child = spawn(process.execPath, [cli, 'build'], {cwd: folder, stdio: 'ignore'});
	const staged = async () => {
		const [staging] = (await readdir(out)).filter((name) => name.startsWith('.handpress-staging-'));
		return staging ? filesBelow(path.join(out, staging)) : [];
	};
	while ((await staged()).length === 0) await pause(5);
	const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
	child.kill('SIGKILL');
	expect(await ended).toBe('SIGKILL');

	const left = Object.entries(await snapshot(out)).filter(([name]) => !name.startsWith('.'));
	expect(Object.fromEntries(left)).toEqual(before);
	// What waited aside, and the lock.
	expect((await readdir(out)).filter((name) => name.startsWith('.'))).toHaveLength(2);

	const result: BuildResult = await build({workingFolder: folder});
	expect(result.ok).toBe(true);
	expect(await filesBelow(out)).toEqual(published(...names));
});

test('a file that Handpress did not make is not written over, nor when its catalogue is lost', async () => {
	const folder = await makeTestFolder({'content/a.md': handout('A')});
	const out = path.join(folder, 'dist');
	await build({workingFolder: folder});
	await writeFiles(folder, {'content/b.md': handout('B'), 'dist/pdf/b.pdf': 'mine'});
	const {handouts, ok} = await build({workingFolder: folder});
	expect(ok).toBe(false);
	expect(handouts.map(({file, status}) => [file, status])).toEqual([
		['content/a.md', 'published'],
		['content/b.md', 'held-back'],
	]);
	expect(handouts[1]?.diagnostics.filter(({severity}) => severity === 'error')).toEqual([
		expect.objectContaining({
			ruleId: 'foreign-file',
			file: 'content/b.md',
			reason: 'Unexpected "pdf/b.pdf" in the output folder, which Handpress did not make',
		}),
	]);
	expect(await readFile(path.join(out, 'pdf/b.pdf'), 'utf8')).toBe('mine');
	expect(await filesBelow(out)).toEqual([...published('a'), 'pdf/b.pdf'].sort());

	// Once it is away, the handout is published; and what Handpress itself made is known without a catalogue's entry.
	await rm(path.join(out, 'pdf/b.pdf'));
	expect((await build({workingFolder: folder})).ok).toBe(true);
	await writeFiles(folder, {
		'dist/catalogue.json': '{',
		'content/b.md': handout('B', 'Otherwise.'),
	});
	expect((await build({workingFolder: folder})).ok).toBe(true);
	expect(await filesBelow(out)).toEqual(published('a', 'b'));
});
