import {wordsOf} from '../handout/words.ts';
import {parseMarkdown} from '../markdown/parse-markdown.ts';
import {decodeText} from './decode-text.ts';
import type {Draft, DraftReader} from './draft.ts';
import {ImportLedger} from './import-ledger.ts';
import {readTimes} from './read-times.ts';
import {reportEmpty} from './report-empty.ts';
import {WordCount} from './word-count.ts';

/** Markdown keeps its structure; its words are those that a reader of it meets. */
export const readMarkdown: DraftReader = async (
	{bytes},
	_options,
	file,
): Promise<Draft | undefined> => {
	const text = decodeText(bytes, file);
	if (text === undefined) return undefined;
	if (!/\S/u.test(text)) {
		reportEmpty(file);
		return undefined;
	}
	file.value = text;
	const tree = parseMarkdown(file);
	readTimes(tree);
	const words = new WordCount().add(wordsOf(tree));
	return {
		kind: 'markdown',
		tree,
		lines: text.split('\n'),
		words,
		metadata: {},
		images: [],
		ledger: new ImportLedger(),
		file,
	};
};
