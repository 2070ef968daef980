import type {Root} from 'mdast';
import type {FrontMatter} from './front-matter.ts';

/** The kinds of picture that every browser and e-reader shows. */
export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/svg+xml';

/** A picture that a handout shows, read and checked. */
export interface HandoutImage {
	/** As the source names it. */
	readonly url: string;
	readonly mediaType: ImageMediaType;
	readonly bytes: Uint8Array;
}

/** One source document, read; all renditions are made from it. */
export interface Handout {
	/** Path below the library's content folder, with `/`, without extension: `en/new-back-pain`. */
	readonly path: string;
	readonly id: string;
	readonly title: string;
	/** BCP 47. */
	readonly lang: string;
	readonly frontMatter: FrontMatter;
	/** The text: a first-level heading with the title, the lead, then sections. */
	readonly tree: Root;
	readonly images: readonly HandoutImage[];
}
