import type {Diagnostic} from '../handout/diagnostic.ts';
import {squeeze} from '../handout/words.ts';
import type {PdfContent} from '../pdf/read-pdf.ts';
import {
	elementsByRole,
	hasOnlyCode,
	isInline,
	isSeen,
	textOf,
	withoutShownHyphens,
} from '../pdf/structure-text.ts';
import type {StructureElement, StructureText} from '../pdf/structure-tree.ts';
import {shorten} from './compare.ts';
import type {PrintExpectation} from './html.ts';

type Find = (what: string, wanted?: string) => Diagnostic;

/**
 * Checks the page breaks of a finished PDF: none may split a box or a row, part a heading from its
 * text, or leave a line alone.
 */
export function pageBreakFindings(
	pdf: PdfContent,
	tree: readonly StructureElement[],
	{disclaimers, boxes}: PrintExpectation,
	find: Find,
): Diagnostic[] {
	if (pdf.pages.length < 2) return [];
	const layout = layoutOf(tree);
	return [
		...footFindings(pdf, layout, find),
		...tornFindings(layout, {disclaimers: disclaimers.map(squeeze), boxes}, find),
		...rowFindings(layout, find),
		...headFindings(pdf, layout, find),
		...loneLineFindings(pdf, layout, find),
	];
}

/** Where an element begins and ends. */
interface Spread {
	readonly element: StructureElement;
	readonly first: StructureText;
	readonly last: StructureText;
	/** The first of its texts that is not a heading, a caption or a table header. */
	readonly body: StructureText | undefined;
}

interface Layout {
	readonly headings: readonly Spread[];
	/** Elements that stand on more than one page, inner ones before outer ones. */
	readonly spreads: readonly Spread[];
	readonly firstOfPage: ReadonlyMap<number, StructureText>;
	/** The same for texts that are not a heading, a caption or a table header. */
	readonly bodyOfPage: ReadonlyMap<number, StructureText>;
	readonly lastOfPage: ReadonlyMap<number, StructureText>;
}

/** Elements that stay with the text after them. */
const openingRoles = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Caption', 'THead']);

function layoutOf(tree: readonly StructureElement[]): Layout {
	const headings: Spread[] = [];
	const spreads: Spread[] = [];
	const firstOfPage = new Map<number, StructureText>();
	const bodyOfPage = new Map<number, StructureText>();
	const lastOfPage = new Map<number, StructureText>();

	const walk = (element: StructureElement, isInOpening: boolean): Spread | undefined => {
		const isOpening = isInOpening || openingRoles.has(element.mappedRole);
		let first: StructureText | undefined;
		let last: StructureText | undefined;
		let body: StructureText | undefined;
		for (const child of element.children) {
			if (child.kind === 'object') continue;
			if (child.kind === 'element') {
				const inner = walk(child, isOpening);
				if (!inner) continue;
				first ??= inner.first;
				body ??= inner.body;
				last = inner.last;
				continue;
			}
			// A picture has no text.
			if (!isSeen(child) && element.mappedRole !== 'Figure') continue;
			const {page} = child;
			first ??= child;
			last = child;
			if (!firstOfPage.has(page)) firstOfPage.set(page, child);
			lastOfPage.set(page, child);
			if (isOpening) continue;
			body ??= child;
			if (!bodyOfPage.has(page)) bodyOfPage.set(page, child);
		}
		if (!first || !last) return undefined;
		const spread = {element, first, last, body};
		if (/^H[1-6]$/u.test(element.mappedRole)) headings.push(spread);
		if (first.page !== last.page) spreads.push(spread);
		return spread;
	};
	for (const element of tree) walk(element, false);
	return {headings, spreads, firstOfPage, bodyOfPage, lastOfPage};
}

/** Whether an element is the first on its page: then it is longer than a page, and nothing could keep it whole. */
function fillsPage({body}: Spread, {bodyOfPage}: Layout): boolean {
	return body === undefined || bodyOfPage.get(body.page) === body;
}

/** A heading has text under it on its own page. */
function footFindings(
	{pages}: PdfContent,
	{headings, firstOfPage, lastOfPage}: Layout,
	find: Find,
): Diagnostic[] {
	return headings.flatMap(({element, first, last}) => {
		if (lastOfPage.get(last.page) !== last || last.page === pages.length) return [];
		if (element.mappedRole === 'H1' && last.page === 1) return [];
		// It fills the page by itself, or more than one.
		if (first.page !== last.page || firstOfPage.get(last.page) === first) return [];
		return [find(`the heading "${textOf(element)}" stands alone at the foot of page ${last.page}`)];
	});
}

/** A disclaimer stands on one page, and so does a box, unless it fills more. */
function tornFindings(
	layout: Layout,
	{disclaimers, boxes}: Pick<PrintExpectation, 'disclaimers' | 'boxes'>,
	find: Find,
): Diagnostic[] {
	const kinds = new Map([
		...boxes.map((text) => [text, 'a box'] as const),
		...disclaimers.map((text) => [text, 'a disclaimer'] as const),
	]);
	const wanted = [...kinds.keys()];
	return layout.spreads.flatMap((spread) => {
		// Its beginning tells most elements apart, and is quicker to read.
		const start = squeeze(spread.first.segment?.text ?? '');
		if (!wanted.some((text) => text.startsWith(start))) return [];
		const text = squeeze(textOf(spread.element));
		const kind = kinds.get(text);
		if (kind === undefined || fillsPage(spread, layout)) return [];
		// An element with no other content around it has the same text.
		kinds.delete(text);
		const {element, first, last} = spread;
		const what = `${kind} is split across pages, "${textOf(element).slice(0, 30)}"`;
		return [find(what, `all of it on page ${first.page} or ${last.page}`)];
	});
}

/** A row of a table stands on one page, unless it fills more. */
function rowFindings(layout: Layout, find: Find): Diagnostic[] {
	return layout.spreads.flatMap((spread) => {
		if (spread.element.mappedRole !== 'TR' || fillsPage(spread, layout)) return [];
		const what = `a table row is split across pages, "${shorten(textOf(spread.element).trim())}"`;
		return [find(what, `all of it on page ${spread.first.page} or ${spread.last.page}`)];
	});
}

/**
 * The share of a page's height above which Chromium does not repeat the header of a table: a
 * quarter of the text area.
 */
const tallestHead = 0.15;

/** A table that continues on another page repeats its column headers there. */
function headFindings({pages}: PdfContent, {spreads}: Layout, find: Find): Diagnostic[] {
	return spreads.flatMap(({element, first, last}) => {
		if (element.mappedRole !== 'Table') return [];
		// Not found by THead: a style sheet can turn it into another group.
		const [row = element] = elementsByRole(element, 'TR');
		const heads = elementsByRole(row, 'TH').filter(({scope}) => scope !== 'Row');
		const page = pages[first.page - 1];
		if (!page || heads.length === 0) return [];
		const baselines = heads
			.flatMap(linesIn)
			.map(({number}) => page.lines.at(number)?.baseline ?? 0);
		const height = Math.max(...baselines) - Math.min(...baselines);
		if (height > page.height * tallestHead) return [];
		const missing = pages.slice(first.page, last.page).find(({untaggedText}) => {
			const repeated = squeeze(withoutShownHyphens(untaggedText));
			return !heads.every((head) => repeated.includes(squeeze(textOf(head))));
		});
		if (!missing) return [];
		const what = `a table continues on page ${missing.number} without its headers`;
		return [find(what, heads.map((head) => textOf(head).trim()).join(', '))];
	});
}

/** If a paragraph continues on another page, no line of it stands alone. */
function loneLineFindings({pages}: PdfContent, {spreads}: Layout, find: Find): Diagnostic[] {
	return spreads.flatMap(({element}) => {
		if (isInline(element) || ['TH', 'TD'].includes(element.mappedRole)) return [];
		// A block of code has empty lines beside those that are seen.
		if (hasOnlyCode(element)) return [];
		const lines = linesIn(element);
		const [first, last] = [lines[0]?.page, lines.at(-1)?.page];
		if (first === last) return [];
		const lone = [first, last].find((page) => {
			const baselines = lines
				.filter((line) => line.page === page)
				.map(({number}) => pages[(page ?? 0) - 1]?.lines.at(number))
				.filter((line) => line !== undefined);
			const [one] = baselines;
			// The number of a footnote counts as a line of its own, a little higher.
			return baselines.every(
				({baseline}) => one && Math.abs(baseline - one.baseline) < one.fontSize / 2,
			);
		});
		if (lone === undefined) return [];
		const what = `a line of "${textOf(element).trim().slice(0, 30)}" stands alone on page ${lone}`;
		return [find(what, 'two or more')];
	});
}

/** The lines of an element's own text, not of blocks inside it. */
function linesIn(element: StructureElement): {page: number; number: number}[] {
	return element.children.flatMap((child) => {
		if (child.kind === 'element') return isInline(child) ? linesIn(child) : [];
		if (child.kind === 'object' || !child.segment || !isSeen(child)) return [];
		const {firstLine, lastLine} = child.segment;
		const {page} = child;
		return Array.from({length: lastLine - firstLine + 1}, (_, at) => ({
			page,
			number: firstLine + at,
		}));
	});
}
