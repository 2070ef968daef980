import {contact} from '../../lines/page-score.ts';
import {selling} from '../../lines/page-terms.ts';
import type {PageRow} from './page-rows.ts';

/** An advertisement of one row is no longer, in words. */
const longestAdvert = 25;

/** Whether the row under the label of an advertisement is one. */
export function sells(row: PageRow | undefined): boolean {
	if (!row || row.score || row.isMetadata || row.words > longestAdvert) return false;
	const text = row.text.toLowerCase();
	return !contact.test(text) && selling.test(text);
}
