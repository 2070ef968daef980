import type {Root} from 'hast';
import type {VFile} from 'vfile';
import type {FrontMatter} from '../../handout/front-matter.ts';
import {wordsIn} from '../../handout/words.ts';
import type {Draft, SourceKind} from '../draft.ts';
import {ImportLedger} from '../import-ledger.ts';
import {reportEmpty} from '../report-empty.ts';
import {WordCount} from '../word-count.ts';
import {findBoldHeadings} from './bold-headings.ts';
import {replaceEmptyBlocks} from './empty-blocks.ts';
import {gatherFootnotes} from './footnotes.ts';
import {raiseLargeLines} from './large-lines.ts';
import {settleLinks} from './links.ts';
import {gatherPictures, type PictureReader} from './pictures.ts';
import {numberLines} from './readable-lines.ts';
import {reportLeftovers, reportLostLinks, reportTables} from './report-leftovers.ts';
import {settleHeadings} from './settle-headings.ts';
import {shapeTables} from './tables.ts';
import {TakeOut} from './take-out.ts';
import {tidyTree} from './tidy-tree.ts';
import {toMarkdownTree} from './to-markdown-tree.ts';

/** A source that was read into a tree of HTML. */
export interface TreeSource {
	readonly kind: SourceKind;
	/** The body; it is changed. */
	readonly tree: Root;
	readonly metadata: Partial<FrontMatter>;
	/** What the source calls itself, perhaps with the name of its site. */
	readonly title?: string | undefined;
	/** Where it stood on the web. */
	readonly address?: string | undefined;
	readonly readPicture: PictureReader;
	/** Takes out what is not of the text. */
	readonly clean?: ((tree: Root, takeOut: TakeOut) => Partial<FrontMatter> | undefined) | undefined;
}

/**
 * What HTML, Word, OpenDocument and e-books have in common: their tree becomes a draft, and
 * every word of it is in the draft or in its ledger.
 */
export async function draftFromTree(source: TreeSource, file: VFile): Promise<Draft | undefined> {
	const {kind, tree, address} = source;
	const leftovers = tidyTree(tree);
	const doubts = shapeTables(tree);
	const lines = numberLines(tree);
	reportLeftovers(leftovers, file);
	reportTables(doubts, file);
	const words = new WordCount();
	for (const line of lines) words.add(wordsIn(line));
	const ledger = new ImportLedger();
	const takeOut = new TakeOut(tree, ledger);
	const notes = gatherFootnotes(tree, takeOut);
	for (const drawing of leftovers.drawings) {
		takeOut.remove([drawing], {
			rule: 'drawing',
			reason: 'letters inside a drawing, which is not taken along',
			sure: 0.9,
		});
	}
	const found = source.clean?.(tree, takeOut);
	const large = kind === 'html' ? raiseLargeLines(tree) : undefined;
	const images = await gatherPictures(tree, source.readPicture, file);
	reportLostLinks(settleLinks(tree, address), file);
	replaceEmptyBlocks(tree);
	tree.children.push(...notes);
	const markdown = toMarkdownTree(tree);
	// Pages have headings where they have any structure; typists of letters know no styles.
	findBoldHeadings(markdown, file, kind === 'docx' || kind === 'odt');
	const declared = large ?? source.title ?? source.metadata.title;
	const heading = settleHeadings(markdown, declared, kind === 'epub', kind === 'html');
	if (lines.length === 0 && images.length === 0) {
		reportEmpty(file);
		return undefined;
	}
	file.value = lines.join('\n');
	const title = heading ?? source.metadata.title;
	return {
		kind,
		tree: markdown,
		lines,
		words,
		metadata: {...source.metadata, ...found, ...(title && {title})},
		images,
		ledger,
		file,
	};
}
