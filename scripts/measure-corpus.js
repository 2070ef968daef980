// Imports the labelled documents of tests/corpus and prints how well import did: precision and recall
// for titles, headings and removals, and words lost. Each document has its truth beside it, as JSON.
// `npm run corpus [name…]` tells what went wrong in the documents named, or in all; `--folder` names others,
// `--quiet` prints figures alone: for documents that nobody is to look at yet.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';

const corpus = fileURLToPath(new URL('../tests/corpus/documents', import.meta.url));
const parser = unified().use(remarkParse).use(remarkGfm);

/** Imports every document of the corpus and compares it with its truth. */
export async function measureCorpus(importHandout, names = [], folder = corpus) {
	const scores = {
		title: {right: 0, wrong: 0, missed: 0},
		headings: {right: 0, wrong: 0, missed: 0},
		levels: {right: 0, wrong: 0, missed: 0},
	};
	const faults = [];
	let wordsLost = 0;
	let documents = 0;
	const count = (what, name, expected, actual) => {
		scores[what] ??= {right: 0, wrong: 0, missed: 0};
		const score = scores[what];
		const {both, extra, missing} = compare(expected, actual);
		score.right += both;
		score.wrong += extra.length;
		score.missed += missing.length;
		for (const text of extra) faults.push(`${name}: ${what}: unexpected "${text}"`);
		for (const text of missing) faults.push(`${name}: ${what}: missing "${text}"`);
	};
	for (const file of readdirSync(folder).sort()) {
		const {name, ext} = path.parse(file);
		const isDocument = ext !== '' && ext !== '.json';
		if (!isDocument || (names.length > 0 && !names.includes(name))) continue;
		documents++;
		const truth = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
		const bytes = readFileSync(path.join(folder, file));
		const result = await importHandout({file, bytes});
		if (result.lang !== truth.lang) faults.push(`${name}: language: ${result.lang}`);
		const headings = headingsOf(result.markdown);
		const [title, ...sections] = headings[0]?.depth === 1 ? headings : [undefined, ...headings];
		const textOf = ({text}) => keyOf(text);
		const levelOf = ({text, depth}) => `${depth} ${keyOf(text)}`;
		count('title', name, [truth.title].map(keyOf), title ? [keyOf(title.text)] : []);
		count('headings', name, truth.headings.map(textOf), sections.map(textOf));
		count('levels', name, truth.headings.map(levelOf), sections.map(levelOf));
		const removed = result.ledger.filter(({action, text}) => action === 'removed' && text !== '');
		countRemovals(name, truth.removed, removed, count);
		wordsLost += lostWords(result);
	}
	return {documents, scores, faults, wordsLost};
}

/** A line that had to go counts for what it is; one that went wrongly counts against all removals. */
function countRemovals(name, expected, removed, count) {
	const gone = removed
		.flatMap(({text}) => text.split('\n').map(keyOf))
		.filter(Boolean)
		.flatMap((line) => labelsIn(line, expected));
	const kinds = [...new Set(expected.map(({as}) => as))];
	const left = compare(
		expected.map(({text}) => keyOf(text)),
		gone,
	);
	for (const kind of kinds) {
		const own = expected.filter(({as}) => as === kind).map(({text}) => keyOf(text));
		const missing = own.filter((text) => left.missing.includes(text));
		count(
			kind,
			name,
			own,
			own.filter((text) => !missing.includes(text)),
		);
	}
	count(
		'removals',
		name,
		expected.map(({text}) => keyOf(text)),
		gone,
	);
}

/** Labels that a page sets beside each other are one line of it, and one each in its truth. */
function labelsIn(line, expected) {
	const labels = [];
	for (let rest = line; rest !== ''; ) {
		const next = expected
			.map(({text}) => keyOf(text))
			.filter((text) => rest === text || rest.startsWith(`${text} `))
			.sort((a, b) => b.length - a.length)[0];
		if (!next) return [line];
		labels.push(next);
		rest = rest.slice(next.length).trim();
	}
	return labels;
}

function compare(expected, actual) {
	const left = [...actual];
	const missing = [];
	for (const text of expected) {
		const at = left.indexOf(text);
		if (at < 0) missing.push(text);
		else left.splice(at, 1);
	}
	return {both: expected.length - missing.length, extra: left, missing};
}

/** The headings of a Markdown text, with their depths. */
export function headingsOf(markdown) {
	const body = markdown.replace(/^---\n[\s\S]*?\n---\n/u, '');
	return parser
		.parse(body)
		.children.filter(({type}) => type === 'heading')
		.map((node) => ({depth: node.depth, text: plain(node)}));
}

function plain(node) {
	return node.value ?? node.children?.map(plain).join('') ?? '';
}

function keyOf(text) {
	return (text ?? '')
		.normalize('NFKC')
		.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
		.replace(/^\s*(?:#{1,6}|[-*•o]|\d+[.)])\s+(?=\S)/u, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** Words of a source without Markdown that are neither in the handout nor removed nor repaired: counted anew, by white space alone. */
function lostWords({kind, lines, markdown, ledger}) {
	if (kind !== 'text') return 0;
	const words = new Map();
	const add = (text, by) => {
		const plainText = text.normalize('NFKC').replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '');
		for (const word of plainText.split(/\s+/u).filter(Boolean)) {
			words.set(word, (words.get(word) ?? 0) + by);
		}
	};
	for (const line of lines) add(line, 1);
	const body = parser.parse(markdown.replace(/^---\n[\s\S]*?\n---\n/u, ''));
	add(textOf(body), -1);
	for (const {action, text, changes = []} of ledger) {
		if (action === 'removed') add(text, -1);
		if (action === 'inserted') add(text, 1);
		for (const {from, to, count} of changes) {
			for (let times = 0; times < count; times++) {
				add(from, -1);
				add(to, 1);
			}
		}
	}
	return [...words.values()].filter((count) => count > 0).length;
}

function textOf(node) {
	if (node.type === 'break') return '\n';
	const inner = node.value ?? node.children?.map(textOf).join('') ?? '';
	const isInline = ['text', 'emphasis', 'strong', 'link', 'inlineCode'].includes(node.type);
	return isInline ? inner : `${inner}\n`;
}

export function precision({right, wrong}) {
	return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({right, missed}) {
	return right + missed === 0 ? 1 : right / (right + missed);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const {importHandout} = await import('../lib/index.js');
	const {values, positionals: names} = parseArgs({
		options: {folder: {type: 'string', default: corpus}, quiet: {type: 'boolean', default: false}},
		allowPositionals: true,
	});
	const {documents, scores, faults, wordsLost} = await measureCorpus(
		importHandout,
		names,
		values.folder,
	);
	const show = (value) => value.toFixed(3).padStart(9);
	process.stdout.write(`${documents} documents\n${''.padEnd(14)}precision   recall   of\n`);
	for (const [what, score] of Object.entries(scores)) {
		const total = String(score.right + score.missed).padStart(5);
		process.stdout.write(
			`${what.padEnd(14)}${show(precision(score))}${show(recall(score))}${total}\n`,
		);
	}
	process.stdout.write(`words lost: ${wordsLost}\n`);
	if (!values.quiet) process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
}
