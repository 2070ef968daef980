/**
 * What finished pages and e-books say of themselves, so that preflight can tell
 * the words of the source from the apparatus around them. A source cannot
 * forge these marks: they are given after sanitising.
 */
export const markup = {
	/** Class of the element that holds the handout's own words, its title included. */
	text: 'handout-text',
	/** Attribute of numbers and labels inside the text that are no words of it. */
	generated: 'dataGenerated',
	/** Class of what is on screens only and not printed. */
	screenOnly: 'screen-only',
	/** Class of a disclaimer. */
	disclaimer: 'disclaimer',
	/** Class of a content block. */
	block: 'block',
} as const;
