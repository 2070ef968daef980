// Kills builds at random moments, and proves that the output folder holds whole files of one state
// of the library or the other, and that the next build makes what an undisturbed one does.
// Usage: npm run kill-builds [-- KILLS [HANDOUTS]]
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

const kills = Number(process.argv[2] ?? 50);
const handouts = Number(process.argv[3] ?? 6);
const cli = fileURLToPath(new URL('../lib/programs/cli.js', import.meta.url));
const folder = await mkdtemp(path.join(tmpdir(), 'handpress-kills-'));
const content = path.join(folder, 'content');

function source(name, text) {
	const original = name === 'h1' ? 'lang: es\ntranslation_of: h0\n' : 'lang: en\n';
	return `---\nid: ${name}\n${original}---\n\n# Title of ${name}\n\n## Advice\n\n${text}\n\n::disclaimer{kind=general}\n`;
}

/** Writes one of two states of the library: they differ in a text, a name, and a translation. */
async function setState(state) {
	await rm(content, {recursive: true, force: true});
	await mkdir(content);
	for (let number = 0; number < handouts; number++) {
		if (number === 1 && state === 1) continue;
		const name = number === 2 && state === 1 ? 'renamed' : `h${number}`;
		const text = number % 2 === 0 ? `Text of state ${state}.` : 'Text of both.';
		await writeFile(path.join(content, `${name}.md`), source(`h${number}`, text));
	}
}

/** Starts a build as a process of its own; `ended` gives its exit status, or the signal that ended it. */
function startBuild(out, cache, ...more) {
	const args = [cli, 'build', '--out', out, '--cache', cache, ...more];
	const child = spawn(process.execPath, args, {cwd: folder, stdio: 'ignore'});
	const ended = new Promise((resolve) =>
		child.on('close', (status, signal) => resolve(signal ?? status)),
	);
	return {child, ended};
}

async function build(out, cache, ...more) {
	const status = await startBuild(out, cache, ...more).ended;
	if (status !== 0) throw new Error(`A build that nobody disturbed ended with ${status}.`);
}

/** The bytes of all that a reader of the folder sees, by name. */
async function contentsOf(out) {
	const entries = await readdir(out, {recursive: true, withFileTypes: true});
	const contents = new Map();
	for (const entry of entries) {
		const name = path.relative(out, path.join(entry.parentPath, entry.name));
		if (!entry.isFile() || name.startsWith('.handpress-')) continue;
		contents.set(name, await readFile(path.join(out, name), 'latin1'));
	}
	return contents;
}

function requireSame(found, expected, what) {
	const names = new Set([...found.keys(), ...expected.keys()]);
	const differing = [...names].filter((name) => found.get(name) !== expected.get(name));
	if (differing.length > 0) throw new Error(`${what}: ${differing.join(', ')} differ.`);
}

/** Whether a build has begun to move files into place. */
function isMoving(out) {
	return readdirSync(out).some((name) => existsSync(path.join(out, name, '.moves.json')));
}

const expected = [];
const out = path.join(folder, 'dist');
const cache = path.join(folder, 'cache');
try {
	let time = 0;
	for (const state of [0, 1]) {
		await setState(state);
		const reference = path.join(folder, `state-${state}`);
		const start = performance.now();
		await build(reference, path.join(folder, `cache-${state}`));
		time = Math.max(time, performance.now() - start);
		expected.push(await contentsOf(reference));
	}
	await build(out, cache);
	let died = 0;
	let whileMoving = 0;
	for (let round = 0; died < kills; round++) {
		const state = round % 2;
		await setState(state);
		// By turns with all to print, and with all in the cache, where most of the time is moving.
		const isForced = round % 4 < 2;
		const {child, ended} = startBuild(out, cache, ...(isForced ? ['--force'] : []));
		let isOver = false;
		void ended.then(() => {
			isOver = true;
		});
		if (round % 3 === 0) while (!isOver && !isMoving(out)) await pause(1);
		else await Promise.race([ended, pause(Math.random() * time)]);
		child.kill('SIGKILL');
		if ((await ended) === 'SIGKILL') died++;
		if (isMoving(out)) whileMoving++;
		for (const [name, bytes] of await contentsOf(out)) {
			if (expected.some((contents) => contents.get(name) === bytes)) continue;
			throw new Error(`After kill ${died}, ${name} is of no state of the library.`);
		}
		// Sometimes another state comes before anybody builds again.
		if (round % 5 === 4) await setState(1 - state);
		const wanted = round % 5 === 4 ? 1 - state : state;
		await build(out, cache);
		requireSame(await contentsOf(out), expected[wanted], `After kill ${died} and another build`);
	}
	process.stdout.write(
		`${died} builds killed, ${whileMoving} of them while they moved files into place: whole files only, and every next build made what an undisturbed one makes.\n`,
	);
} finally {
	await rm(folder, {recursive: true, force: true});
}
