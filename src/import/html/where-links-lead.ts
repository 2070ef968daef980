import type {Element} from 'hast';
import {attribute, eachElement} from '../hast/elements.ts';

/** The name of a site leads to its first page. */
export function linksHome(node: Element): boolean {
	let isHome = false;
	eachElement(node, (part) => {
		if (/^(?:\.?\/|(?:\.\/)?index\.html?)$/iu.test(attribute(part, 'href') ?? '')) isHome = true;
	});
	return isHome;
}

/** How many links to other pages of the same site some parts have; 0 where any leads elsewhere. */
export function linksOnSite(parts: readonly Element[]): number {
	let links = 0;
	let leads = true;
	for (const node of parts) {
		eachElement(node, (part) => {
			if (part.tagName !== 'a') return;
			links++;
			if (!/^(?:#$|(?!#|[a-z][a-z0-9+.-]*:|\/\/)\S)/iu.test(attribute(part, 'href') ?? ''))
				leads = false;
		});
	}
	return leads ? links : 0;
}

/** Whether all links of a part lead to places on the same page. */
export function leadsWithin(node: Element): boolean {
	let leads = true;
	eachElement(node, (part) => {
		if (part.tagName === 'a' && !/^#./u.test(attribute(part, 'href') ?? '')) leads = false;
	});
	return leads;
}
