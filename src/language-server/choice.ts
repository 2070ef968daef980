import type {CompletionItem} from 'vscode-languageserver/node.js';

/** Something that may be written at a place of a document. */
export interface Choice extends Pick<CompletionItem, 'label' | 'detail' | 'kind'> {
	/** The text to insert, with `…` where the author continues. Default: the label. */
	readonly insert?: string;
	/** In Markdown. */
	readonly explanation?: string | undefined;
}
