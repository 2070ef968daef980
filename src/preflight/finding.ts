import type {Format} from '../config/config-schema.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';

const names: Record<Format, string> = {html: 'web page', pdf: 'PDF', epub: 'e-book'};

/** A finding of preflight in a finished file: always an error, so that the file is not published. */
export function preflightFinding(
	format: Format,
	file: string,
	what: string,
	expected?: string,
	note = 'The finished file was opened again and does not hold what the source says, so it was not published. This is a fault of the template, the style sheet or Handpress, not of the text: undo the last change to a template, or report it.',
): Diagnostic {
	return {
		ruleId: `preflight-${format}`,
		severity: 'error',
		reason: `Unexpected ${names[format]}: ${what}${expected === undefined ? '' : `, expected "${expected}"`}`,
		note,
		file,
		...(expected !== undefined && {expected: [expected]}),
	};
}
