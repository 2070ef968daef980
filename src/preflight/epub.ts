import {unzipSync} from 'fflate';
import type {Element, Nodes} from 'xast';
import {fromXml} from 'xast-util-from-xml';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {markup} from '../handout/markup.ts';
import type {PageStart} from '../handout/page-start.ts';
import {flatText, wordsIn} from '../handout/words.ts';
import {elementsOf, hasClass, isApparatus, textOfNode} from './book-elements.ts';
import {contentFindings} from './content-findings.ts';
import {accessibilityFindings} from './epub-accessibility.ts';
import type {Expectation, ExpectedHeading} from './expectation.ts';
import {preflightFinding} from './finding.ts';
import {pageListFindings} from './page-list.ts';

const folder = 'OEBPS/';

export interface BookPreflightOptions {
	/** The accessibility standard that the book may claim; undefined if it may claim none. */
	readonly conformsTo?: string | undefined;
	/** The pages of the PDF that it lists; undefined if it must not list any. */
	readonly pages?: readonly PageStart[] | undefined;
}

/** Opens a finished e-book: container, package, navigation, and the text's words, headings, disclaimers and pages. */
export function preflightEpub(
	bytes: Uint8Array,
	expectation: Expectation,
	file: string,
	{conformsTo, pages = []}: BookPreflightOptions = {},
): Diagnostic[] {
	let entries: Record<string, Uint8Array>;
	try {
		entries = unzipSync(bytes);
	} catch (error) {
		return [preflightFinding('epub', file, `it cannot be unzipped (${messageOf(error)})`)];
	}
	const findings: Diagnostic[] = [];
	const documents = new Map<string, Nodes>();
	for (const [name, content] of Object.entries(entries)) {
		if (!/\.(?:xhtml|opf|ncx|xml|svg)$/u.test(name)) continue;
		try {
			documents.set(name, fromXml(new TextDecoder('utf-8', {fatal: true}).decode(content)));
		} catch (error) {
			findings.push(
				preflightFinding('epub', file, `${name} is not well-formed (${messageOf(error)})`),
			);
		}
	}
	if (new TextDecoder().decode(entries['mimetype']) !== 'application/epub+zip') {
		findings.push(preflightFinding('epub', file, 'no media type in front'));
	}
	const packageDocument = documents.get(`${folder}content.opf`);
	if (!packageDocument) return [...findings, preflightFinding('epub', file, 'no package document')];
	findings.push(...manifestFindings(packageDocument, entries, file));
	findings.push(...textFindings(documents, packageDocument, expectation, file));
	findings.push(...navigationFindings(documents, expectation, file));
	findings.push(...standsAloneFindings(documents, entries, file));
	findings.push(...pageListFindings(documents, packageDocument, pages, file));
	findings.push(...accessibilityFindings(documents, packageDocument, file, conformsTo));
	return findings;
}

/** Every file that the manifest lists exists, and every file that exists is listed. */
function manifestFindings(
	opf: Nodes,
	entries: Record<string, Uint8Array>,
	file: string,
): Diagnostic[] {
	const listed = new Set<string>();
	for (const {attributes} of elementsOf(opf, ({name}) => name === 'item')) {
		listed.add(`${folder}${attributes['href']}`);
	}
	const present = Object.keys(entries).filter(
		(name) => name.startsWith(folder) && !name.endsWith('/') && !name.endsWith('.opf'),
	);
	return [
		...[...listed]
			.filter((name) => !present.includes(name))
			.map((name) => preflightFinding('epub', file, `${name} is listed and missing`)),
		...present
			.filter((name) => !listed.has(name))
			.map((name) => preflightFinding('epub', file, `${name} is there and not listed`)),
	];
}

function textFindings(
	documents: ReadonlyMap<string, Nodes>,
	opf: Nodes,
	expectation: Expectation,
	file: string,
): Diagnostic[] {
	const articles = [...documents.values()].flatMap((document) =>
		elementsOf(document, (element) => hasClass(element, markup.text)),
	);
	const [article] = articles;
	if (!article || articles.length > 1) {
		return [preflightFinding('epub', file, `${articles.length} texts`, '1 text')];
	}
	const lang = elementsOf(opf, ({name}) => name === 'dc:language')[0];
	return contentFindings('epub', file, expectation, {
		words: wordsIn(textOfNode(article)),
		headings: headingsOf(article),
		disclaimers: elementsOf(article, (element) => hasClass(element, markup.disclaimer)).map(
			(aside) => flatText(textOfNode(aside)),
		),
		lang: lang ? flatText(textOfNode(lang)) : '',
	});
}

/** The table of contents links to every heading, with its words and in order. */
function navigationFindings(
	documents: ReadonlyMap<string, Nodes>,
	expectation: Expectation,
	file: string,
): Diagnostic[] {
	const nav = documents.get(`${folder}toc.xhtml`);
	if (!nav) return [preflightFinding('epub', file, 'no table of contents')];
	const links = elementsOf(nav, ({name}) => name === 'a');
	const targets = new Set<string>();
	for (const [name, document] of documents) {
		targets.add(name.slice(folder.length));
		for (const {attributes} of elementsOf(document, ({attributes}) => Boolean(attributes['id']))) {
			targets.add(`${name.slice(folder.length)}#${attributes['id']}`);
		}
	}
	const titles = links.map((link) => flatText(textOfNode(link)));
	let next = 0;
	const unlisted = expectation.headings.filter(({text}) => {
		const at = titles.indexOf(text, next);
		if (at !== -1) next = at + 1;
		return at === -1 && text !== '';
	});
	return [
		...unlisted.map(({text}) =>
			preflightFinding('epub', file, 'a heading is not in its place in the contents', text),
		),
		...links
			.map(({attributes}) => String(attributes['href']))
			.filter((href) => !targets.has(href))
			.map((href) => preflightFinding('epub', file, `the contents lead nowhere, "${href}"`)),
	];
}

function headingsOf(article: Element): ExpectedHeading[] {
	return elementsOf(
		article,
		(element) => /^h[1-6]$/u.test(element.name) && !isApparatus(element),
	).map((element) => ({depth: Number(element.name[1]), text: flatText(textOfNode(element))}));
}

const runningElements = new Set('script iframe object embed form audio video'.split(' '));

/** Nothing in a book runs, and it contains everything that it shows. */
function standsAloneFindings(
	documents: ReadonlyMap<string, Nodes>,
	entries: Record<string, Uint8Array>,
	file: string,
): Diagnostic[] {
	const findings: Diagnostic[] = [];
	for (const [document, tree] of documents) {
		if (!/\.(?:xhtml|svg)$/u.test(document)) continue;
		for (const {name, attributes} of elementsOf(tree, () => true)) {
			if (runningElements.has(name)) {
				findings.push(preflightFinding('epub', file, `a <${name}> element in ${document}`));
			}
			const handler = Object.keys(attributes).find((key) => /^on/iu.test(key));
			if (handler) {
				findings.push(preflightFinding('epub', file, `an event handler ${handler} in ${document}`));
			}
			const shown = attributes['src'] ?? (name === 'a' ? undefined : attributes['href']);
			if (shown && document.endsWith('.xhtml') && !entries[`${folder}${shown}`]) {
				findings.push(
					preflightFinding('epub', file, `something shown that is not inside, "${shown}"`),
				);
			}
		}
	}
	return findings;
}

function messageOf(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
