/**
 * Marks in finished pages and e-books by which preflight tells the words of the source from the
 * apparatus around them. A source cannot forge these marks, because they are set after sanitising.
 */
export const markup = {
	/** Class of the element that holds the handout's own words, its title included. */
	text: 'handout-text',
	/** Attribute of numbers and labels inside the text that are not words of the source. */
	generated: 'dataGenerated',
	/** Class of what is shown on screens but not printed. */
	screenOnly: 'screen-only',
	/** Class of a disclaimer. */
	disclaimer: 'disclaimer',
	/** Class of a content block. */
	block: 'block',
} as const;
