import {LedgerImbalanceError} from '../handout/balance.ts';
import {textOf} from '../handout/words.ts';
import type {Draft} from './draft.ts';
import type {ImportOptions} from './import-handout.ts';
import {WordCount} from './word-count.ts';
import {writeMarkdown} from './write-markdown.ts';

/** The handout that a draft becomes. */
export interface Finished {
	readonly markdown: string;
	readonly title?: string;
	readonly lang?: string;
}

/**
 * The steps that every kind of source takes: boilerplate and duplicates go, disclaimers are
 * marked, front matter is put before the text, and it is written as Markdown.
 *
 * @throws LedgerImbalanceError where a word went missing that the ledger does not name.
 */
export function finishDraft(draft: Draft, _options: ImportOptions): Finished {
	const {tree, metadata} = draft;
	const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
	const {text, words} = writeMarkdown(tree);
	requireAllWords(draft, words);
	return {
		markdown: text,
		...(title && {title: textOf(title)}),
		...(metadata.lang !== undefined && {lang: metadata.lang}),
	};
}

/** Words of the source, changed as the ledger says, are the words of the Markdown, read again. */
function requireAllWords({words, ledger}: Draft, written: WordCount): void {
	const balance = new WordCount().addCount(words).addCount(ledger.effect).addCount(written, -1);
	const {surplus, deficit} = balance;
	if (surplus.length > 0 || deficit.length > 0) throw new LedgerImbalanceError(surplus, deficit);
}
