import type {Root, Text} from 'mdast';
import {wordsOf} from '../handout/words.ts';
import {parseMarkdown} from '../markdown/parse-markdown.ts';
import {visit} from '../tree/visit.ts';
import {decodeText} from './decode-text.ts';
import type {Draft, DraftReader} from './draft.ts';
import {ImportLedger} from './import-ledger.ts';
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

/** "7:55" is a time of day, and no directive named 55. */
function readTimes(tree: Root): void {
	visit(tree, 'textDirective', (node, index, parent) => {
		const isTime = /^\p{Nd}/u.test(node.name) && node.children.length === 0 && !hasAttributes(node);
		if (!isTime || !parent || index === undefined) return;
		const text: Text = {
			type: 'text',
			value: `:${node.name}`,
			...(node.position && {position: node.position}),
		};
		parent.children.splice(index, 1, text);
	});
}

function hasAttributes({attributes}: {attributes?: object | null | undefined}): boolean {
	return Object.keys(attributes ?? {}).length > 0;
}
