import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {visit} from '../tree/visit.ts';

/** What a link in a handout may be: a page, a mail, a call, a message, a place in the library. */
const safe = /^(?:https?:|mailto:|tel:|sms:|#|(?![a-z][a-z0-9+.-]*:)(?![\\/]{2}))/iu;

/** No link may start a program or open a file of the reader's machine. */
export function remarkSafeLinks() {
	return (tree: Root, file: VFile): undefined => {
		visit(tree, (node) => {
			if (node.type !== 'link' && node.type !== 'definition') return;
			const url = asBrowsersRead(node.url);
			if (safe.test(url)) return;
			const scheme = url.slice(0, Math.max(url.indexOf(':') + 1, 2));
			report(file, {
				ruleId: 'safe-links',
				severity: 'error',
				reason: `Unexpected link to "${scheme}", expected http:, https:, mailto:, tel:, sms: or a file of the library`,
				note: 'Such a link can run a program or open a file on the reader’s machine. Take it out.',
				place: node.position,
				actual: node.url,
			});
		});
	};
}

/** Browsers pass over line ends and tabs in an address and over controls and spaces around it. https://url.spec.whatwg.org/#url-parsing */
function asBrowsersRead(url: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
	return url.replace(/[\t\n\r]/gu, '').replace(/^[\u0000-\u0020]+/u, '');
}
