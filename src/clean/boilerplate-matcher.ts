import {textOf} from '../handout/words.ts';
import {labelTest} from '../lines/label-test.ts';
import {isPlain, type Line} from './removable.ts';

/**
 * Tells lines that are labels of a web page: every line of the block is a
 * label by itself, and holds neither code nor a picture.
 *
 * @param lang as for `labelTest`.
 */
export function boilerplateMatcher(lang = 'en'): (line: Line) => boolean {
	const isLabel = labelTest(lang);
	return (line) => {
		const lines = textOf(line)
			.split('\n')
			.filter((text) => text.trim() !== '');
		return lines.length > 0 && isPlain(line, ['link', 'linkReference']) && lines.every(isLabel);
	};
}
