import {parsePlainText} from '../../source/parse-plain-text.ts';
import {decodeText} from '../decode-text.ts';
import type {Draft, DraftReader} from '../draft.ts';
import {ImportLedger} from '../import-ledger.ts';
import {WordCount} from '../word-count.ts';

/** Text without markup: headings, lists and tables are found by the shape of the lines. */
export const readText: DraftReader = async (
	{bytes},
	_options,
	file,
): Promise<Draft | undefined> => {
	const text = decodeText(bytes, file);
	if (text === undefined) return undefined;
	file.value = text;
	return {
		kind: 'text',
		tree: parsePlainText(file),
		lines: text.split('\n'),
		words: new WordCount().addText(text),
		metadata: {},
		images: [],
		ledger: new ImportLedger(),
		file,
	};
};
