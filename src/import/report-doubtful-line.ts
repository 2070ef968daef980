import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';

/** Says of a line that it may belong to the page that a text was copied from. */
export function reportDoubtfulLine(
	file: VFile,
	text: string,
	sure: number,
	place: Parameters<typeof report>[1]['place'],
): void {
	report(file, {
		ruleId: 'doubtful-line',
		severity: 'info',
		reason: `Unexpected line "${text}", expected words of the handout; it was kept (${Math.round(sure * 100)} % sure that it belongs to the page it was copied from)`,
		note: 'Take it out if a reader on paper has no use for it.',
		place,
		actual: text,
	});
}
