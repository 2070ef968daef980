// Precision and recall of the words that ask for disclaimers, over a labelled set, by kind and over
// all, with the misses. Usage: npm run triggers
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {SectionTriggers} from '../lib/disclaimers/triggers/section-triggers.js';
import {triggeredKinds} from '../lib/disclaimers/triggers/trigger-words.js';

const set = new URL('../tests/disclaimers/triggers/sections.txt', import.meta.url);

/**
 * @returns {{sections: number, misses: string[], counts: Map<string, {right: number, wrong: number, missed: number}>}}
 *   counts by kind, and `all`.
 */
export function measureTriggers() {
	const counts = new Map(
		['all', ...triggeredKinds].map((kind) => [kind, {right: 0, wrong: 0, missed: 0}]),
	);
	const misses = [];
	const add = (kind, what) => {
		for (const key of ['all', kind]) counts.get(key)[what]++;
	};
	const lines = readFileSync(set, 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));
	for (const line of lines) {
		const [lang, label, heading, text] = line.split(' | ');
		const wanted = label === '-' ? [] : label.split('+');
		const found = new SectionTriggers(lang).triggersIn(heading, text);
		for (const {kind, words} of found) {
			if (wanted.includes(kind)) add(kind, 'right');
			else {
				add(kind, 'wrong');
				misses.push(`wrong: ${kind} for "${words[0]}" in ${line}`);
			}
		}
		for (const kind of wanted.filter((one) => !found.some((trigger) => trigger.kind === one))) {
			add(kind, 'missed');
			misses.push(`missed: ${kind} in ${line}`);
		}
	}
	return {sections: lines.length, misses, counts};
}

function share(part, whole) {
	return (whole === 0 ? 1 : part / whole).toFixed(3);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const {sections, misses, counts} = measureTriggers();
	const rows = [...counts].map(([kind, {right, wrong, missed}]) =>
		[
			kind.padEnd(21),
			String(right + missed).padStart(5),
			share(right, right + wrong).padStart(10),
			share(right, right + missed).padStart(7),
		].join(''),
	);
	process.stdout.write(
		`${sections} sections\n${'kind'.padEnd(21)}there  precision recall\n${rows.join('\n')}\n${misses.map((miss) => `${miss}\n`).join('')}`,
	);
}
