import {isTrail} from '../../lines/page-parts.ts';
import {sureOdds} from '../../lines/page-score.ts';
import {labelKey} from '../../lines/says-title.ts';
import type {PageRow} from './page-rows.ts';

/** Titles are no longer than this, in characters. */
const longestTitle = 90;

/** The steps of a trail ("Home > Skin > Eczema"), as keys; it names what other rows say, or begins at home. */
export function trailOf(
	{text, words, score, isItem}: PageRow,
	head: readonly PageRow[],
): string[] | undefined {
	if (text.length > 200 || words > 30 || isItem) return undefined;
	const trail = text.replace(/^[^:：]{3,25}[:：]\s/u, '');
	const steps = trail
		.split(/>>?|[›»→❯▸]|\s\/\s/u)
		.map((step) => labelKey(step))
		.filter(Boolean);
	const others = new Set(head.filter((row) => row.text !== text).map((row) => labelKey(row.text)));
	const last = steps.at(-1) ?? '';
	// A title may be long.
	const isStep = (step: string) =>
		step.split(' ').length <= 8 || (step === last && others.has(step));
	if (steps.length < 2 || !steps.every(isStep)) return undefined;
	const endsHere = [...others].some((key) => isNamedBy(key, last));
	const comesBy = steps.slice(0, -1).some((step) => others.has(step));
	const isKnown = (score !== undefined && score.odds >= sureOdds) || isTrail(trail);
	// Two words with an arrow between them may be an exercise.
	const leadsHere = steps.length > 2 ? endsHere || comesBy || isKnown : endsHere && comesBy;
	return leadsHere ? steps : undefined;
}

/** A trail may name a page in short: "Shingles" for "Shingles: what to expect", "Warfarin" for "Taking warfarin safely". */
export function isNamedBy(title: string, step: string): boolean {
	const at = title.indexOf(step);
	if (at < 0 || step.length < 4) return title === step;
	const [before, after] = [title.slice(0, at), title.slice(at + step.length)];
	return (
		!/[\p{L}\p{M}]$/u.test(before) && !/^[\p{L}\p{M}]/u.test(after) && title.length <= longestTitle
	);
}
