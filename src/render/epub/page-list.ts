import type {PagedText} from '../../handout/page-start.ts';
import {toXml} from '../../tree/to-xml.ts';
import type {BookParts} from './handout-book.ts';
import {idOfPage, placePages} from './place-pages.ts';

/** Name of the chapter that holds the handout. */
export const chapterName = 'handout.xhtml';

/**
 * Marks in the templates: where the navigation lists the PDF's pages, and where the package
 * document names that PDF.
 */
export const placeForPageList = '<!--page-list-->';
export const placeForPageSource = '<!--page-source-->';

/** The printed PDF whose pages are listed. */
export interface PageSource extends Pick<PagedText, 'text'> {
	/** Its address or, without one, its name. */
	readonly name: string;
	/** Undefined if they cannot be told for every page. */
	readonly starts: PagedText['starts'] | undefined;
}

/** A book that can be packed. */
interface PagedBook {
	readonly book: BookParts;
	readonly hasPages: boolean;
}

/**
 * A book with the pages of the PDF marked and listed; without them if they cannot be found in it,
 * or if the clinic's own templates have no place for them.
 */
export function listPages(book: BookParts, source: PageSource | undefined): PagedBook {
	const {navigation, packageDocument} = book;
	const chapter = book.chapters.find(({filename}) => filename === chapterName);
	const {name = '', text = '', starts} = source ?? {};
	const hasPlaces =
		navigation.includes(placeForPageList) && packageDocument.includes(placeForPageSource);
	const xhtml =
		starts && chapter && hasPlaces ? placePages(chapter.xhtml, {text, starts}) : undefined;
	const filled = (list: string, properties: string): BookParts => ({
		...book,
		navigation: navigation.replace(placeForPageList, list),
		packageDocument: packageDocument.replace(placeForPageSource, () => properties),
	});
	if (!starts || xhtml === undefined) return {book: filled('', ''), hasPages: false};
	const chapters = book.chapters.map((each) => (each === chapter ? {...each, xhtml} : each));
	return {book: {...filled(pageList(starts.length), metadata(name)), chapters}, hasPages: true};
}

/** https://www.w3.org/TR/epub-33/#sec-nav-pagelist */
function pageList(count: number): string {
	const items = Array.from({length: count}, (_, index) => {
		const number = index + 1;
		return `<li><a href="${chapterName}#${idOfPage(number)}">${number}</a></li>`;
	});
	return `<nav epub:type="page-list" role="doc-pagelist" hidden="">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`;
}

/**
 * The source of the pages, in the old and the new property: readers know one or the other.
 * https://www.w3.org/publishing/a11y/page-source-id/
 */
function metadata(name: string): string {
	const text = toXml({type: 'text', value: name});
	return [
		'<meta property="schema:accessibilityFeature">pageBreakMarkers</meta>',
		'<meta property="schema:accessibilityFeature">pageNavigation</meta>',
		`<dc:source id="page-source">${text}</dc:source>`,
		'<meta refines="#page-source" property="source-of">pagination</meta>',
		`<meta property="pageBreakSource">${text}</meta>`,
	].join('\n');
}
