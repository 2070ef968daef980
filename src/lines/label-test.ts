import {languageOf} from '../handout/language-of.ts';
import {flatText, withoutArabicMarks} from '../handout/words.ts';
import {pageLanguages} from './languages/index.ts';
import {isPageRow, pageSentenceTest} from './page-parts.ts';

/** A leftover label is short; anything longer is somebody's sentence. */
const longest = {words: 8, characters: 60, unfolded: 320};

/** Arrows and dots around a label, and how many it counts: "Read more »", "Comments (3)". */
const ornament = /^[\s«‹←◀<+#*]+|(?<![\s»›→▶>+*…↓↑])[\s»›→▶>+*…↓↑]+$|\.{3}$|(?<!\s)\s*\(\d+\)$/gu;

/**
 * Tells texts of a line that are labels of a web page.
 *
 * @param lang BCP 47; English is looked for besides, since sites leave their labels untranslated.
 */
export function labelTest(lang = 'en'): (line: string) => boolean {
	const patterns = [...new Set([languageOf(lang), 'en'])].flatMap(
		(key) => pageLanguages[key]?.labels ?? [],
	);
	const isPageSentence = pageSentenceTest(lang);
	const isLabel = (text: string) => {
		const label = text.replace(ornament, '');
		return isShort(label) && patterns.some((pattern) => pattern.test(label));
	};
	return (line) => {
		// Most lines are sentences; to fold them first would take most of the time of cleaning.
		if (line.length > longest.unfolded) return false;
		const text = matchedText(line);
		if (text === '') return false;
		if (isPageRow(text) || isPageSentence(text)) return true;
		return isLabel(text) || isRowOf(text, isLabel);
	};
}

/** "Print this page | Back to top" */
function isRowOf(text: string, isLabel: (text: string) => boolean): boolean {
	if (text.length > 2 * longest.characters || !/[|·•]/u.test(text)) return false;
	const labels = text.split(/ ?[|·•] ?/u);
	return labels.length > 1 && labels.every(isLabel);
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
