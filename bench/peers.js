import {spawn, spawnSync} from 'node:child_process';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** So many sources are enough: some of these take seconds for each. */
const sample = 10;

/**
 * What others take, each as its users would call it: `files` are sources, `out` a folder.
 * Those that are not installed are left out.
 */
const peers = [
	{
		name: 'pandoc',
		format: 'html',
		command: 'pandoc',
		args: (file, out) => ['-s', file, '-o', path.join(out, 'page.html')],
	},
	{
		name: 'pandoc',
		format: 'epub',
		command: 'pandoc',
		args: (file, out) => [file, '-o', path.join(out, 'book.epub')],
	},
	{
		name: 'weasyprint',
		format: 'pdf',
		command: 'weasyprint',
		args: (_, out) => [path.join(out, 'page.html'), path.join(out, 'page.pdf')],
		// It prints pages; the last one that was made serves.
		needs: 'pandoc',
	},
	{name: 'md-to-pdf', format: 'pdf', command: 'md-to-pdf', args: (file) => [file]},
	{
		name: 'vivliostyle',
		format: 'pdf',
		command: 'vivliostyle',
		args: (file, out) => ['build', file, '-o', path.join(out, 'vivliostyle.pdf')],
	},
];

function isInstalled(command) {
	return spawnSync(command, ['--version'], {stdio: 'ignore'}).error === undefined;
}

function run(command, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {stdio: 'ignore'});
		child.on('error', reject);
		child.on('exit', resolve);
	});
}

/**
 * Times the peers that are installed, a handout at a time, and ourselves beside each.
 *
 * @param {string} content folder of sources.
 * @param {(args: string[], cwd: string) => Promise<number>} time runs a Node script; seconds.
 * @param {string[]} build our own command.
 */
export async function timePeers(content, time, build) {
	const names = (await readdir(content, {recursive: true})).filter((name) => name.endsWith('.md'));
	const rows = [];
	const out = await mkdtemp(path.join(tmpdir(), 'handpress-peers-'));
	try {
		for (const {name, format, command, args, needs} of peers) {
			if (!isInstalled(command) || (needs && !isInstalled(needs))) {
				rows.push(`${name} (${format}): not installed`);
				continue;
			}
			const files = names.slice(0, sample).map((each) => path.join(content, each));
			const start = performance.now();
			for (const file of files) await run(command, args(file, out));
			const theirs = (performance.now() - start) / files.length;
			const own = await time(
				[...build, '--force', '--formats', format, '--out', path.join(out, 'dist')],
				path.dirname(content),
			);
			const ours = (own * 1000) / names.length;
			rows.push(
				`${name} (${format}): ${theirs.toFixed(0)} ms a handout; ours ${ours.toFixed(0)} ms, / theirs ${(ours / theirs).toFixed(3)}`,
			);
		}
	} finally {
		await rm(out, {recursive: true, force: true});
	}
	return rows;
}
