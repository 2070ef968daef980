import {languageOf} from '../handout/language-of.ts';
import {flatText, textOf, withoutArabicMarks} from '../handout/words.ts';
import {boilerplatePatterns} from './boilerplate-patterns.ts';
import {isPlain, type Line} from './removable.ts';

/** A leftover label is short; anything longer is somebody's sentence. */
const longest = {words: 8, characters: 60, unfolded: 200};

/**
 * Tells lines that are labels of a web page: every line of the block is a
 * label by itself, and holds neither code nor a picture.
 *
 * @param lang BCP 47; English is looked for besides, since sites leave their labels untranslated.
 */
export function boilerplateMatcher(lang = 'en'): (line: Line) => boolean {
	const patterns = [...new Set([languageOf(lang), 'en'])].flatMap(
		(key) => boilerplatePatterns[key] ?? [],
	);
	return (line) => {
		const raw = textOf(line).split('\n');
		// Most lines are sentences; to fold them first would take most of the time of cleaning.
		if (raw.some(({length}) => length > longest.unfolded)) return false;
		const lines = raw.map(matchedText).filter(Boolean);
		return (
			lines.length > 0 &&
			isPlain(line, ['link', 'linkReference']) &&
			lines.every((text) => isShort(text) && patterns.some((pattern) => pattern.test(text)))
		);
	};
}

function isShort(text: string): boolean {
	return (
		text.length <= longest.characters &&
		text.split(' ').length <= longest.words &&
		!/[.。۔]$/u.test(text)
	);
}

function matchedText(line: string): string {
	return withoutArabicMarks(flatText(line));
}
