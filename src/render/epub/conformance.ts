import type {AccessibilityCheck} from '../../config/config-schema.ts';
import type {Handout} from '../../handout/handout.ts';
import type {Accessibility} from '../accessibility-of.ts';

/** The accessibility standard that a book claims. https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting */
export interface Conformance {
	/** Exactly as written, because readers look for this string. */
	readonly statement: string;
	readonly certifiedBy: string;
	readonly standard: string;
	/** The day of the check, YYYY-MM-DD. */
	readonly on: string;
}

/**
 * A claim is made only for what a person can have checked: not for a handout that has no date or
 * was changed since, nor for one with a picture that has no alternative text.
 */
export function conformanceOf(
	{frontMatter}: Handout,
	check: AccessibilityCheck | undefined,
	{isDescribed}: Accessibility,
): Conformance | undefined {
	const changed = [frontMatter.published, frontMatter.reviewed].filter((day) => day !== undefined);
	const isSeen = check && changed.length > 0 && changed.every((day) => day <= check.on);
	if (!isSeen || !isDescribed) return undefined;
	const {standard, by, on} = check;
	return {statement: `EPUB Accessibility 1.1 - ${standard}`, certifiedBy: by, standard, on};
}
