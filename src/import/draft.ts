import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import type {FrontMatter} from '../handout/front-matter.ts';
import type {ImportLedger} from './import-ledger.ts';
import type {WordCount} from './word-count.ts';

/** What a source is, found from its content; `foreign` is what import does not read. */
export type SourceKind = 'text' | 'markdown' | 'html' | 'docx' | 'odt' | 'epub' | 'foreign';

/** What is to be imported. */
export interface ImportSource {
	/** As messages name it. */
	readonly file: string;
	readonly bytes: Uint8Array;
	/** Where it lies, absolute, for the pictures beside it. Default: nowhere; none are read. */
	readonly location?: string | undefined;
}

export interface ReadDraftOptions {
	/** Language of the source, BCP 47. Default: what the source says, else what its words look like. */
	readonly lang?: string | undefined;
}

/** A picture that came along; it is written beside the handout. */
export interface DraftImage {
	/** As the tree names it: a file name of lower-case letters, digits and hyphens. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Empty where the source has no description; the reader reports that. */
	readonly alt: string;
}

/**
 * A source as its reader leaves it: structure and words, and what the reader already removed
 * or repaired. The steps that follow are the same for every kind.
 */
export interface Draft {
	readonly kind: SourceKind;
	/** The text. Positions name lines of `lines`. A reader leaves in what it does not know to be foreign. */
	readonly tree: Root;
	/** The source as a person reads it, for the ledger and the review page; line 1 is the first. */
	readonly lines: readonly string[];
	/** The words of the source before anything was removed or repaired, as its reader sees them. */
	readonly words: WordCount;
	/** What the source says of itself, in the keys of a handout's front matter. */
	readonly metadata: Partial<FrontMatter>;
	readonly images: readonly DraftImage[];
	/** What was removed and repaired so far. */
	readonly ledger: ImportLedger;
	/** Bears the findings. */
	readonly file: VFile;
}

/** Reads one kind of source. A source that cannot be read is a finding of severity `error`, and no draft. */
export type DraftReader = (
	source: ImportSource,
	options: ReadDraftOptions,
	file: VFile,
) => Promise<Draft | undefined>;
