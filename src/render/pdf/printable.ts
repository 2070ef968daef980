import {type SoftHyphens, withSoftHyphens} from '../html/soft-hyphens.ts';

/**
 * Hides the page on the screen, where nobody looks at it: layout and painting there take a third of
 * the time that Chromium spends on a print.
 */
const offScreen = '<style media="screen">html{display:none!important}</style>';

/**
 * A page as it is given to Chromium: for paper alone, without its content security policy, and
 * where it is printed in another profile, in that one's print style. The policy is left out because
 * it stays with the tab and would apply to the next page, too, so that every page would need its
 * own tab. The tab has neither scripts nor network anyway.
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
