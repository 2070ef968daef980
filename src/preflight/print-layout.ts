import type {Diagnostic} from '../handout/diagnostic.ts';
import type {PdfContent} from '../pdf/read-pdf.ts';
import {hasOnlyCode, textOf} from '../pdf/structure-text.ts';
import type {StructureElement, StructureNode, StructureText} from '../pdf/structure-tree.ts';
import {type PrintProfile, papers, pointsPerMillimetre} from '../print-profiles/print-profile.ts';
import type {PrintExpectation} from './html.ts';
import {pageBreakFindings} from './page-breaks.ts';

type Find = (what: string, wanted?: string) => Diagnostic;

/** With fewer full lines their average depends more on the words than on the width. */
const enoughLines = 20;

/** How much Chromium's rounding may reduce a size, in points. */
const rounding = 0.3;

/** Chromium puts baselines on whole pixels; this is a pixel as a share of the size of large print. */
const pixel = 0.04;

/** Checks that a finished PDF keeps the paper and type settings of its profile, and the standard behind them. */
export function printLayoutFindings(
	pdf: PdfContent,
	tree: readonly StructureElement[],
	profile: PrintProfile,
	expected: PrintExpectation,
	find: Find,
): Diagnostic[] {
	return [
		...paperFindings(pdf, profile, find),
		...typeFindings(pdf, profile, find),
		...marginFindings(pdf, profile, find),
		...lineFindings(pdf, tree, profile, find),
		...pageBreakFindings(pdf, tree, expected, find),
	];
}

function paperFindings(
	{pages}: PdfContent,
	{paper, sheet}: PrintProfile,
	find: Find,
): Diagnostic[] {
	const {width, height} = papers[paper];
	const isLong = (found: number, wanted: number) =>
		Math.abs(found - wanted * pointsPerMillimetre) <= 1;
	// A wide table may be printed in landscape; in a booklet it would lie across the fold.
	const other = pages.find(
		(page) =>
			!(isLong(page.width, width) && isLong(page.height, height)) &&
			(sheet !== undefined || !(isLong(page.width, height) && isLong(page.height, width))),
	);
	if (!other) return [];
	const [found, wanted] = [
		[other.width / pointsPerMillimetre, other.height / pointsPerMillimetre],
		[width, height],
	].map((sides) => `${sides.map((side) => side.toFixed(1)).join(' × ')} mm`);
	return [find(`page ${other.number} measures ${found}`, `${paper}, ${wanted}`)];
}

/**
 * Chromium prints all text smaller if something is wider than the paper, and cuts off what is wider
 * still. The title, the largest text, shows by how much: that is then to be reported, and what else
 * is wrong follows from it.
 */
export function shrinkingFinding(
	pdf: PdfContent,
	profile: PrintProfile,
	find: Find,
): Diagnostic | undefined {
	// A title that a template sets smaller shrinks nothing else.
	if (typeFindings(pdf, profile, find).length === 0) return undefined;
	const sizes = pdf.pages.flatMap(({segments}) =>
		segments.flatMap(({runs}) => runs.map(({fontSize}) => fontSize)),
	);
	const scale = sizes.reduce((most, size) => Math.max(most, size), 0) / profile.headings.h1;
	if (scale > 0.97) return undefined;
	const what = `it is printed at ${Math.round(scale * 100)} % of its size, since something on it is wider than the paper`;
	return {
		...find(what, '100 %'),
		note: 'People who need this print profile could not read it. Look for a table with many columns or a very long word: give the table fewer columns or shorter words, or split it in two. Or remove this print profile from the config.',
	};
}

/** The smallest letters, including page and footnote numbers, and italics if the profile has none. */
function typeFindings(
	{pages}: PdfContent,
	{standard, emphasis, bold}: PrintProfile,
	find: Find,
): Diagnostic[] {
	const findings: Diagnostic[] = [];
	const report = (kind: string, finding: () => Diagnostic) => {
		if (!seen.has(kind)) findings.push(finding());
		seen.add(kind);
	};
	const seen = new Set<string>();
	for (const {number, segments} of pages) {
		for (const {text, fontSize, font} of segments.flatMap(({runs}) => runs)) {
			if (text.trim() === '') continue;
			const what = `"${text.trim().slice(0, 20)}" on page ${number}`;
			if (fontSize < standard.smallestText - rounding) {
				report('small', () =>
					find(
						`${what} is set in ${fontSize.toFixed(1)} pt`,
						`${standard.smallestText} pt or more (${standard.source})`,
					),
				);
			}
			if (emphasis !== 'italic' && /Italic|Oblique/u.test(font.name)) {
				report('italic', () => find(`${what} is set in italics`, `${emphasis} in its place`));
			}
			// The name of an instance of a variable font does not show its weight; of signs it is no matter.
			if (bold && /-(?:Regular|Italic)$/u.test(font.name) && /[\p{L}\p{N}]/u.test(text)) {
				report('bold', () => find(`${what} is not set in bold`, `bold (${standard.source})`));
			}
		}
	}
	return findings;
}

/** No letter stands in the margin that the standard asks for. */
function marginFindings({pages}: PdfContent, {standard}: PrintProfile, find: Find): Diagnostic[] {
	const margin = standard.margin * pointsPerMillimetre - rounding;
	for (const {number, width, segments, lines} of pages) {
		for (const {firstLine, lastLine, text} of segments) {
			for (let at = firstLine; at <= lastLine; at++) {
				const line = lines.at(at);
				if (!line || (line.left >= margin && line.right <= width - margin)) continue;
				const what = `"${text.trim().slice(0, 20)}" on page ${number} stands in the margin`;
				return [find(what, `${standard.margin} mm of white paper (${standard.source})`)];
			}
		}
	}
	return [];
}

/** The lines of running text: their spacing, their length, and that they end between words. */
function lineFindings(
	{pages}: PdfContent,
	tree: readonly StructureElement[],
	{standard}: PrintProfile,
	find: Find,
): Diagnostic[] {
	const findings: Diagnostic[] = [];
	// The last line of a paragraph is as long as it happens to be.
	const full = runningTexts(tree).flatMap((paragraph) =>
		textOf(paragraph).split('\n').slice(0, -1),
	);
	const average = full.reduce((sum, line) => sum + line.trim().length, 0) / full.length;
	if (full.length >= enoughLines && average > standard.lineLength) {
		const what = `lines of ${Math.round(average)} characters on average`;
		findings.push(find(what, `${standard.lineLength} at most (${standard.source})`));
	}
	for (const paragraph of runningTexts(tree)) {
		const close = closestLines(paragraph, pages);
		if (close === undefined || close >= standard.lineSpacing - pixel) continue;
		const what = `lines ${close.toFixed(2)} of their size apart in "${textOf(paragraph).slice(0, 30)}"`;
		findings.push(find(what, `${standard.lineSpacing} or more (${standard.source})`));
		break;
	}
	return findings;
}

/** The smallest distance between two lines of a paragraph, as a multiple of its type size. */
function closestLines(paragraph: StructureElement, pages: PdfContent['pages']): number | undefined {
	let closest: number | undefined;
	const numbers = new Map<number, Set<number>>();
	for (const {page, segment} of textsIn(paragraph)) {
		if (!segment) continue;
		const own = numbers.get(page) ?? new Set();
		numbers.set(page, own);
		for (let at = segment.firstLine; at <= segment.lastLine; at++) own.add(at);
	}
	for (const [page, own] of numbers) {
		const lines = [...own].sort((a, b) => a - b).map((at) => pages[page - 1]?.lines.at(at));
		for (const [index, line] of lines.entries()) {
			const above = lines[index - 1];
			if (!line || !above) continue;
			const ratio = (above.baseline - line.baseline) / line.fontSize;
			// Text beside it, in another column or a marker, is not the next line.
			if (ratio > 0.5 && (closest === undefined || ratio < closest)) closest = ratio;
		}
	}
	return closest;
}

/** Paragraphs and list items outside of tables. */
function runningTexts(tree: readonly StructureElement[]): StructureElement[] {
	return tree.flatMap((element) =>
		elementsWhere(
			element,
			(each) => each.mappedRole === 'P' && !hasOnlyCode(each),
			({mappedRole}) => mappedRole === 'Table',
		),
	);
}

function elementsWhere(
	element: StructureElement,
	test: (element: StructureElement) => boolean,
	leaveOut: (element: StructureElement) => boolean = () => false,
): StructureElement[] {
	if (leaveOut(element)) return [];
	if (test(element)) return [element];
	return element.children.flatMap((child: StructureNode) =>
		child.kind === 'element' ? elementsWhere(child, test, leaveOut) : [],
	);
}

function textsIn(element: StructureElement): StructureText[] {
	return element.children.flatMap((child: StructureNode): StructureText[] => {
		if (child.kind === 'text') return [child];
		return child.kind === 'element' ? textsIn(child) : [];
	});
}
