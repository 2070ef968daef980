/** Browsers pass over line ends and tabs in an address and over controls and spaces around it. https://url.spec.whatwg.org/#url-parsing */
export function asBrowsersRead(url: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
	return url.replace(/[\t\n\r]/gu, '').replace(/^[\u0000-\u0020]+/u, '');
}
