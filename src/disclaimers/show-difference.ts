import {diffWords} from 'diff';
import type {NearPassage} from './near-wording.ts';

/** Splits every script into words, Chinese and Japanese with dictionaries. */
const segmenter = new Intl.Segmenter('und', {granularity: 'word'});

/** How many unchanged words are shown on either side of a change. */
const context = 4;

/**
 * The difference between a wording and a passage, on one line: `[-missing-]`, `{+added+}`, with
 * long equal stretches shortened. Text before and after the passage is left out.
 */
export function showDifference({wording, text}: NearPassage): string {
	const changes = diffWords(wording.text, text, {intlSegmenter: segmenter});
	const first = changes.findIndex(({added}) => !added);
	const last = changes.findLastIndex(({added}) => !added);
	// What replaced the last words follows them.
	const end = changes[last]?.removed ? last + 2 : last + 1;
	const own = changes.slice(first, end);
	return own
		.map(({value, added, removed}, index) => {
			if (added) return marked(value, '{+', '+}');
			if (removed) return marked(value, '[-', '-]');
			return shortened(value, index > 0, index < own.length - 1);
		})
		.join('')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** With the surrounding white space outside the marks. */
function marked(text: string, open: string, close: string): string {
	const core = text.trim();
	const [before = '', behind = ''] = text.split(core);
	return `${before}${open}${core}${close}${behind}`;
}

/** Words next to a change only. */
function shortened(text: string, isBehindChange: boolean, isBeforeChange: boolean): string {
	const words = [...segmenter.segment(text)].filter(({isWordLike}) => isWordLike);
	const head = isBehindChange ? words[context - 1] : undefined;
	const tail = isBeforeChange ? words.at(-context) : undefined;
	const headEnd = isBehindChange ? head && head.index + head.segment.length : 0;
	const tailStart = isBeforeChange ? tail?.index : text.length;
	if (headEnd === undefined || tailStart === undefined || tailStart - headEnd < 2) return text;
	return `${text.slice(0, headEnd)} … ${text.slice(tailStart)}`;
}
