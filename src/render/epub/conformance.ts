import type {AccessibilityCheck} from '../../config/config-schema.ts';
import type {Handout} from '../../handout/handout.ts';
import type {Accessibility} from '../accessibility-of.ts';

/** What a book claims of its accessibility. https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting */
export interface Conformance {
	/** To the letter: readers look for this very string. */
	readonly statement: string;
	readonly certifiedBy: string;
	readonly standard: string;
	/** The day of the check, YYYY-MM-DD. */
	readonly on: string;
}

/**
 * A claim is made only where a person has checked, and of what that person can
 * have seen: not of a handout without a date or changed since, nor of one with a
 * picture that has no words.
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
