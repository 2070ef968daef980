import {asBrowsersRead} from '../as-browsers-read.ts';
import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

/** The schemes that a link in a handout may have: page, email, call, text message. */
const safe = /^(?:https?:|mailto:|tel:|sms:|#|(?![a-z][a-z0-9+.-]*:)(?![\\/]{2}))/iu;

export const safeLinks = defineRule({
	id: 'safe-links',
	summary: 'A link leads to a web page, an email, a call, a text message or a file of the library.',
	severity: 'error',
	why: 'No link may start a program or open a file of the reader’s machine.',
	clauses: [
		{
			text: 'OWASP Cross Site Scripting Prevention Cheat Sheet, dangerous contexts',
			href: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
		},
	],
	isLocked: true,
	examples: [
		{
			name: 'a page, a call and a file of the library',
			source: '[a](https://example.org) [b](tel:+441234) [c](other.md)\n',
			findings: [],
		},
		{
			name: 'a program, and a file of the reader’s machine',
			source: 'One [a](javascript:alert(1)).\n\n[b]: file:///etc/passwd\n',
			findings: [
				'1:5-1:29 error Unexpected link to "javascript:", expected http:, https:, mailto:, tel:, sms: or a file of the library',
				'3:1-3:24 error Unexpected link to "file:", expected http:, https:, mailto:, tel:, sms: or a file of the library',
			],
		},
	],
	check({tree, report}) {
		for (const node of nodesOf(tree, 'link', 'definition')) {
			const url = asBrowsersRead(node.url);
			if (safe.test(url)) continue;
			const scheme = url.slice(0, Math.max(url.indexOf(':') + 1, 2));
			report({
				reason: `Unexpected link to "${scheme}", expected http:, https:, mailto:, tel:, sms: or a file of the library`,
				note: 'Such a link can run a program or open a file on the reader’s machine. Delete it.',
				place: node.position,
				actual: node.url,
			});
		}
	},
});
