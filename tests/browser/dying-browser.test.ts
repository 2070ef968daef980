import {execFile, spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {mkdtemp, readdir, realpath, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {BrowserLaunchError, PrintError} from '../../src/browser/browser-errors.ts';
import {launchBrowser} from '../../src/browser/launch-browser.ts';
import {openPrinter} from '../../src/browser/page-printer.ts';
import {env, found, page, profiles, readText} from './printing.ts';
import {makeTemporaryFolder} from './temporary-folder.ts';

const programs = await makeTemporaryFolder();

/** Chromium's processes whose profiles lie in a folder: each has its profile for a home. */
function chromiumPids(folder: string): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => readProcess(pid, 'environ').includes(`HOME=${folder}`));
}

/** What the system says of a process; nothing where it has just ended. */
function readProcess(pid: number, file: 'environ' | 'status'): string {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'utf8');
	} catch {
		return '';
	}
}

/** A program that opens a printer and waits. Compiled, because a child cannot load TypeScript. */
async function writeParentProgram(): Promise<string> {
	const folder = await realpath(programs);
	const repository = fileURLToPath(new URL('../..', import.meta.url));
	const source = join(repository, 'src', 'browser', 'page-printer.ts');
	const options = '--ignoreConfig --target es2023 --module nodenext --skipLibCheck --types node';
	await promisify(execFile)(
		process.execPath,
		[
			join(repository, 'node_modules', 'typescript', 'bin', 'tsc'),
			...`${options} --rewriteRelativeImportExtensions --outDir`.split(' '),
			folder,
			'--rootDir',
			join(repository, 'src'),
			source,
		],
		{cwd: repository},
	);
	await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
	await writeFile(join(folder, 'package.json'), '{"type": "module"}');
	const program = join(folder, 'parent.js');
	await writeFile(
		program,
		`import {openPrinter} from './browser/page-printer.js';
		await openPrinter({found: ${JSON.stringify(found)}});
		console.log('ready');
		setInterval(() => {}, 1000);`,
	);
	return program;
}

const parentProgram = writeParentProgram();

describe.runIf(process.platform === 'linux')('a browser that dies', () => {
	/** Where the profiles of the test's own browsers lie. */
	let own: string;
	beforeEach(async () => {
		own = await mkdtemp(join(profiles, 'own-'));
		process.env['TMPDIR'] = own;
	});
	afterEach(() => {
		process.env['TMPDIR'] = profiles;
	});

	/** Kills the browser process; the others of its group it takes along. */
	function killBrowser(): void {
		const isBrowser = (pid: number) =>
			readProcess(pid, 'status').includes(`PPid:\t${process.pid}\n`);
		const pids = chromiumPids(own).filter(isBrowser);
		expect(pids).toHaveLength(1);
		for (const pid of pids) process.kill(pid, 'SIGKILL');
	}

	it('is replaced, and the pages are printed all the same', async () => {
		const narrow = await openPrinter({env, found});
		const before = await readdir(own);
		const printing = Array.from({length: 6}, (_, index) =>
			narrow.print(page(`<p>number ${index} </p>`.repeat(1500))),
		);
		await new Promise((resolve) => setTimeout(resolve, 30));
		killBrowser();
		const pdfs = await Promise.all(printing);
		for (const [index, pdf] of pdfs.entries()) {
			expect((await readText(pdf)).slice(0, 8)).toBe(`number ${index}`);
		}
		expect(await readdir(own)).not.toEqual(before);
		await narrow.close();
	});

	it('is replaced when it dies with nothing to do', async () => {
		const narrow = await openPrinter({env, found});
		expect(await readText(await narrow.print(page('before')))).toBe('before');
		killBrowser();
		expect(await readText(await narrow.print(page('after')))).toBe('after');
		await narrow.close();
	});

	it.runIf(process.platform === 'linux')('is ended when it holds too much memory', async () => {
		const said: string[] = [];
		const narrow = await openPrinter({
			env,
			found,
			memoryLimit: 1,
			onNotice: (notice) => said.push(notice),
		});
		await waitUntil(() => said.some((notice) => notice.includes('too much memory')));
		await waitUntil(() => chromiumPids(own).length === 0);
		await narrow.close();
	});

	it('leaves no process and no folder behind, whoever ends first', async () => {
		const narrow = await openPrinter({env, found});
		const printing = narrow.print(page('<p>a</p>'.repeat(20_000)));
		printing.catch(() => {});
		expect(chromiumPids(own)).not.toEqual([]);
		await narrow.close();
		await expect(printing).rejects.toBeInstanceOf(PrintError);
		expect(await readdir(own)).toEqual([]);
		await waitUntil(() => chromiumPids(own).length === 0);
	});

	it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
		'goes when its parent is ended by %s',
		async (signal) => {
			const child = spawn(process.execPath, [await parentProgram], {
				env: {...env, TMPDIR: own},
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			await new Promise((resolve) => child.stdout.once('data', resolve));
			expect(chromiumPids(own)).not.toEqual([]);
			expect(await readdir(own)).toHaveLength(1);
			const ended = new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
			child.kill(signal);
			expect(await ended).toBe(signal);
			await waitUntil(() => chromiumPids(own).length === 0);
			// No one can tidy up after a SIGKILL of its own.
			if (signal !== 'SIGKILL') expect(await readdir(own)).toEqual([]);
		},
	);

	it('is launched again when it dies as it comes up', async () => {
		const {executablePath} = found;
		const launches = join(programs, 'launches');
		const frail = join(programs, 'frail');
		await writeFile(
			frail,
			`#!/bin/sh\necho x >> '${launches}'\n[ $(wc -l < '${launches}') -gt 2 ] || kill -SEGV $$\nexec '${executablePath}' "$@"\n`,
			{mode: 0o755},
		);
		const said: string[] = [];
		const launched = await launchBrowser(
			{...found, executablePath: frail},
			{env, onNotice: (notice) => said.push(notice)},
		);
		await launched.close();
		const died = 'Chromium died as it came up (killed by SIGSEGV) and is launched again.';
		expect(said.filter((notice) => notice.includes('again'))).toEqual([died, died]);
	});

	it('is given up when it dies time and again, with the reason of its end', async () => {
		const doomed = join(programs, 'doomed');
		await writeFile(doomed, '#!/bin/sh\necho last words >&2\nkill -SEGV $$\n', {mode: 0o755});
		const error: unknown = await launchBrowser({...found, executablePath: doomed}, {env}).catch(
			(thrown) => thrown,
		);
		expect(error).toBeInstanceOf(BrowserLaunchError);
		expect((error as Error).message).toContain('killed by SIGSEGV, after these words:\nlast words');
	});

	it('is reported when it cannot be launched', async () => {
		const broken = {executablePath: '/bin/false', origin: 'environment', detail: 'test'} as const;
		const error: unknown = await launchBrowser(broken, {env}).catch((thrown) => thrown);
		expect(error).toBeInstanceOf(BrowserLaunchError);
		expect((error as Error).message).toBe('/bin/false (test) could not be launched: status 1.');
		expect(await readdir(own)).toEqual([]);
	});
});

/** Waits as long as a busy machine may take. */
async function waitUntil(isTrue: () => boolean): Promise<void> {
	for (let tries = 0; tries < 1000 && !isTrue(); tries += 1) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	expect(isTrue()).toBe(true);
}
