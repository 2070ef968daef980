// The whole build against bare Chromium printing the same finished pages, in turn, in one run.
// Usage: npm run bench [-- HANDOUTS [ROUNDS]]
import {spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {availableParallelism, tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundle} from '../scripts/bundle.js';
import {writeSyntheticLibrary} from './synthetic-library.js';

const handouts = Number(process.argv[2] ?? 200);
const rounds = Number(process.argv[3] ?? 3);
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
	const build = [cli, 'build'];
	const print = [printPages, path.join(folder, 'dist/html'), path.join(folder, 'bare')];
	await time(build, folder);
	const runs = [];
	for (let round = 0; round < rounds; round++) {
		await rm(path.join(folder, 'dist/pdf'), {recursive: true});
		const whole = await time(build, folder);
		const bare = await time(print, folder);
		runs.push({whole, bare, ratio: whole / bare});
		process.stdout.write(
			`round ${round + 1}: build ${whole.toFixed(2)} s, bare Chromium ${bare.toFixed(2)} s, ratio ${(whole / bare).toFixed(2)}\n`,
		);
	}
	const of = (key) => median(runs.map((run) => run[key]));
	process.stdout.write(
		`${handouts} handouts, ${availableParallelism()} cores, median of ${rounds}: build ${of('whole').toFixed(2)} s (${((of('whole') / handouts) * 1000).toFixed(1)} ms each), bare Chromium ${of('bare').toFixed(2)} s (${((of('bare') / handouts) * 1000).toFixed(1)} ms each), ratio ${of('ratio').toFixed(2)}\n`,
	);
} finally {
	await rm(folder, {recursive: true, force: true});
}
