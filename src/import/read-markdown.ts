import type {Heading, Root} from 'mdast';
import type {VFile} from 'vfile';
import {wordsOf} from '../handout/words.ts';
import {parseMarkdown} from '../markdown/parse-markdown.ts';
import {decodeText} from './decode-text.ts';
import type {Draft, DraftReader} from './draft.ts';
import {raiseTitle, TitleFinder} from './find-title.ts';
import {findBoldHeadings} from './hast/bold-headings.ts';
import {levelBelow} from './hast/settle-headings.ts';
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
	findTitle(tree, file);
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

/** Without a heading of the first level, or with the name of a house in it, another line is the title. */
function findTitle(tree: Root, file: VFile): void {
	if (tree.children.some(({type}) => type === 'yaml')) return;
	const isBare = !tree.children.some((node) => node.type === 'heading' && node.depth > 1);
	// Where nothing else is marked as a heading, lines in bold are.
	if (isBare) findBoldHeadings(tree, file, false);
	const finder = new TitleFinder(tree, undefined);
	const tops = tree.children.filter(
		(node): node is Heading => node.type === 'heading' && node.depth === 1,
	);
	const [top] = tops;
	const title = top ? finder.belowHouse(top) : finder.withoutTop();
	if (title) levelBelow(tree, raiseTitle(tree, title));
	else if (isBare) levelBelow(tree, top);
}
