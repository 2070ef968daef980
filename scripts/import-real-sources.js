// Imports texts that nobody wrote for us, as many as are found: READMEs, changelogs, licences of
// the packages and what else is named. Every one must import without a fault and without a word
// lost, and a changelog must keep its repeated headings. Prints what broke; exit status 1 then.
// `npm run real-sources [folder…]`
import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {headingsOf} from './measure-corpus.js';

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
	const counts = {imported: 0, refused: 0, changelogs: 0, repeated: 0, removed: 0};
	for (const file of files) {
		try {
			const result = await importHandout({file, bytes: readFileSync(file)});
			if (result.markdown === undefined) {
				counts.refused++;
				continue;
			}
			counts.imported++;
			if (!isChangelog(file) || result.kind !== 'markdown') continue;
			const {repeated, removed, lost} = repeatedHeadings(result);
			counts.changelogs++;
			counts.repeated += repeated;
			counts.removed += removed;
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

/**
 * How many headings of a changelog say what another one says ("Fixed"), how many of those were removed
 * because nothing stood under them, and which although text did.
 */
function repeatedHeadings({ledger, lines}) {
	const texts = headingsOf(lines.join('\n')).map(({text}) => text);
	const times = new Map();
	for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
	const isRepeated = (text) => (times.get(text) ?? 0) > 1;
	const gone = ledger.filter(({action, text}) => action === 'removed' && isRepeated(text));
	const lost = gone.filter(({reason}) => !/nothing under it|right below it|title/u.test(reason));
	return {
		repeated: texts.filter(isRepeated).length,
		removed: gone.length - lost.length,
		lost: lost.map(({text}) => text),
	};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const {importHandout} = await import('../lib/index.js');
	const named = process.argv.slice(2);
	const folders = named.length > 0 ? named : ['node_modules', '/usr/share/doc'];
	const start = performance.now();
	const files = folders.flatMap((folder) => realSources(folder));
	const {imported, refused, changelogs, repeated, removed, broken} = await importAll(
		importHandout,
		files,
	);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	process.stdout.write(
		`${files.length} files: ${imported} imported, ${refused} refused, ${broken.length} broken, ${seconds} s\n`,
	);
	process.stdout.write(
		`${changelogs} changelogs in Markdown: of ${repeated} headings that say what another says, ${repeated - removed} are kept; ${removed} had nothing under them\n`,
	);
	for (const line of broken) process.stdout.write(`${line}\n`);
	process.exitCode = broken.length > 0 ? 1 : 0;
}
