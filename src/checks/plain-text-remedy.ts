/** What gives a plain text its disclaimers, which it cannot ask for itself. */
export const plainTextRemedy =
	'Plain text knows no directives: build with --disclaimers insert, or make a Markdown handout of it with handpress import.';
