import {spawn} from 'node:child_process';
import {readFile, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import {cli, filesBelow, handpress, makeTestFolder, snapshot} from './handpress.ts';

const prose = 'This is a sentence that is long enough to be read as running text by anybody.';
const article = (title: string) => `${title}\n\nAt work\n\n${prose}\n\nLeave a Comment\n`;

it('imports a folder, again without a change, and never over what a person has edited', async () => {
	const cwd = await makeTestFolder({
		'old/a.txt': article('Sore feet'),
		'old/deep/b.md': `# Cold hands\n\n${prose}\n`,
		'old/a.md': article('Warm feet'),
		'old/bad.txt': new Uint8Array([1, 0, 0, 2, 0, 0]),
		'old/picture.png': new Uint8Array([1, 2]),
	});
	const args = ['import', 'old', '--out', 'content', '--lang', 'en'];
	const first = await handpress(args, {cwd});
	expect(first.status).toBe(1);
	expect(first.stdout).toBe('');
	expect(first.stderr).toContain('[1/4] imported   old/a.md\n');
	expect(first.stderr).toContain('refused    old/bad.txt');
	const files = ['a-txt.md', 'a.md', 'deep/b.md', 'import-ledger.json'];
	expect(await filesBelow(path.join(cwd, 'content'))).toEqual(files);
	const ledger = JSON.parse(await readFile(path.join(cwd, 'content/import-ledger.json'), 'utf8'));
	expect(ledger.handouts['a-txt.md']).toMatchObject({
		source: 'old/a.txt',
		title: 'Sore feet',
		entries: [{action: 'removed', text: 'Leave a Comment', rule: 'page-part', line: 7, sure: 0.99}],
	});

	const before = await snapshot(path.join(cwd, 'content'));
	await handpress(args, {cwd});
	expect(await snapshot(path.join(cwd, 'content'))).toEqual(before);

	await writeFile(path.join(cwd, 'content/a.md'), '# Mine\n');
	const third = await handpress(args, {cwd});
	expect(third.stderr).toContain('the handout made from old/a.md was edited after it was imported');
	expect(await readFile(path.join(cwd, 'content/a.md'), 'utf8')).toBe('# Mine\n');
	expect(await filesBelow(path.join(cwd, 'content'))).toEqual(['_a.imported.md', ...files]);
	const edited = await snapshot(path.join(cwd, 'content'));
	await handpress(args, {cwd});
	expect(await snapshot(path.join(cwd, 'content'))).toEqual(edited);
});

it('reports sources that it cannot read or open, and goes on', async () => {
	const cwd = await makeTestFolder({
		'old/a.txt': article('Sore feet'),
		'old/scan.pdf': '%PDF-1.7\n',
	});
	await symlink('nowhere', path.join(cwd, 'old/gone.txt'));
	const {status, stderr} = await handpress(['import', 'old', '--out', 'content'], {cwd});
	expect(status).toBe(1);
	expect(stderr).toContain('[1/3] imported   old/a.txt\n');
	expect(stderr).toContain(
		'Unexpected PDF, expected DOCX, ODT, HTML, EPUB, Markdown or plain text',
	);
	expect(stderr).toMatch(
		/\nold\/gone\.txt: ENOENT: [^\n]*\nNothing was written for it\. Check that the file exists and can be read, and that the disk is not full\.\n/u,
	);
	expect(stderr).not.toContain('Handpress failed');
});

it('shows a folder on one page, a part for each source, and leaves nothing beside it', async () => {
	const cwd = await makeTestFolder({
		'old/a.txt': article('Sore feet'),
		'old/b.txt': article('Cold hands'),
		'old/bad.txt': new Uint8Array([1, 0, 0, 2, 0, 0]),
	});
	const args = [
		'import',
		'old',
		'--out',
		'content',
		'--review',
		'review/page.html',
		'--lang',
		'en',
	];
	expect((await handpress(args, {cwd})).status).toBe(1);
	expect(await filesBelow(path.join(cwd, 'review'))).toEqual(['page.html']);
	const page = await readFile(path.join(cwd, 'review/page.html'), 'utf8');
	expect(page.match(/<section id="f\d"/gu)).toEqual(
		['f1', 'f2', 'f3'].map((id) => `<section id="${id}"`),
	);
	expect(page).toMatch(
		/<a href="#f2">old\/b\.txt<\/a>.*<h2 id="f2-name">old\/b\.txt \(text\)<\/h2>/su,
	);
	expect(page.trimEnd()).toMatch(/<\/main><\/body><\/html>$/u);
});

it('prints the handout of standard input', async () => {
	const cwd = await makeTestFolder({});
	const child = spawn(process.execPath, [cli, 'import', '-', '--lang', 'en'], {cwd});
	let stdout = '';
	child.stdout.setEncoding('utf8').on('data', (text) => {
		stdout += text;
	});
	child.stdin.end(article('Sore feet'));
	expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
	expect(stdout).toBe(
		`---\ntitle: Sore feet\nlang: en\n---\n\n# Sore feet\n\n## At work\n\n${prose}\n`,
	);
	expect((await filesBelow(cwd)).filter((name) => name.endsWith('.md'))).toEqual([]);
});

it('says what it cannot do', async () => {
	const cwd = await makeTestFolder({'old/a.txt': article('Sore feet'), 'ledger.json': '{}'});
	const missing = await handpress(['import', 'none'], {cwd});
	expect([missing.status, missing.stderr]).toEqual([
		2,
		'There is no file or folder "none".\nSee handpress --help.\n',
	]);
	const folder = await handpress(['import', 'old'], {cwd});
	expect([folder.status, folder.stderr.includes('--out')]).toEqual([2, true]);
	const dry = await handpress(['import', 'old', '--out', 'content', '--dry-run'], {cwd});
	expect([dry.status, dry.stderr.includes('Nothing was written.')]).toEqual([0, true]);
	const taken = await handpress(['import', 'old/a.txt', '--ledger', 'ledger.json'], {cwd});
	expect([taken.status, taken.stderr.includes('is not the ledger')]).toEqual([2, true]);
	expect((await filesBelow(cwd)).filter((name) => /md$|ledger/u.test(name))).toEqual([
		'ledger.json',
	]);
});
