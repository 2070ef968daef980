// The whole build against bare Chromium printing the same finished pages, in turn, in one run; then
// builds with nothing changed, and with one handout changed. With --peers, also what other programs
// that are installed take for the same sources; with --large, ten times as many handouts.
// Usage: npm run bench [-- [HANDOUTS [ROUNDS]] [--peers] [--large]]
import {spawn} from 'node:child_process';
import {appendFile, mkdtemp, rm} from 'node:fs/promises';
import {availableParallelism, tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {bundle} from '../scripts/bundle.js';
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
function time(args, cwd) {
	const start = performance.now();
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']});
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
	await time(cold, folder);
	const runs = [];
	for (let round = 0; round < rounds; round++) {
		const whole = await time(cold, folder);
		const bare = await time(print, folder);
		const nothing = await time(build, folder);
		const changed = path.join(folder, 'content/shelf-000/handout-00000.md');
		await appendFile(
			changed,
			`\nOne sentence more, the ${round}th.\n\n::disclaimer{kind=general}\n`,
		);
		const one = await time(build, folder);
		const node = await time(['-e', '0'], folder);
		const version = await time([cli, '--version'], folder);
		runs.push({whole, bare, ratio: whole / bare, nothing, one, node, version});
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
		`one changed: ${of('one').toFixed(2)} s; / cold build ${ratio(of('one'), of('whole'))}`,
		`--version: ${of('version').toFixed(3)} s; / Node alone ${ratio(of('version'), of('node'))}`,
	];
	if (flags.large) {
		const large = await mkdtemp(path.join(tmpdir(), 'handpress-bench-large-'));
		try {
			await writeSyntheticLibrary(path.join(large, 'content'), handouts * 10);
			const first = [cli, 'build', '--cache', path.join(large, 'cache')];
			const whole = await time(first, large);
			await time(first, large);
			const nothing = await time(first, large);
			rows.push(
				`${handouts * 10} handouts, cold: ${whole.toFixed(2)} s; a handout / one of ${handouts} ${ratio(whole / 10, of('whole'))}`,
				`${handouts * 10} handouts, nothing changed: ${nothing.toFixed(2)} s; / cold build ${ratio(nothing, whole)}`,
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
