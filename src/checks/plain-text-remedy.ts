/** What gives a plain text its disclaimers, which it cannot ask for itself. */
export const plainTextRemedy =
	'Plain text has no directives: build with --disclaimers insert, or make it a Markdown handout with handpress import.';
