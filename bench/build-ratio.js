// The whole build against bare Chromium printing the same finished pages, in turn, in one run; then
// builds with nothing changed, and with one handout changed. With --peers, also what other programs
// that are installed take for the same sources; with --large, ten times as many handouts.
// Usage: npm run bench [-- [HANDOUTS [ROUNDS]] [--peers] [--large]]
import {spawn} from 'node:child_process';
import {appendFile, cp, mkdtemp, rm} from 'node:fs/promises';
import {availableParallelism, tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {bundle} from '../scripts/bundle.js';
import {watchPeak} from './peak-memory.js';
import {timePeers} from './peers.js';
import {writeSyntheticLibrary} from './synthetic-library.js';

const {values: flags, positionals} = parseArgs({
	allowPositionals: true,
	options: {peers: {type: 'boolean'}, large: {type: 'boolean'}},
});
const handouts = Number(positionals[0] ?? 200);
const rounds = Number(positionals[1] ?? 3);
const here = path.dirname(fileURLToPath(import.meta.url));
const cli = path.join(here, '../lib/programs/cli.js');
const programs = path.join(here, '../out/bench');
const printPages = path.join(programs, 'print-pages.js');

/** Runs a Node script as a whole process; its time in seconds. */
function time(args, cwd, onStart = () => {}) {
	const start = performance.now();
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']});
		onStart(child.pid);
		let errors = '';
		child.stderr.on('data', (chunk) => {
			errors += chunk;
		});
		child.on('error', reject);
		child.on('exit', (status) => {
			if (status === 0) resolve((performance.now() - start) / 1000);
			else reject(new Error(`${args.join(' ')} ended with ${status}:\n${errors.slice(-2000)}`));
		});
	});
}

/** As `time`, with the most memory that it held with all its children, in MiB. */
async function measure(args, cwd) {
	let watch;
	const seconds = await time(args, cwd, (pid) => {
		watch = watchPeak(pid);
	});
	return {seconds, peak: watch.end()};
}

/** Changes a handout, and prints its page bare: what a build of the whole is held against. */
async function changeOne(folder, build, round) {
	const name = 'shelf-000/handout-00000';
	const text = `\nOne sentence more, the ${round}th.\n\n::disclaimer{kind=general}\n`;
	await appendFile(path.join(folder, 'content', `${name}.md`), text);
	const one = await time(build, folder);
	const page = path.join(folder, 'one');
	await cp(path.join(folder, 'dist/html', `${name}.html`), path.join(page, 'one.html'));
	const bareOne = await time([printPages, page, path.join(folder, 'bare')], folder);
	return {one, bareOne};
}

function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}

// Loaded as quickly as what it is measured against.
await bundle([path.join(here, 'print-pages.js')], programs);
const folder = await mkdtemp(path.join(tmpdir(), 'handpress-bench-'));
try {
	await writeSyntheticLibrary(path.join(folder, 'content'), handouts);
	const build = [cli, 'build', '--cache', path.join(folder, 'cache')];
	const cold = [...build, '--force'];
	const print = [printPages, path.join(folder, 'dist/html'), path.join(folder, 'bare')];
	const {peak} = await measure(cold, folder);
	const runs = [];
	for (let round = 0; round < rounds; round++) {
		const whole = await time(cold, folder);
		const bare = await time(print, folder);
		const nothing = await time(build, folder);
		const {one, bareOne} = await changeOne(folder, build, round);
		const node = await time(['-e', '0'], folder);
		const version = await time([cli, '--version'], folder);
		runs.push({whole, bare, ratio: whole / bare, nothing, one, bareOne, node, version});
		process.stdout.write(
			`round ${round + 1}: build ${whole.toFixed(2)} s, bare Chromium ${bare.toFixed(2)} s, ratio ${(whole / bare).toFixed(2)}\n`,
		);
	}
	const of = (key) => median(runs.map((run) => run[key]));
	const each = (seconds) => `${((seconds / handouts) * 1000).toFixed(1)} ms each`;
	const ratio = (a, b) => (a / b).toFixed(3);
	const rows = [
		`cold build: ${of('whole').toFixed(2)} s (${each(of('whole'))})`,
		`bare Chromium, the same pages: ${of('bare').toFixed(2)} s (${each(of('bare'))}); cold build / bare ${of('ratio').toFixed(2)}`,
		`nothing changed: ${of('nothing').toFixed(2)} s; / cold build ${ratio(of('nothing'), of('whole'))}`,
		`one changed: ${of('one').toFixed(2)} s; / cold build ${ratio(of('one'), of('whole'))}; / bare Chromium started for that one ${ratio(of('one'), of('bareOne'))}`,
		`most memory: ${peak.toFixed(0)} MiB`,
		`--version: ${of('version').toFixed(3)} s; / Node alone ${ratio(of('version'), of('node'))}`,
	];
	if (flags.large) {
		const large = await mkdtemp(path.join(tmpdir(), 'handpress-bench-large-'));
		try {
			await writeSyntheticLibrary(path.join(large, 'content'), handouts * 10);
			const first = [cli, 'build', '--cache', path.join(large, 'cache')];
			const {seconds: whole, peak: largePeak} = await measure(first, large);
			await time(first, large);
			const nothing = await time(first, large);
			const {one, bareOne} = await changeOne(large, first, 1);
			rows.push(
				`${handouts * 10} handouts, cold: ${whole.toFixed(2)} s; a handout / one of ${handouts} ${ratio(whole / 10, of('whole'))}`,
				`${handouts * 10} handouts, nothing changed: ${nothing.toFixed(2)} s; / cold build ${ratio(nothing, whole)}`,
				`${handouts * 10} handouts, one changed: ${one.toFixed(2)} s; / bare Chromium started for that one ${ratio(one, bareOne)}`,
				`${handouts * 10} handouts, most memory: ${largePeak.toFixed(0)} MiB; / that of ${handouts} ${ratio(largePeak, peak)}`,
			);
		} finally {
			await rm(large, {recursive: true, force: true});
		}
	}
	if (flags.peers) rows.push(...(await timePeers(path.join(folder, 'content'), time, build)));
	process.stdout.write(
		`${handouts} handouts, ${availableParallelism()} cores, median of ${rounds}:\n${rows.map((row) => `  ${row}\n`).join('')}`,
	);
} finally {
	await rm(folder, {recursive: true, force: true});
}
