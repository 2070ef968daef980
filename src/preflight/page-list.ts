import type {Element, Nodes} from 'xast';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {markup} from '../handout/markup.ts';
import type {PageStart} from '../handout/page-start.ts';
import {squeeze} from '../handout/words.ts';
import {elementsOf, hasClass, propertiesOf} from './book-elements.ts';
import {preflightFinding} from './finding.ts';

/** Longer than any word that a page break splits. */
const longestWord = 100;

/**
 * The pages that a book lists are those of the PDF: the same number, each marked where the PDF's
 * page begins, and promised only if they are listed. Then a patient who reads on a phone knows what
 * a nurse means by "page 3".
 *
 * @see https://www.w3.org/TR/epub-a11y-11/#sec-page-nav
 */
export function pageListFindings(
	documents: ReadonlyMap<string, Nodes>,
	packageDocument: Nodes,
	pages: readonly PageStart[],
	file: string,
): Diagnostic[] {
	const find = (what: string, wanted?: string) => preflightFinding('epub', file, what, wanted);
	const features = propertiesOf(packageDocument, 'schema:accessibilityFeature');
	const lists = [...documents.values()].flatMap((document) =>
		elementsOf(document, ({attributes}) => attributes['epub:type'] === 'page-list'),
	);
	const marks = [...documents].flatMap(([name, document]) => marksIn(document, name));
	if (features.includes('pageNavigation') && lists.length === 0) {
		return [find('it promises page numbers and has no list of them')];
	}
	const numbers = pages.map((_, index) => String(index + 1)).join(' ');
	const listed = lists.flatMap((list) => elementsOf(list, ({name}) => name === 'a'));
	const labels = marks.map(({label}) => label).join(' ');
	const findings: Diagnostic[] = [];
	if (labels !== numbers) findings.push(find(`marks of the pages "${labels}"`, numbers));
	const targets = listed.map(({attributes}) => `OEBPS/${attributes['href']}`).join(' ');
	const places = marks.map(({place}) => place).join(' ');
	if (targets !== places) findings.push(find(`a list of the pages "${targets}"`, places));
	for (const [index, {opening}] of pages.entries()) {
		// A PDF has the clinic's name above the text of its first page.
		if (index === 0) continue;
		const text = marks[index]?.behind ?? '';
		// The beginning of a word that started on the page before may precede it.
		const at = text.slice(0, longestWord + opening.length).indexOf(opening);
		if (at !== -1) continue;
		const what = `page ${index + 1} begins at "${text.slice(0, opening.length)}"`;
		findings.push(find(what, opening));
	}
	const isPromised = features.includes('pageBreakMarkers') && features.includes('pageNavigation');
	if (isPromised !== pages.length > 0) {
		findings.push(find('it does not say truly whether it has page numbers'));
	}
	return findings;
}

interface PageMark {
	readonly label: string;
	readonly place: string;
	/** The text after a mark, up to the end of the document. */
	readonly behind: string;
}

function marksIn(document: Nodes, name: string): PageMark[] {
	const found: {element: Element; from: number}[] = [];
	const parts: string[] = [];
	let length = 0;
	const walk = (node: Nodes): void => {
		if (node.type === 'text') {
			const text = squeeze(node.value);
			parts.push(text);
			length += text.length;
		}
		if (node.type === 'element') {
			if (hasClass(node, markup.screenOnly)) return;
			if (node.attributes['epub:type'] === 'pagebreak') found.push({element: node, from: length});
		}
		if ('children' in node) for (const child of node.children) walk(child as Nodes);
	};
	walk(document);
	const text = parts.join('');
	return found.map(({element: {attributes}, from}) => ({
		label: String(attributes['aria-label']),
		place: `${name}#${attributes['id']}`,
		behind: text.slice(from),
	}));
}
