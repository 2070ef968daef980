import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {setImmediate as turn} from 'node:timers/promises';
import {describe, expect, onTestFinished, test} from 'vitest';
import {FolderLock, lockName} from '../../src/library/output/folder-lock.ts';
import {cli, handout, handpress, makeTestFolder, snapshot} from '../cli/handpress.ts';

/** The file of the one who holds a folder. */
function holderFile(folder: string): string {
	const lock = path.join(folder, lockName);
	return path.join(lock, readdirSync(lock)[0] ?? '');
}

/** Writes a lock as another process would have left it. */
function plantHolder(folder: string, holder: object | string): string {
	mkdirSync(path.join(folder, lockName));
	const file = path.join(folder, lockName, 'planted');
	writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder));
	return file;
}

/** A clock that goes on by ten seconds each time somebody waits, and what else happens then. */
function tenSecondsEach(meanwhile: (round: number) => void = () => {}) {
	let rounds = 0;
	return {
		now: () => rounds * 10_000,
		pause: async () => {
			meanwhile(++rounds);
			await turn();
			if (rounds > 100) throw new Error('It waits for ever.');
		},
		rounds: () => rounds,
	};
}

test('only one process holds it at a time, and nothing stays behind', async () => {
	const folder = await makeTestFolder({});
	const before = readdirSync(folder);
	let inside = 0;
	let most = 0;
	let waited = 0;
	const work = async () => {
		const lock = await FolderLock.take(folder, {pause: () => turn()});
		most = Math.max(most, ++inside);
		if (lock.hasWaited) waited++;
		await turn();
		expect(lock.isHeld).toBe(true);
		inside--;
		lock.release();
	};
	await Promise.all(Array.from({length: 20}, work));
	expect([most, waited > 0]).toEqual([1, true]);
	expect(readdirSync(folder)).toEqual(before);
});

describe('a holder', () => {
	test('that was killed is not waited for', async () => {
		const folder = await makeTestFolder({});
		const code = `import {FolderLock} from ${JSON.stringify(new URL('../../lib/library/output/folder-lock.js', import.meta.url).href)};
await FolderLock.take(${JSON.stringify(folder)});
console.log('held');
setInterval(() => {}, 1000);`;
		const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		onTestFinished(() => void child.kill('SIGKILL'));
		await once(child.stdout, 'data');
		const asked: string[] = [];
		const waiting = FolderLock.take(folder, {
			onWait: (holder) => {
				asked.push(holder);
				child.kill('SIGKILL');
			},
		});
		const lock = await waiting;
		expect(asked).toEqual([`process ${child.pid}`]);
		expect(lock.hasWaited).toBe(true);
		lock.release();
	});

	test.runIf(process.platform === 'linux')('whose process id another one has now', async () => {
		const folder = await makeTestFolder({});
		const first = await FolderLock.take(folder);
		const file = holderFile(folder);
		const {started, ...rest} = JSON.parse(
			(await snapshot(path.dirname(file)))[path.basename(file)] ?? '',
		);
		expect(started).toMatch(/^\d+$/u);
		first.release();
		plantHolder(folder, {...rest, started: '1'});
		const lock = await FolderLock.take(folder, {pause: () => Promise.reject(new Error('waits'))});
		lock.release();
	});

	test.each([
		['on another machine', {host: 'elsewhere', machine: 'elsewhere', pid: 1}],
		['of whom nothing could be written down', ''],
	])('%s is waited for as long as it shows life', async (_, holder) => {
		const folder = await makeTestFolder({});
		const file = plantHolder(folder, holder);
		const told: string[] = [];
		const {now, pause, rounds} = tenSecondsEach((round) => {
			if (round <= 20) utimesSync(file, round, round);
		});
		const lock = await FolderLock.take(folder, {now, pause, onWait: (who) => told.push(who)});
		expect(rounds()).toBe(24);
		expect(told).toEqual([holder === '' ? 'a process' : 'process 1 on elsewhere']);
		lock.release();
	});

	test('whose lock was taken over notices, and does not touch the new one', async () => {
		const folder = await makeTestFolder({});
		const first = await FolderLock.take(folder);
		rmSync(holderFile(folder));
		const heir = await FolderLock.take(folder);
		expect([first.isHeld, heir.isHeld]).toEqual([false, true]);
		first.release();
		expect(heir.isHeld).toBe(true);
		heir.release();
	});
});

describe('a build into a folder that another one writes to', () => {
	test('waits, says so, and builds what the library holds by then', async () => {
		const folder = await makeTestFolder({'content/a.md': handout('A'), 'dist/.keep': ''});
		const dist = path.join(folder, 'dist');
		const lock = await FolderLock.take(dist);
		const args = [cli, 'build', '--cache', 'cache', '--formats', 'html'];
		const child = spawn(process.execPath, args, {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']});
		let said = '';
		const ended = once(child, 'close');
		for await (const text of child.stderr.setEncoding('utf8')) {
			said += text;
			if (said.includes('Waiting for') && lock.isHeld) {
				writeFileSync(path.join(folder, 'content/b.md'), handout('B'));
				lock.release();
			}
		}
		expect(await ended).toEqual([0, null]);
		expect(said).toContain(`Waiting for process ${process.pid}, which is writing to "${dist}".`);
		expect(readdirSync(path.join(dist, 'html'))).toEqual(['a.html', 'b.html']);
		expect(readdirSync(dist).filter((name) => name.startsWith('.'))).toEqual(['.keep']);
	});

	test('by turns leaves what one alone does', async () => {
		const sources = Object.fromEntries(
			[1, 2, 3].map((number) => [`content/h${number}.md`, handout(`H ${number}`)]),
		);
		const folder = await makeTestFolder(sources);
		const build = (out: string, ...more: string[]) =>
			handpress(['build', '--formats', 'html', '--out', out, ...more], {cwd: folder});
		const both = await Promise.all([
			build('dist', '--cache', 'one', '--force'),
			build('dist', '--cache', 'two', '--force'),
		]);
		expect(both.map(({status}) => status)).toEqual([0, 0]);
		await build('other', '--cache', 'one');
		const dist = path.join(folder, 'dist');
		expect(await snapshot(dist)).toEqual(await snapshot(path.join(folder, 'other')));
		expect(readdirSync(dist).filter((name) => name.startsWith('.'))).toEqual([]);
	});
});
