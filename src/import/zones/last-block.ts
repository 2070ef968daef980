import {likelyOdds, tellsContact} from '../../lines/page-score.ts';
import {pointsOn} from '../../lines/page-terms.ts';
import {endsSentence} from '../../plain-text/source-line.ts';
import {aboutTest} from './likeliest-title.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** A foot in one block has so many rows at least … */
const leastRows = 8;

/** … and no more, as far as it is not known by itself. */
const mostAbove = 40;

/** … of which so many are of the page, those that are only likely so counted half … */
const leastEvidence = 2;

/** … and so great a share. */
const leastShare = 0.2;

/** A sentence in it is no longer, in words. */
const longestSentence = 15;

/** So many rows of the text above it stand below a blank line … */
const leastApart = 5;

/** … and so does one of so many rows right above it: a heading and its paragraph. */
const longestParagraph = 3;

/**
 * Where the last block of a text begins that sets its paragraphs apart by blank lines, and is of the page as a
 * whole: what is pasted of a foot comes without blank lines, whatever it says. It has to stand below a sentence
 * of the text: below a heading or a colon, its first lines may be a list.
 *
 * @param own whether a patient may need a row.
 * @param start the first row that is known to be of the foot; behind the last where none is.
 * @returns where the block begins; `start` where there is none.
 */
export function lastBlock(page: PageRows, own: readonly boolean[], start: number): number {
	const rows = page.all;
	let first = Math.min(start, rows.length - 1);
	while (first > 0 && !rows[first]?.isApart) first--;
	if (first === 0 || start - first > mostAbove || first >= start) return start;
	const block = rows.slice(first);
	if (block.length < leastRows || block.slice(1).some(({isApart}) => isApart)) return start;
	const above = rows[first - 1];
	if (!above?.isText || above.isItem || !endsSentence(above.text)) return start;
	if (!setsApart(rows.slice(0, first))) return start;
	let evidence = 0;
	for (const [offset, row] of block.entries()) evidence += weightOf(page, first + offset, row);
	if (evidence < Math.max(leastEvidence, leastShare * block.length)) return start;
	const isSpokenOf = aboutTest(page, 0, first);
	let isBelowLabel = false;
	const isFit = rows.slice(first, start).every((row, offset) => {
		isBelowLabel ||= row.score?.kind === 'related';
		return (
			page.isSure(first + offset) ||
			row.isMetadata ||
			(!own[first + offset] &&
				// Titles of other pages may be of the same.
				(isBelowLabel || page.isSaidAgain(first + offset) || !isSpokenOf(first + offset)) &&
				!row.isItem &&
				!row.isHeading &&
				!row.isTitle &&
				!tellsContact(row.text) &&
				!pointsOn.test(row.text.toLowerCase()) &&
				(!row.isText || row.words <= longestSentence))
		);
	});
	return isFit ? first : start;
}

/** Whether blank lines set off the paragraph that a block stands below, and enough of the text above. */
function setsApart(rows: readonly PageRow[]): boolean {
	const apart = rows.filter(({isApart}) => isApart).length;
	return apart >= leastApart && rows.slice(-longestParagraph).some(({isApart}) => isApart);
}

function weightOf(page: PageRows, index: number, row: PageRow): number {
	if (page.isSure(index) || row.isMetadata) return 1;
	return row.score && row.score.odds >= likelyOdds ? 0.5 : 0;
}
