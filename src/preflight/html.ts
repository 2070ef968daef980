import type {Element, Root} from 'hast';
import {fromParse5} from 'hast-util-from-parse5';
import {parse} from 'parse5';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {markup} from '../handout/markup.ts';
import {squeeze, wordsIn} from '../handout/words.ts';
import {contentFindings} from './content-findings.ts';
import type {Expectation, ExpectedHeading} from './expectation.ts';
import {preflightFinding} from './finding.ts';
import {
	disclaimersOf,
	elementsOf,
	hasClass,
	headingsOf,
	isApparatus,
	isScreenOnly,
	textOfPage,
} from './page-elements.ts';
import {standsAloneFindings} from './stands-alone.ts';
import {cellsOf, structureFindings} from './structure.ts';

/** What paper must show of a page: everything that is not for screens only. */
export interface PrintExpectation {
	readonly title: string;
	readonly lang: string;
	/** All text, NFKC, without any white space. */
	readonly text: string;
	readonly headings: readonly ExpectedHeading[];
	readonly disclaimers: readonly string[];
	/** What stands in each box that no page may split, a figure's caption too; as `text`. */
	readonly boxes: readonly string[];
	/** How many cells its tables have. */
	readonly cells: number;
}

export interface PagePreflight {
	readonly diagnostics: readonly Diagnostic[];
	readonly print: PrintExpectation;
}

/** Opens a finished page: its words, headings and disclaimers, and that it stands alone. */
export function preflightPage(html: string, expectation: Expectation, file: string): PagePreflight {
	const root = parsePage(html);
	const elements = elementsOf(root);
	const articles = elements.filter((element) => hasClass(element, markup.text));
	const [article] = articles;
	const body = elements.find(({tagName}) => tagName === 'body') ?? root;
	const found = {
		words: article ? wordsIn(textOfPage(article, isApparatus)) : [],
		headings: article ? headingsOf(article, isApparatus) : [],
		disclaimers: article ? disclaimersOf(article) : [],
		lang: String(elements.find(({tagName}) => tagName === 'html')?.properties['lang'] ?? ''),
	};
	const diagnostics = [
		...contentFindings('html', file, expectation, found),
		...standsAloneFindings(root, file),
		...structureFindings(body, file),
	];
	if (articles.length !== 1) {
		diagnostics.push(preflightFinding('html', file, `${articles.length} texts`, '1 text'));
	}
	const print: PrintExpectation = {
		title: expectation.title,
		lang: expectation.lang,
		text: squeeze(textOfPage(body, isScreenOnly)),
		headings: headingsOf(body, isScreenOnly),
		disclaimers: disclaimersOf(body),
		boxes: elements.filter(isBox).map((box) => squeeze(textOfPage(box, isScreenOnly))),
		cells: cellsOf(elementsOf(body, isScreenOnly)).length,
	};
	return {diagnostics, print};
}

/** Steps go on on the next page; no other block does. */
function isBox(element: Element): boolean {
	if (element.tagName === 'figure') return true;
	return hasClass(element, markup.block) && !hasClass(element, 'steps');
}

/** The bytes of a font or picture inside a page: to parse them takes longer than all else. */
const embeddedFile = /((?:url\(|src=")data:[\w/+.-]+;base64,)[\w+/=]+/gu;

/** Without places, which nothing here asks for and which take a third of the time. */
function parsePage(html: string): Root {
	return fromParse5(parse(html.replace(embeddedFile, '$1'))) as Root;
}
