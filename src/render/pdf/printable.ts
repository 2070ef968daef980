/**
 * A page as it is given to Chromium: without its content security policy, and
 * where it is printed in another profile, in that one's print style. A policy
 * stays with the tab and would hold for the next page too, so that every page
 * would need a tab of its own; the tab has neither scripts nor network.
 */
export function printable(page: string, printCss?: string): string {
	const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^<>]*>/u, '');
	if (printCss === undefined) return open;
	return open.replace(
		/(<style data-print>)[^<]*(?=<\/style>)/u,
		(_, start: string) => `${start}${printCss}`,
	);
}
