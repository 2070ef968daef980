import {type SoftHyphens, withSoftHyphens} from '../html/soft-hyphens.ts';

/**
 * Keeps a page off the screen, where nobody looks at it: laying it out and painting it there takes
 * a third of all the time that Chromium spends on a print.
 */
const offScreen = '<style media="screen">html{display:none!important}</style>';

/**
 * A page as it is given to Chromium: for paper alone, without its content security policy, and
 * where it is printed in another profile, in that one's print style. A policy
 * stays with the tab and would hold for the next page too, so that every page
 * would need a tab of its own; the tab has neither scripts nor network.
 */
export function printable(page: string, softHyphens: SoftHyphens, printCss?: string): string {
	const open = withSoftHyphens(page, softHyphens).replace(
		/<meta http-equiv="Content-Security-Policy"[^<>]*>/u,
		offScreen,
	);
	if (printCss === undefined) return open;
	return open.replace(
		/(<style data-print>)[^<]*(?=<\/style>)/u,
		(_, start: string) => `${start}${printCss}`,
	);
}
