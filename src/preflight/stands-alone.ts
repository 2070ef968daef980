import type {Element, Root} from 'hast';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {preflightFinding} from './finding.ts';
import {elementsOf} from './page-elements.ts';

/** Attributes that make a browser show what they name. */
const showing = new Set(['src', 'srcSet', 'poster', 'background']);

const fetchingElements = new Set(
	'script iframe object embed link base form applet frame audio video source track'.split(' '),
);

/** What a style sheet fetches from elsewhere. https://www.w3.org/TR/css-values-4/#urls */
const fetchedByStyle = /(?:@import\s*|\burl\(\s*)["']?(?!data:|#|["']|url)([^\s"')]+)/iu;

function textOfStyle({children}: Element): string {
	return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/**
 * A script element of exactly this type holds data, which no browser runs or fetches.
 * https://html.spec.whatwg.org/multipage/scripting.html#data-block
 */
function isData({tagName, properties}: Element): boolean {
	const {type, ...others} = properties;
	return tagName === 'script' && type === 'application/ld+json' && Object.keys(others).length === 0;
}

/** Checks that nothing in a page runs or fetches. */
export function standsAloneFindings(root: Root, file: string): Diagnostic[] {
	const findings: Diagnostic[] = [];
	let hasPolicy = false;
	for (const element of elementsOf(root)) {
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
		if (fetchingElements.has(tagName) && !isData(element)) {
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
	}
	if (!hasPolicy) findings.push(preflightFinding('html', file, 'no content security policy'));
	return findings;
}
