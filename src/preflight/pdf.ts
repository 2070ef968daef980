import {families} from '../fonts/families.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import type {PageStart} from '../handout/page-start.ts';
import {flatText, squeeze} from '../handout/words.ts';
import {PdfReadError} from '../pdf/errors.ts';
import {type PdfContent, readPdf} from '../pdf/read-pdf.ts';
import {elementsByRole, textOf} from '../pdf/structure-text.ts';
import type {StructureElement, StructureNode} from '../pdf/structure-tree.ts';
import type {PrintProfile} from '../print-profiles/print-profile.ts';
import {firstItemDifference, firstTextDifference, shorten} from './compare.ts';
import {preflightFinding} from './finding.ts';
import type {PrintExpectation} from './html.ts';
import {pageStartsOf} from './page-starts.ts';
import {printLayoutFindings, shrinkingFinding} from './print-layout.ts';

const ownFonts = families.map(({name}) => name).join(', ');

/**
 * The names that Chromium gives our fonts inside a PDF; instances of a variable font keep its
 * lightest weight in their names.
 */
const ownFont = new RegExp(
	`^(?:${families.map(({name}) => name.replaceAll(' ', '')).join('|')})(?:Thin)?(?:-|$)`,
	'u',
);

export interface PdfPreflight {
	readonly diagnostics: readonly Diagnostic[];
	/** Where its pages begin in its text; undefined if that cannot be told for every page. */
	readonly pageStarts?: readonly PageStart[];
}

/**
 * Opens a finished PDF and checks that it is tagged, and that the text of its structure tree is the
 * text of the page that was printed. A validator would not notice the difference: text drawn as a
 * picture passes.
 */
export async function preflightPdf(
	bytes: Uint8Array,
	expected: PrintExpectation,
	profile: PrintProfile,
	file: string,
): Promise<PdfPreflight> {
	const find = (what: string, wanted?: string) => preflightFinding('pdf', file, what, wanted);
	let pdf: PdfContent;
	try {
		pdf = await readPdf(bytes);
	} catch (error) {
		if (!(error instanceof PdfReadError)) throw error;
		return {diagnostics: [find(`it cannot be read (${error.message})`)]};
	}
	const tree = pdf.tree.map(withoutLabels);
	const identity: Diagnostic[] = [];
	if (!pdf.marked || tree.length === 0) identity.push(find('it is not tagged'));
	if (pdf.lang !== expected.lang) identity.push(find(`language "${pdf.lang}"`, expected.lang));
	if (pdf.title !== expected.title) identity.push(find(`title "${pdf.title}"`, expected.title));

	const said = squeeze(tree.map(textOf).join('\n'));
	const whole = new Set(tree.flatMap(textsOfElements));
	const missing = expected.disclaimers
		.filter((disclaimer) => !whole.has(squeeze(disclaimer)))
		.map((disclaimer) => find('a disclaimer is missing', disclaimer));
	const fonts = fontFindings(pdf, find);
	const findings = [
		...identity,
		...wordFindings(tree, said, expected, find),
		...missing,
		...fonts,
		...hiddenFindings(pdf, find),
		...tagFindings(tree, expected, find),
		...pageFindings(pdf, find),
		...printLayoutFindings(pdf, tree, profile, expected, find),
	];
	const shrinking = findings.length > 0 && shrinkingFinding(pdf, profile, find);
	// The rest follows from it.
	if (shrinking) return {diagnostics: [shrinking, ...identity, ...missing, ...fonts]};
	const pageStarts = pageStartsOf(tree, said, pdf.pages.length);
	return {diagnostics: findings, ...(pageStarts && {pageStarts})};
}

type Find = (what: string, wanted?: string) => Diagnostic;

/** @param said all that the structure tree says, without white space. */
function wordFindings(
	tree: readonly StructureElement[],
	said: string,
	expected: PrintExpectation,
	find: Find,
): Diagnostic[] {
	const text = firstTextDifference(expected.text, said);
	const headings = firstItemDifference(
		expected.headings.map((heading) => `H${heading.depth} ${squeeze(heading.text)}`),
		elementsByRole(tree, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').map(
			(element) => `${element.role} ${squeeze(textOf(element))}`,
		),
	);
	return [
		...(text ? [find(`its text differs at "${text.actual}"`, text.expected)] : []),
		...(headings ? [find(`its headings differ at "${headings.actual}"`, headings.expected)] : []),
	];
}

/** What stands for a character that a font lacks. ISO 32000-1, 9.7.4.3 and PDF/UA-1, 7.21.8. */
const notdef = 0;

function fontFindings({fonts, unmappedGlyphs}: PdfContent, find: Find): Diagnostic[] {
	const findings = fonts.flatMap(({name, type, embedded, hasToUnicode}) => {
		if (type === 'Type3') return [find(`letters drawn as Type 3 in "${name}"`)];
		if (!ownFont.test(name)) return [find(`a font that is not ours, "${name}"`, ownFonts)];
		if (!embedded) return [find(`a font that is not embedded, "${name}"`)];
		if (!hasToUnicode) return [find(`a font whose letters cannot be read back, "${name}"`)];
		return [];
	});
	const lost = unmappedGlyphs.find(({hasActualText}) => !hasActualText);
	if (lost) findings.push(find(`a glyph without a character on page ${lost.page}`));
	// Also where ActualText says what it should be, as Chromium writes of what it cannot shape: a reader sees a box.
	const missing = unmappedGlyphs.find(({code, hasActualText}) => hasActualText && code === notdef);
	if (missing) findings.push(find(`a character without a glyph on page ${missing.page}`));
	return findings;
}

/**
 * Text that a validator and a screen reader find, but nobody who looks at the paper. Running heads
 * may be too long for their place, since their words are also in the text.
 */
function hiddenFindings({hiddenTexts}: PdfContent, find: Find): Diagnostic[] {
	return hiddenTexts
		.filter(({kind}) => kind === 'marked')
		.map(({page, reason, text}) =>
			find(`text that is ${reason} on page ${page}, "${shorten(text)}"`),
		);
}

/** Pictures have alternative texts, and no table cell was lost. */
function tagFindings(
	tree: readonly StructureElement[],
	expected: PrintExpectation,
	find: Find,
): Diagnostic[] {
	const nameless = elementsByRole(tree, 'Figure').filter(({alt}) => !alt?.trim());
	const cells = elementsByRole(tree, 'TH', 'TD').length;
	return [
		...nameless.map(() => find('a picture without an alternative text')),
		...(cells === expected.cells
			? []
			: [find(`${cells} cells in its tables`, String(expected.cells))]),
	];
}

/** Every page says its number and how many there are, because copies of copies lose pages. */
function pageFindings({pages}: PdfContent, find: Find): Diagnostic[] {
	return pages.flatMap(({number, untaggedText}) => {
		const numbers: readonly string[] = flatText(untaggedText).match(/\d+/gu) ?? [];
		const isNumbered = numbers.includes(String(number)) && numbers.includes(String(pages.length));
		return isNumbered ? [] : [find(`page ${number} does not say its number`)];
	});
}

/** The text of each box of a tree: a disclaimer is present if one of them says exactly that. */
function textsOfElements(element: StructureElement): string[] {
	const inner = element.children.flatMap((child) =>
		child.kind === 'element' && !inlineRoles.has(child.mappedRole) ? textsOfElements(child) : [],
	);
	return boxRoles.has(element.mappedRole) ? [squeeze(textOf(element)), ...inner] : inner;
}

/** How Chromium tags an aside, with a role and without. */
const boxRoles = new Set(['NonStruct', 'Aside', 'Note', 'Sect', 'Div']);
const inlineRoles = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Link', 'Span']);

/** The tree without list numbers and bullets, which are not words of the source. */
function withoutLabels(element: StructureElement): StructureElement {
	const children = element.children.flatMap((child: StructureNode): StructureNode[] => {
		if (child.kind !== 'element') return [child];
		return child.mappedRole === 'Lbl' ? [] : [withoutLabels(child)];
	});
	return {...element, children};
}
