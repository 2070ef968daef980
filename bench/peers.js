import {spawn, spawnSync} from 'node:child_process';
import {copyFile, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {findBrowser} from '../lib/browser/find-browser.js';

/** So many sources are enough for those that take seconds for each. */
const few = 10;

const own = (name) => fileURLToPath(new URL(`node_modules/.bin/${name}`, import.meta.url));

/** Debian's, which its package of WeasyPrint is for. */
const python = '/usr/bin/python3';

/** Prints pages in one process, as a program of somebody's own would. */
const weasyprint = `import sys
from weasyprint import HTML
for page in sys.argv[1:]:
    HTML(page).write_pdf(page + '.pdf')`;

/**
 * What others take, each as its users would call it, in one process wherever it can: `files` are
 * sources in a folder of their own, beside which anything may be written.
 */
const peers = [
	{
		name: 'pandoc',
		format: 'html',
		probe: ['pandoc', '--version'],
		calls: ({files, out}) => [['pandoc', '-s', '--quiet', ...files, '-o', `${out}/all.html`]],
	},
	{
		name: 'pandoc',
		format: 'epub',
		probe: ['pandoc', '--version'],
		calls: ({files, out}) => [
			['pandoc', '--quiet', '--metadata=title:All', ...files, '-o', `${out}/all.epub`],
		],
	},
	{
		name: 'WeasyPrint, of pages that pandoc made',
		format: 'pdf',
		sample: few,
		probe: [python, '-c', 'import weasyprint'],
		before: ({files}) => files.map((file) => ['pandoc', '-s', file, '-o', `${file}.html`]),
		calls: ({files}) => [[python, '-c', weasyprint, ...files.map((file) => `${file}.html`)]],
	},
	{
		name: 'md-to-pdf',
		format: 'pdf',
		sample: few,
		probe: [own('md-to-pdf'), '--version'],
		calls: ({files, browser}) => [
			[
				own('md-to-pdf'),
				'--launch-options',
				JSON.stringify({executablePath: browser, args: ['--no-sandbox']}),
				...files,
			],
		],
	},
	{
		name: 'Vivliostyle',
		format: 'pdf',
		sample: few,
		probe: [own('vivliostyle'), '--version'],
		// One call makes one publication.
		calls: ({files, browser}) =>
			files.map((file) => [
				own('vivliostyle'),
				...['build', file, '-o', `${file}.pdf`, '--executable-browser', browser],
			]),
	},
];

function isInstalled([command, ...args]) {
	return spawnSync(command, args, {stdio: 'ignore'}).status === 0;
}

/** @throws Error where a program does not do what it is asked: its time would tell nothing. */
async function run([command, ...args], cwd) {
	const status = await new Promise((resolve, reject) => {
		const child = spawn(command, args, {cwd, stdio: 'ignore'});
		child.on('error', reject);
		child.on('exit', resolve);
	});
	if (status !== 0) throw new Error(`${path.basename(command)} ended with ${status}.`);
}

/** What a peer takes for a source, in milliseconds. */
async function timePeer({sample, before, calls}, sources, browser) {
	const out = await mkdtemp(path.join(tmpdir(), 'handpress-peer-'));
	try {
		const files = await Promise.all(
			sources.slice(0, sample).map(async (source) => {
				const file = path.join(out, path.basename(source));
				await copyFile(source, file);
				return file;
			}),
		);
		const job = {files, out, browser};
		for (const call of before?.(job) ?? []) await run(call, out);
		const start = performance.now();
		for (const call of calls(job)) await run(call, out);
		return (performance.now() - start) / files.length;
	} finally {
		await rm(out, {recursive: true, force: true});
	}
}

/**
 * Times the peers that are installed, and ourselves for the same format.
 *
 * @param {string} content folder of sources.
 * @param {(args: string[], cwd: string) => Promise<number>} time runs a Node script; seconds.
 * @param {string[]} build our own command.
 */
export async function timePeers(content, time, build) {
	const names = (await readdir(content, {recursive: true})).filter((name) => name.endsWith('.md'));
	const sources = names.sort().map((name) => path.join(content, name));
	const {executablePath: browser} = await findBrowser();
	const ours = new Map();
	const rows = [];
	for (const peer of peers) {
		const {name, format, probe} = peer;
		if (!isInstalled(probe)) {
			rows.push(`${name} (${format}): not installed`);
			continue;
		}
		if (!ours.has(format)) {
			const folder = path.dirname(content);
			const args = [...build, '--force', '--formats', format, '--out', path.join(folder, 'peers')];
			ours.set(format, ((await time(args, folder)) * 1000) / sources.length);
		}
		const theirs = await timePeer(peer, sources, browser);
		const mine = ours.get(format);
		rows.push(
			`${name} (${format}): ${theirs.toFixed(0)} ms a handout; ours ${mine.toFixed(0)} ms; theirs / ours ${(theirs / mine).toFixed(2)}`,
		);
	}
	return rows;
}
