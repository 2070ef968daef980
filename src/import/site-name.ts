import {labelKey} from '../clean/line-outline.ts';

/** Signs that sites put between a title and their name. */
const divider = /\s+[|·•–—»:-]\s+|\s*[|｜]\s*/u;

/** Whether a line is a title with the name of a site before or behind it: "Back pain | My Clinic". */
export function isWithSiteName(line: string, title: string): boolean {
	const parts = line.split(divider);
	if (parts.length < 2) return false;
	const key = labelKey(title);
	// The title may hold a divider itself.
	for (let cut = 1; cut < parts.length; cut++) {
		const head = line.slice(0, line.length - tailLength(line, cut)).trim();
		if (labelKey(head) === key && line.length - head.length <= 60) return true;
	}
	const [first = '', ...rest] = parts;
	return (
		rest.length > 0 && first.length <= 40 && labelKey(rest.join(' ')) === key && parts.length === 2
	);
}

/** The length of what stands behind the last `cut` dividers, with them. */
function tailLength(line: string, cut: number): number {
	const places = [...line.matchAll(new RegExp(divider, 'gu'))].map(({index}) => index);
	return line.length - (places.at(-cut) ?? line.length);
}
