import type {Element} from 'hast';
import {h} from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import {VFile} from 'vfile';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import {directionOf} from '../../handout/direction-of.ts';
import type {ImportResult} from '../../import/import-handout.ts';
import type {ImportEntry} from '../../import/import-ledger.ts';
import {parseMarkdown} from '../../markdown/parse-markdown.ts';
import {alignRows, type ReviewRow} from './align.ts';
import {viewBlock} from './handout-view.ts';
import {reviewCounts} from './review-counts.ts';
import {looseNotes, notesOn} from './review-notes.ts';
import {reviewStyle} from './review-style.ts';
import {sourceLine} from './source-line.ts';

/** No script, nothing fetched: the page needs no other file, and what it quotes cannot run. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const writer = unified().use(rehypeStringify);

/** What stands before and after the parts of a review. */
export interface ReviewFrame {
	readonly opening: string;
	readonly closing: string;
}

/**
 * The frame of a page that shows what import did, a part for each source.
 *
 * @param files the sources, as messages name them, in the order of their parts.
 */
export function reviewFrame(files: readonly string[]): ReviewFrame {
	const [only] = files;
	const title =
		files.length === 1 && only ? `Review of ${only}` : `Review of ${files.length} imports`;
	const contents =
		files.length > 1
			? [
					h('nav', {ariaLabel: 'Sources'}, [
						h(
							'ol',
							files.map((file, index) => h('li', h('a', {href: `#${partId(index)}`}, file))),
						),
					]),
				]
			: [];
	const head = h('head', [
		h('meta', {charSet: 'utf-8'}),
		h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
		h('meta', {name: 'viewport', content: 'width=device-width'}),
		h('title', title),
		h('style', reviewStyle),
	]);
	const body = h('body', [
		h('a.skip', {href: '#review'}, 'Skip to the review'),
		h('header', [h('h1', title), ...contents]),
		h('main#review'),
	]);
	const page = writer.stringify(
		h(null, [{type: 'doctype'}, h('html', {lang: 'en'}, [head, body])]),
	);
	const end = page.lastIndexOf('</main>');
	return {opening: page.slice(0, end), closing: `${page.slice(end)}\n`};
}

/**
 * The part of one source: the source on the left, the handout on the right, removals struck
 * through with their reason, repairs and doubts marked where they stand.
 *
 * @param index its place among the parts, 0-based.
 */
export function reviewPart(result: ImportResult, index: number): string {
	return writer.stringify(h(null, viewImport(result, partId(index))));
}

function partId(index: number): string {
	return `f${index + 1}`;
}

function viewImport(result: ImportResult, id: string): Element {
	const {file, kind, lines, ledger, diagnostics, lang, images} = result;
	const {blocks, frontMatter} = readMarkdown(result.markdown ?? '');
	const removed = new Set(
		ledger.filter(({action, text}) => action === 'removed' && text !== '').flatMap(linesOf),
	);
	// A line that lost only some of its words is still in the handout.
	const gone = new Set([...removed].filter((line) => isWhole(lines[line - 1] ?? '', line, ledger)));
	const rows = alignRows(lines, gone, blocks);
	const view: LineView = {id, lines, ledger, diagnostics, lang, images, gone};
	return h('section', {id, ariaLabelledBy: `${id}-name`}, [
		h('h2', {id: `${id}-name`}, `${file} (${kind})`),
		...reviewCounts(result, id),
		...frontMatterView(frontMatter),
		...looseNotes(result),
		h('div.columns', {ariaHidden: 'true'}, [h('div', 'Source'), h('div', 'Handout')]),
		h(
			'ol.rows',
			rows.map((row, index) => viewRow(row, `${id}-r${index + 1}`, view)),
		),
	]);
}

interface LineView {
	readonly id: string;
	readonly lines: readonly string[];
	readonly ledger: readonly ImportEntry[];
	readonly diagnostics: readonly Diagnostic[];
	readonly lang: string | undefined;
	readonly images: ImportResult['images'];
	/** Lines of which nothing is left. */
	readonly gone: ReadonlySet<number>;
}

function viewRow(row: ReviewRow, id: string, view: LineView): Element {
	const lang = view.lang === undefined ? {} : {lang: view.lang, dir: directionOf(view.lang)};
	const source = row.lines.flatMap((number, index) => [
		sourceLine(number, view.lines[number - 1] ?? '', view.ledger, view.gone, {
			id: `${view.id}-l${number}`,
			href: `#${id}`,
			...lang,
		}),
		...notesOn(number, row.lines[index + 1], view),
	]);
	const [first] = row.lines;
	const back =
		first === undefined
			? []
			: [h('p.back', h('a', {href: `#${view.id}-l${first}`}, `from line ${first}`))];
	const blocks = row.blocks.flatMap((block) => viewBlock(block, view.images));
	const handout =
		blocks.length > 0
			? h('div.handout', {id}, [h('div', {dir: 'auto', ...lang}, blocks), ...back])
			: h('div.handout', {id}, h('p.gone', 'Not in the handout'));
	return h('li.row', [h('div.source', source), handout]);
}

function frontMatterView(text: string): Element[] {
	if (text === '') return [];
	return [h('h3', 'Front matter'), h('pre', {dir: 'auto'}, text)];
}

function readMarkdown(markdown: string) {
	const tree = parseMarkdown(new VFile(markdown));
	const [first] = tree.children;
	const frontMatter = first?.type === 'yaml' ? first.value : '';
	return {frontMatter, blocks: tree.children.filter(({type}) => type !== 'yaml')};
}

function linesOf({line, endLine}: ImportEntry): number[] {
	if (line === undefined) return [];
	return Array.from({length: (endLine ?? line) - line + 1}, (_, index) => line + index);
}

/** Whether all words of a line were removed. */
function isWhole(text: string, line: number, ledger: readonly ImportEntry[]): boolean {
	const flat = (value: string) => value.replace(/[^\p{L}\p{N}]+/gu, '');
	const gone = ledger
		.filter((entry) => entry.action === 'removed' && linesOf(entry).includes(line))
		.map((entry) => flat(entry.text))
		.join('');
	return gone.includes(flat(text));
}
