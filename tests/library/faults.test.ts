import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, readdir, realpath, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {findBrowser} from '../../src/browser/find-browser.ts';
import {
	cli,
	filesBelow,
	handout,
	handpress,
	makeTestFolder,
	snapshot,
	writeFiles,
} from '../cli/handpress.ts';

const killBuilds = fileURLToPath(new URL('../../scripts/kill-builds.js', import.meta.url));

/** Where the browsers of a test have their profiles, by which their processes are known. */
let profiles: string;
beforeEach(async () => {
	profiles = await realpath(await mkdtemp(path.join(tmpdir(), 'handpress-faults-')));
	onTestFinished(() => rm(profiles, {recursive: true, force: true}));
});

/** Chromium's processes below a folder of profiles, each of which has its profile for a home. */
function chromiumPids(): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/u.test(name))
		.map(Number)
		.filter((pid) => readProcess(pid, 'environ').includes(`HOME=${profiles}`));
}

function readProcess(pid: number, file: 'environ' | 'status'): string {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'utf8');
	} catch {
		return '';
	}
}

function startBuild(folder: string, ...args: string[]) {
	const child = spawn(process.execPath, [cli, 'build', '--cache', 'cache', '--json', ...args], {
		cwd: folder,
		env: {...process.env, TMPDIR: profiles},
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	let stdout = '';
	child.stdout.setEncoding('utf8').on('data', (text) => {
		stdout += text;
	});
	const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
		child.on('close', (status, signal) => resolve(signal ?? status)),
	);
	const finished = () => JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
	return {child, ended, finished};
}

/** The browser's main process: the child of the build itself. */
async function browserOf(parent: number | undefined, isOver: () => boolean): Promise<number> {
	while (!isOver()) {
		const pid = chromiumPids().find((each) =>
			readProcess(each, 'status').includes(`PPid:\t${parent}\n`),
		);
		if (pid !== undefined) return pid;
		await pause(5);
	}
	throw new Error('The build was over before its browser was seen.');
}

const many = (count: number) =>
	Object.fromEntries(
		Array.from({length: count}, (_, number) => [`content/h${number}.md`, handout(`H ${number}`)]),
	);

describe.runIf(process.platform === 'linux')('a build', () => {
	test('whose browser is killed prints all the same, each handout once', async () => {
		const folder = await makeTestFolder(many(4));
		const {child, ended, finished} = startBuild(folder);
		let isOver = false;
		void ended.then(() => {
			isOver = true;
		});
		process.kill(await browserOf(child.pid, () => isOver), 'SIGKILL');
		expect(await ended).toBe(0);
		expect(finished().published).toEqual(['h0', 'h1', 'h2', 'h3']);
		const undisturbed = startBuild(folder, '--force', '--out', 'other');
		expect(await undisturbed.ended).toBe(0);
		expect(await snapshot(path.join(folder, 'dist'))).toEqual(
			await snapshot(path.join(folder, 'other')),
		);
	});

	test('holds back the handout that brings every browser down, and publishes the others', async () => {
		const {executablePath} = await findBrowser();
		const folder = await makeTestFolder({
			...many(2),
			'content/fatal.md': handout('Fatal', 'This one brings it down.'),
			// Stands between the build and the browser, which dies of certain words.
			browser: `#!${process.execPath}
const {spawn} = require('node:child_process');
const {Socket} = require('node:net');
const asked = new Socket({fd: 3, readable: true, writable: false});
const answers = new Socket({fd: 4, readable: false, writable: true});
const child = spawn(${JSON.stringify(executablePath)}, process.argv.slice(2), {stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe']});
const end = () => { child.kill('SIGKILL'); process.exit(1); };
let before = '';
asked.on('data', (chunk) => {
	const text = before + chunk.toString('latin1');
	before = text.slice(-100);
	if (text.includes('brings it down')) end();
	else child.stdio[3].write(chunk);
});
asked.on('close', end);
child.stdio[4].pipe(answers);
child.on('exit', () => process.exit(1));
`,
		});
		await chmod(path.join(folder, 'browser'), 0o755);
		const env = {HANDPRESS_BROWSER: path.join(folder, 'browser'), TMPDIR: profiles};
		const {status, stdout} = await handpress(['build', '--cache', 'cache'], {cwd: folder, env});
		expect(stdout).toContain(
			'Held back: content/fatal.md: The browser crashed twice while printing this page.',
		);
		expect(status).toBe(1);
		const published = await filesBelow(path.join(folder, 'dist/pdf'));
		expect(published).toEqual(['h0.pdf', 'h1.pdf']);
	});

	test('that is interrupted ends with status 130, and leaves nothing behind', async () => {
		const folder = await makeTestFolder(many(12));
		const {child, ended} = startBuild(folder);
		let isOver = false;
		void ended.then(() => {
			isOver = true;
		});
		await browserOf(child.pid, () => isOver);
		child.kill('SIGINT');
		expect(await ended).toBe(130);
		while (chromiumPids().length > 0) await pause(10);
		expect(await readdir(profiles)).toEqual([]);
		expect(await readdir(path.join(folder, 'dist'))).toEqual([]);
	});
});

test('builds that are killed at any moment leave whole files, and the next one finishes', async () => {
	const child = spawn(process.execPath, [killBuilds, '3', '3'], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => {
			output += text;
		});
	}
	const status = await new Promise((resolve) => child.on('close', resolve));
	expect(output).toContain('3 builds killed');
	expect(status).toBe(0);
}, 120_000);

test('a file that cannot be written is named; the next build finishes', async () => {
	const folder = await makeTestFolder({...many(2), 'undisturbed/.keep': ''});
	const run = (out: string) =>
		handpress(['build', '--cache', 'cache', '--formats', 'html', '--out', out], {cwd: folder});
	// Where a ledger belongs stands a folder that is not empty.
	await writeFiles(folder, {'dist/ledger/h1.json/file': ''});
	const failed = await run('dist');
	expect([failed.status, failed.stderr]).toEqual([
		2,
		expect.stringContaining(
			'cannot be written to at ledger/h1.json (EISDIR).\nA file lies where a folder is needed',
		),
	]);
	await rm(path.join(folder, 'dist/ledger/h1.json'), {recursive: true});
	await mkdir(path.join(folder, 'dist'), {recursive: true});
	expect((await run('dist')).status).toBe(0);
	expect((await run('undisturbed')).status).toBe(0);
	const {'.keep': _, ...whole} = await snapshot(path.join(folder, 'undisturbed'));
	expect(await snapshot(path.join(folder, 'dist'))).toEqual(whole);
});

test.runIf(process.platform !== 'win32')(
	'where there is no room for a file, dist/ stays whole and the next build finishes',
	async () => {
		const folder = await makeTestFolder(many(3));
		const build = (out: string) =>
			handpress(['build', '--cache', 'cache', '--formats', 'html', '--out', out], {cwd: folder});
		expect((await build('dist')).status).toBe(0);
		const dist = path.join(folder, 'dist');
		const before = await snapshot(dist);
		await writeFiles(folder, {
			'content/h0.md': handout('Another'),
			'content/h9.md': handout('New'),
		});
		// No file may be larger than some 10 kB, and a page is: the system refuses the rest of it as it does on a full disk.
		const command = `ulimit -f 20; exec "${process.execPath}" "${cli}" build --cache cache --formats html`;
		const child = spawn('/bin/sh', ['-c', command], {
			cwd: folder,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let errors = '';
		child.stdout.resume();
		child.stderr.setEncoding('utf8').on('data', (text) => {
			errors += text;
		});
		expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
		expect(errors).toMatch(
			/The output folder "[^"]+dist" cannot be written to at html\/h\d\.html \(EFBIG\)\.\nThe disk is full\. Free some space, and try again\.\n$/u,
		);
		expect(errors).not.toContain('    at ');
		expect(await snapshot(dist)).toEqual(before);
		expect((await build('dist')).status).toBe(0);
		expect((await build('undisturbed')).status).toBe(0);
		expect(await snapshot(dist)).toEqual(await snapshot(path.join(folder, 'undisturbed')));
	},
);

test('files that a killed build moved but never listed go when their source has gone', async () => {
	const folder = await makeTestFolder({
		...many(1),
		'dist/html/gone.html': 'moved by a build that died',
		'dist/html/ours.html': 'ours',
		'dist/.handpress-staging-0-dead/.moves.json': '["html/gone.html", "../content/h0.md"]',
	});
	const args = ['build', '--cache', 'cache', '--formats', 'html'];
	expect((await handpress(args, {cwd: folder})).status).toBe(0);
	// A record that leads out of the folder is none.
	expect(await filesBelow(path.join(folder, 'content'))).toEqual(['h0.md']);
	expect(await filesBelow(path.join(folder, 'dist'))).toContain('html/gone.html');
	await writeFiles(folder, {
		'dist/.handpress-staging-0-dead/.moves.json': '["html/gone.html", "html/h0.html"]',
	});
	expect((await handpress(args, {cwd: folder})).status).toBe(0);
	const left = await filesBelow(path.join(folder, 'dist'));
	expect(left.filter((file) => file.endsWith('.html'))).toEqual([
		'html/h0.html',
		'html/ours.html',
		'index.html',
	]);
	expect((await readdir(path.join(folder, 'dist'))).filter((name) => name.startsWith('.'))).toEqual(
		[],
	);
});
