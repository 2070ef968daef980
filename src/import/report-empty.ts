import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';

/** Says that all lines of a source went, but for its title. */
export function reportEmptied(file: VFile): void {
	report(file, {
		ruleId: 'import-empty',
		severity: 'error',
		reason: 'Unexpected source of which no text is left, expected more than a title',
		note: 'All its lines were taken for parts of the page that it comes from: it may be a list of pages, and no text itself. The ledger has every line; take the source out, or copy what is needed from there.',
		place: {line: 1, column: 1},
	});
}

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
