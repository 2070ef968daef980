/**
 * Browsers ignore line ends and tabs in an address, and controls and spaces before it.
 * https://url.spec.whatwg.org/#url-parsing
 */
export function asBrowsersRead(url: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
	return url.replace(/[\t\n\r]/gu, '').replace(/^[\u0000-\u0020]+/u, '');
}
