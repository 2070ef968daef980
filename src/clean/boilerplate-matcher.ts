import {textOf} from '../handout/words.ts';
import {labelTest} from '../lines/label-test.ts';
import {isTrail} from '../lines/page-parts.ts';
import {pageScorer} from '../lines/page-score.ts';
import {isPlain, type Line} from './removable.ts';

/**
 * What makes a line a label of a web page: `sure` whatever stands around it, `bare` words of every day
 * that may be a heading over text ("Share"), `beside` such that say something of their own ("Topics: sleep")
 * and are a label only beside another.
 */
export type LabelKind = 'sure' | 'bare' | 'beside';

/**
 * Tells lines that are labels of a web page: every line of the block is a
 * label by itself, and holds neither code nor a picture.
 *
 * @param lang as for `labelTest`.
 */
export function boilerplateMatcher(lang = 'en'): (line: Line) => LabelKind | undefined {
	const isLabel = labelTest(lang);
	const score = pageScorer(lang, isLabel);
	const kindOf = (text: string): LabelKind => {
		if (!score(text)?.isEveryday) return 'sure';
		return /[:：]\s*\S/u.test(text) || isTrail(text) ? 'beside' : 'bare';
	};
	return (line) => {
		const lines = textOf(line)
			.split('\n')
			.filter((text) => text.trim() !== '');
		if (lines.length === 0 || !isPlain(line, ['link', 'linkReference']) || !lines.every(isLabel))
			return undefined;
		const kinds = lines.map(kindOf);
		if (kinds.includes('sure') || (lines.length > 1 && kinds.includes('bare'))) return 'sure';
		return kinds.includes('bare') ? 'bare' : 'beside';
	};
}
