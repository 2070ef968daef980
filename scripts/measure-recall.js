// How many of the faults that were planted into handouts the rules tell of, with those that are
// missed, and what is told of besides: `tests/checks/flawed`, whose truth.yaml says what is wrong
// with each.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {check} from '../lib/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'tests/checks/flawed');

/** On that day the reviews of some of the handouts have passed. */
const today = '2026-11-25';

/** @returns {Promise<{planted: number, missed: string[], besides: string[]}>} */
export async function measureRecall() {
	const epoch = process.env.SOURCE_DATE_EPOCH;
	process.env.SOURCE_DATE_EPOCH = String(Date.parse(today) / 1000);
	const truth = parse(readFileSync(path.join(folder, 'truth.yaml'), 'utf8'));
	try {
		const {handouts} = await check({
			workingFolder: root,
			paths: [folder],
			disclaimers: 'check',
		});
		const all = handouts.map(({file, diagnostics}) => compare(file, diagnostics, truth));
		return {
			planted: all.reduce((sum, {planted}) => sum + planted, 0),
			missed: all.flatMap(({missed}) => missed),
			besides: all.flatMap(({besides}) => besides),
		};
	} finally {
		if (epoch === undefined) delete process.env.SOURCE_DATE_EPOCH;
		else process.env.SOURCE_DATE_EPOCH = epoch;
	}
}

function compare(file, diagnostics, truth) {
	const name = path.relative(folder, path.resolve(root, file)).replaceAll(path.sep, '/');
	const lines = readFileSync(path.join(folder, name), 'utf8').split('\n');
	const faults = (truth[name] ?? []).map((fault) => {
		const [[ruleId, words]] = Object.entries(fault);
		return {ruleId, words, places: linesWith(words, lines)};
	});
	const isOf = ({ruleId, words, places}, found) =>
		found.ruleId === ruleId &&
		(found.line === undefined || found.line === 1 || places.includes(found.line)) &&
		(!found.actual ||
			words.includes(found.actual) ||
			found.actual.includes(words) ||
			isWhole(ruleId));
	const missed = faults.filter((fault) => !diagnostics.some((found) => isOf(fault, found)));
	const besides = diagnostics.filter(
		(found) => found.severity !== 'info' && !faults.some((fault) => isOf(fault, found)),
	);
	return {
		planted: faults.length,
		missed: missed.map(({ruleId, words}) => `${name} ${ruleId}: ${words}`),
		besides: besides.map(({line, ruleId, reason}) => `${name}:${line} ${ruleId}: ${reason}`),
	};
}

/** Rules that name something else than what stands in their place. */
function isWhole(ruleId) {
	return [
		'passive-voice',
		'section-disclaimer',
		'table-heads',
		'review-dates',
		'recent-references',
	].includes(ruleId);
}

function linesWith(words, lines) {
	return lines.flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const {planted, missed, besides} = await measureRecall();
	const told = planted - missed.length;
	process.stdout.write(
		`${told} of ${planted} planted faults are told of: recall ${(told / planted).toFixed(3)}\n`,
	);
	for (const line of missed) process.stdout.write(`missed: ${line}\n`);
	process.stdout.write(`${besides.length} warnings and errors besides\n`);
	for (const line of besides) process.stdout.write(`besides: ${line}\n`);
}
