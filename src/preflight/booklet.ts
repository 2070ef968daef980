import type {Diagnostic} from '../handout/diagnostic.ts';
import {squeeze} from '../handout/words.ts';
import {readPdf} from '../pdf/read-pdf.ts';
import {bookletSides} from '../print-profiles/booklet-sides.ts';
import {type PrintProfile, papers, pointsPerMillimetre} from '../print-profiles/print-profile.ts';
import {preflightFinding} from './finding.ts';

/** Opens a finished booklet: every side must show the two pages that belong there, completely. */
export async function preflightBooklet(
	bytes: Uint8Array,
	pages: Uint8Array,
	{sheet = 'A4'}: PrintProfile,
	file: string,
): Promise<Diagnostic[]> {
	const [booklet, source] = await Promise.all([readPdf(bytes), readPdf(pages)]);
	const sides = bookletSides(source.pages.length);
	const find = (what: string, wanted?: string) => preflightFinding('pdf', file, what, wanted);
	if (booklet.pages.length !== sides.length) {
		return [find(`a booklet of ${booklet.pages.length} sides`, `${sides.length} sides`)];
	}
	const {width, height} = papers[sheet];
	const findings: Diagnostic[] = [];
	for (const [index, side] of sides.entries()) {
		const found = booklet.pages[index];
		const text = side.map((number) => source.pages[(number ?? 0) - 1]?.text ?? '').join('\n');
		if (charactersOf(text) !== charactersOf(found?.text ?? '')) {
			const what = `side ${index + 1} of the booklet does not show what its pages say`;
			findings.push(find(what, `pages ${side.map((number) => number ?? 'empty').join(' and ')}`));
		}
		const isOnSide =
			Math.abs((found?.width ?? 0) - height * pointsPerMillimetre) < 1 &&
			Math.abs((found?.height ?? 0) - width * pointsPerMillimetre) < 1;
		if (!isOnSide) findings.push(find(`side ${index + 1} is no ${sheet} sheet on its side`));
	}
	return findings;
}

/**
 * All letters of a text, sorted. Two pages on one side number their marked content alike, so that
 * their order is lost.
 */
function charactersOf(text: string): string {
	return [...squeeze(text)].sort().join('');
}
