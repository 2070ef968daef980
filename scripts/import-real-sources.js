// Imports texts that nobody wrote for us, as many as are found: READMEs, changelogs, licences of
// the packages and what else is named. Every one must import without a fault and without a word
// lost, and a changelog must keep its repeated headings. Prints what broke; exit status 1 then.
// `npm run real-sources [folder…]`
import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const extensions = new Set(['.md', '.markdown', '.txt', '.html', '.htm', '']);
/** Of other files without an ending nobody knows what they are. */
const named = /^(?:readme|changelog|changes|history|licen[cs]e|copyright|news|authors|notice)/iu;

/** The texts below a folder, in the order of their names. */
export function realSources(folder, most = Number.POSITIVE_INFINITY) {
	const found = [];
	const walk = (current, depth) => {
		if (found.length >= most || depth > 12) return;
		for (const entry of readdirSync(current, {withFileTypes: true}).sort(byName)) {
			const location = path.join(current, entry.name);
			if (entry.isDirectory()) walk(location, depth + 1);
			else if (entry.isFile() && isText(entry.name) && found.length < most) {
				if (statSync(location).size < 400_000) found.push(location);
			}
		}
	};
	walk(folder, 0);
	return found;
}

function byName(a, b) {
	return a.name < b.name ? -1 : 1;
}

function isText(name) {
	const extension = path.extname(name).toLowerCase();
	return extensions.has(extension) && (extension !== '' || named.test(name));
}

/** Imports sources; what broke, as lines. */
export async function importAll(importHandout, files) {
	const broken = [];
	const counts = {imported: 0, refused: 0};
	for (const file of files) {
		try {
			const result = await importHandout({file, bytes: readFileSync(file)});
			if (result.markdown === undefined) {
				counts.refused++;
				continue;
			}
			counts.imported++;
			const lost = isChangelog(file) ? repeatedHeadings(result) : [];
			for (const text of lost) broken.push(`${file}: the heading "${text}" was removed`);
		} catch (error) {
			broken.push(`${file}: ${String(error.message).slice(0, 300)}`);
		}
	}
	return {...counts, broken};
}

function isChangelog(file) {
	return /^(?:changelog|changes|history|news)/iu.test(path.basename(file));
}

/** Headings that were removed as repeated, although text stood under them. */
function repeatedHeadings({ledger, kind}) {
	if (kind !== 'markdown') return [];
	const removed = ledger.filter(
		({rule, reason}) => rule === 'duplicate-heading' && !reason.includes('title'),
	);
	return removed
		.filter(({reason}) => !/nothing under it|right below it/u.test(reason))
		.map(({text}) => text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const {importHandout} = await import('../lib/index.js');
	const named = process.argv.slice(2);
	const folders = named.length > 0 ? named : ['node_modules', '/usr/share/doc'];
	const start = performance.now();
	const files = folders.flatMap((folder) => realSources(folder));
	const {imported, refused, broken} = await importAll(importHandout, files);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	process.stdout.write(
		`${files.length} files: ${imported} imported, ${refused} refused, ${broken.length} broken, ${seconds} s\n`,
	);
	for (const line of broken) process.stdout.write(`${line}\n`);
	process.exitCode = broken.length > 0 ? 1 : 0;
}
