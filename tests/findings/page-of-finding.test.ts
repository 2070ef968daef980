import {expect, test} from 'vitest';
import {publicAddressOfPage} from '../../src/findings/page-of-finding.ts';

test.each([
	[undefined, undefined],
	['https://example.org/handpress', 'https://example.org/handpress/docs/rules/safe-doses.md'],
	['https://example.org/blob/main/', 'https://example.org/blob/main/docs/rules/safe-doses.md'],
	['https://example.org/a#readme', 'https://example.org/a/docs/rules/safe-doses.md'],
])('the page of a rule in a package at %s', (homepage, expected) => {
	expect(publicAddressOfPage('safe-doses', {homepage})).toBe(expected);
});
