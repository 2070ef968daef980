import {textOf} from '../handout/words.ts';
import {labelTest} from '../lines/label-test.ts';
import {isTrail} from '../lines/page-parts.ts';
import {pageScorer} from '../lines/page-score.ts';
import {isPlain, type Line} from './removable.ts';

/**
 * How sure it is that a line is a label of a web page. `sure`: whatever is around it. `bare`: everyday
 * words that may also be a heading over text ("Share"). `beside`: words with a meaning of their own
 * ("Topics: sleep"), which are a label only beside another one.
 */
export type LabelKind = 'sure' | 'bare' | 'beside';

/**
 * A test for labels of a web page. Every line of the block must be a label, and the block must not
 * contain code or a picture.
 *
 * @param lang language of the text, as for `labelTest`.
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
