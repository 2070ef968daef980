// How many findings of severity warning or higher the rules have, by rule and by document, in four
// collections: the sample library and well-written handouts of our own, where each is a false alarm
// or a slip to be mended, and what others wrote, read where packages carry it: prose for patients,
// and Markdown of any kind. Of that somebody has to say which are wrong: of the first,
// tests/checks/false-alarms.test.ts does; `npm run false-alarms -- RULE…` tells where the findings of
// those rules are in the last.
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {check, rules} from '../lib/index.js';
import {writeHealthProse} from './health-prose.js';

const here = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Any day will do on which no handout of the collections is past its review. */
const today = '2026-11-25';

/** Documents of others that are looked at, of those that are found. */
const most = 400;

/** By name, what a check is called with. */
export const collections = {
	'the sample library': {paths: [here('content')]},
	'well-written handouts': {paths: [here('tests/checks/well-written')], disclaimers: 'check'},
	'health prose of others': {
		paths: [writeHealthProse(here('node_modules/.cache/health-prose'))],
		disclaimers: 'insert',
	},
	'prose of packages': {paths: proseOfPackages(), disclaimers: 'insert'},
};

/**
 * @param {{paths: readonly string[]}} collection
 * @returns {Promise<{documents: number, findings: import('../lib/index.js').Diagnostic[]}>}
 */
export async function measureFalseAlarms(collection) {
	const epoch = process.env.SOURCE_DATE_EPOCH;
	process.env.SOURCE_DATE_EPOCH = String(Date.parse(today) / 1000);
	try {
		const {handouts} = await check({...collection, workingFolder: here('')});
		const known = new Set(rules.map(({id}) => id));
		const findings = handouts.flatMap(({diagnostics}) =>
			diagnostics.filter(({ruleId, severity}) => severity !== 'info' && known.has(ruleId)),
		);
		return {documents: handouts.length, findings};
	} finally {
		if (epoch === undefined) delete process.env.SOURCE_DATE_EPOCH;
		else process.env.SOURCE_DATE_EPOCH = epoch;
	}
}

/** READMEs and the like, as many as are wanted, from all over the packages; one of each. */
function proseOfPackages() {
	const found = new Map();
	const folders = [here('node_modules')];
	for (const folder of folders) {
		for (const entry of readdirSync(folder, {withFileTypes: true}).sort(byName)) {
			const name = path.join(folder, entry.name);
			if (entry.isDirectory()) {
				if (!entry.name.startsWith('.')) folders.push(name);
			} else if (/\.(?:md|markdown)$/iu.test(entry.name)) {
				found.set(name.split(`node_modules${path.sep}`).at(-1), name);
			}
		}
	}
	const step = Math.max(1, Math.floor(found.size / most));
	return [...found.values()].filter((_, index) => index % step === 0);
}

function byName(a, b) {
	return a.name < b.name ? -1 : 1;
}

/** Rows of how often each name comes, the most frequent first. */
function countsOf(names) {
	const counts = new Map();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.map(([name, count]) => `  ${String(count).padStart(5)}  ${name}\n`)
		.join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const wanted = process.argv.slice(2);
	for (const [name, collection] of Object.entries(collections)) {
		const {documents, findings} = await measureFalseAlarms(collection);
		const each = (findings.length / documents).toFixed(2);
		process.stdout.write(
			`${name}: ${findings.length} findings in ${documents} documents, ${each} each\n`,
		);
		process.stdout.write(countsOf(findings.map(({ruleId}) => ruleId)));
		const isOurs = name !== 'prose of packages';
		if (isOurs)
			process.stdout.write(countsOf(findings.map(({file}) => path.relative(here(''), file))));
		for (const {file, line, column, ruleId, reason} of findings) {
			if (!isOurs && !wanted.includes(ruleId)) continue;
			const place = path.relative(here(''), path.resolve(here(''), file));
			process.stdout.write(`${place}:${line}:${column} ${ruleId}: ${reason}\n`);
		}
	}
}
