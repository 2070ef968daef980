import type {Element, Nodes, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {SKIP, visit} from 'unist-util-visit';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {markup} from '../handout/markup.ts';
import {flatText, normaliseText, wordsIn} from '../handout/words.ts';
import {contentFindings} from './content-findings.ts';
import type {Expectation, ExpectedHeading} from './expectation.ts';
import {preflightFinding} from './finding.ts';

/** What paper must show of a page: everything that is not for screens only. */
export interface PrintExpectation {
	readonly title: string;
	readonly lang: string;
	/** All text, NFKC, without any white space. */
	readonly text: string;
	readonly headings: readonly ExpectedHeading[];
	readonly disclaimers: readonly string[];
}

export interface PagePreflight {
	readonly diagnostics: readonly Diagnostic[];
	readonly print: PrintExpectation;
}

/** Opens a finished page: its words, headings and disclaimers, and that it stands alone. */
export function preflightPage(html: string, expectation: Expectation, file: string): PagePreflight {
	const root = fromHtml(html);
	const articles: Element[] = [];
	visit(root, 'element', (element) => {
		if (hasClass(element, markup.text)) articles.push(element);
	});
	const [article] = articles;
	const found = {
		words: article ? wordsIn(textOfPage(article, isApparatus)) : [],
		headings: article ? headingsOf(article, isApparatus) : [],
		disclaimers: article ? disclaimersOf(article) : [],
		lang: languageOf(root),
	};
	const diagnostics = [
		...contentFindings('html', file, expectation, found),
		...standsAloneFindings(root, file),
	];
	if (articles.length !== 1) {
		diagnostics.push(preflightFinding('html', file, `${articles.length} texts`, '1 text'));
	}
	const body = findFirst(root, 'body') ?? root;
	const print: PrintExpectation = {
		title: expectation.title,
		lang: expectation.lang,
		text: squeeze(textOfPage(body, isScreenOnly)),
		headings: headingsOf(body, isScreenOnly),
		disclaimers: disclaimersOf(body),
	};
	return {diagnostics, print};
}

/** A text as it is compared with paper: NFKC, without any white space. */
export function squeeze(text: string): string {
	return normaliseText(text).replace(/\s+/gu, '');
}

type LeaveOut = (element: Element) => boolean;

function isApparatus(element: Element): boolean {
	return markup.generated in element.properties;
}

function isScreenOnly(element: Element): boolean {
	return hasClass(element, markup.screenOnly);
}

const inlineElements = new Set(
	'a abbr b bdi bdo cite code del em i img ins kbd mark q s small span strong sub sup u wbr'.split(
		' ',
	),
);

function textOfPage(node: Nodes, leaveOut: LeaveOut): string {
	const parts: string[] = [];
	collect(node, leaveOut, parts);
	return parts.join('');
}

function collect(node: Nodes, leaveOut: LeaveOut, parts: string[]): void {
	if (node.type === 'text') parts.push(node.value);
	if (!('children' in node)) return;
	if (node.type === 'element' && (leaveOut(node) || node.tagName === 'style')) return;
	for (const child of node.children) collect(child, leaveOut, parts);
	if (node.type === 'element' && !inlineElements.has(node.tagName)) parts.push('\n');
}

function headingsOf(node: Nodes, leaveOut: LeaveOut): ExpectedHeading[] {
	const headings: ExpectedHeading[] = [];
	visit(node, 'element', (element) => {
		if (leaveOut(element)) return SKIP;
		const depth = Number(/^h([1-6])$/u.exec(element.tagName)?.[1]);
		if (depth) headings.push({depth, text: flatText(textOfPage(element, leaveOut))});
		return undefined;
	});
	return headings;
}

function disclaimersOf(node: Nodes): string[] {
	const disclaimers: string[] = [];
	visit(node, 'element', (element) => {
		if (element.properties['role'] !== 'note' || !hasClass(element, markup.disclaimer)) return;
		disclaimers.push(flatText(textOfPage(element, isApparatus)));
	});
	return disclaimers;
}

/** Attributes that make a browser show what they name. */
const showing = new Set(['src', 'srcSet', 'poster', 'background']);

const fetchingElements = new Set(
	'script iframe object embed link base form applet frame audio video source track'.split(' '),
);

/** What a style sheet asks for that is not inside it. https://www.w3.org/TR/css-values-4/#urls */
const fetchedByStyle = /(?:@import\s*|\burl\(\s*)["']?(?!data:|#|["']|url)([^\s"')]+)/iu;

function textOfStyle({children}: Element): string {
	return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** Nothing in a page runs or fetches. */
function standsAloneFindings(root: Root, file: string): Diagnostic[] {
	const findings: Diagnostic[] = [];
	let hasPolicy = false;
	visit(root, 'element', (element) => {
		const {tagName, properties} = element;
		if (tagName === 'style') {
			const [, address] = fetchedByStyle.exec(textOfStyle(element)) ?? [];
			if (address !== undefined) {
				findings.push(preflightFinding('html', file, `a style that fetches "${address}"`));
			}
		}
		const policy = properties['httpEquiv'];
		if (tagName === 'meta' && String(policy).toLowerCase() === 'content-security-policy') {
			hasPolicy ||= String(properties['content']).startsWith("default-src 'none'");
		}
		if (fetchingElements.has(tagName)) {
			findings.push(preflightFinding('html', file, `a <${tagName}> element`));
		}
		for (const [name, value] of Object.entries(properties)) {
			if (/^on/u.test(name))
				findings.push(preflightFinding('html', file, `an event handler ${name}`));
			if (showing.has(name) && !String(value).startsWith('data:image/')) {
				findings.push(preflightFinding('html', file, `a picture that is not inside, "${value}"`));
			}
			if (
				tagName !== 'a' &&
				/^(?:href|xLinkHref)$/u.test(name) &&
				!/^(?:#|data:)/u.test(`${value}`)
			) {
				findings.push(preflightFinding('html', file, `a picture that is not inside, "${value}"`));
			}
			if (
				name === 'href' &&
				/^(?!https?:|mailto:|tel:|sms:)[a-z][a-z0-9+.-]*:/iu.test(String(value))
			) {
				findings.push(preflightFinding('html', file, `a link to "${value}"`));
			}
		}
	});
	if (!hasPolicy) findings.push(preflightFinding('html', file, 'no content security policy'));
	return findings;
}

function languageOf(root: Root): string {
	return String(findFirst(root, 'html')?.properties['lang'] ?? '');
}

function findFirst(root: Root, tagName: string): Element | undefined {
	let found: Element | undefined;
	visit(root, 'element', (element) => {
		if (element.tagName === tagName) found ??= element;
	});
	return found;
}

function hasClass({properties}: Element, name: string): boolean {
	const className = properties['className'];
	return Array.isArray(className) && className.includes(name);
}
