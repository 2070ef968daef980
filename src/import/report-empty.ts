import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';

/** Says that there is nothing to be imported. */
export function reportEmpty(file: VFile): void {
	report(file, {
		ruleId: 'import-empty',
		severity: 'error',
		reason: 'Unexpected source without words, expected a text',
		note: 'There is nothing to be imported. A page that a program fills in the browser has to be saved from the browser; a scanned page has to be read by text recognition first.',
		place: {line: 1, column: 1},
	});
}
