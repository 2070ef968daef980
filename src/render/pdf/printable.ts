/**
 * A page as it is given to Chromium: without its content security policy. A
 * policy stays with the tab and would hold for the next page too, so that every
 * page would need a tab of its own; the tab has neither scripts nor network.
 */
export function printable(page: string): string {
	return page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '');
}
