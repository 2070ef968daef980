import {EPub} from 'epub-gen-memory';

export interface BookChapter {
	/** File name inside the book: `handout.xhtml`. */
	readonly filename: string;
	readonly title: string;
	/** The whole XHTML document. */
	readonly xhtml: string;
}

export interface BookFile {
	/** Path inside the book's content folder: `fonts/….woff2`. */
	readonly path: string;
	readonly bytes: Uint8Array | string;
	/** True of what is compressed already. */
	readonly isCompressed: boolean;
}

export interface BookParts {
	readonly title: string;
	readonly lang: string;
	readonly css: string;
	/** The package document. */
	readonly packageDocument: string;
	readonly navigation: string;
	/** Navigation for readers of EPUB 2. */
	readonly ncx: string;
	readonly chapters: readonly BookChapter[];
	readonly files: readonly BookFile[];
}

/** The earliest moment that a ZIP file can tell; the same for every entry of every book. */
const zipEpoch = new Date(Date.UTC(1980, 0, 1));

/**
 * A book out of finished parts. Of epub-gen-memory it keeps the container and
 * the writing; it fetches nothing, takes no random id and no clock, and leaves
 * every document as it is given.
 */
export class HandoutBook extends EPub {
	readonly #files: readonly BookFile[];

	constructor({chapters, files, ...parts}: BookParts) {
		super(
			{
				title: parts.title,
				lang: parts.lang,
				css: parts.css,
				version: 3,
				verbose: false,
				prependChapterTitles: false,
				chapterXHTML: '<%- content %>',
				contentOPF: literally(parts.packageDocument),
				tocXHTML: literally(parts.navigation),
				tocNCX: literally(parts.ncx),
			},
			// The base class would rewrite the content, alternative texts included: it gets none.
			chapters.map(({title, filename}) => ({title, filename, content: ''})),
		);
		this.content = this.content.map((chapter, index) => ({
			...chapter,
			content: chapters[index]?.xhtml ?? '',
		}));
		this.#files = files;
	}

	/** The book's bytes. */
	async write(): Promise<Uint8Array> {
		await this.render();
		for (const entry of Object.values(this.zip.files)) entry.date = zipEpoch;
		const options = {
			type: 'uint8array',
			compression: 'DEFLATE',
			compressionOptions: {level: 6},
		} as const;
		return (await this.generateAsync({...options, mimeType: 'application/epub+zip'})) as Uint8Array;
	}

	protected override async downloadAllFonts(): Promise<void> {
		const folder = this.zip.folder('OEBPS');
		for (const {path, bytes, isCompressed} of this.#files) {
			folder?.file(path, bytes, {compression: isCompressed ? 'STORE' : 'DEFLATE'});
		}
	}

	protected override async downloadAllImages(): Promise<void> {}

	protected override async makeCover(): Promise<void> {}
}

/** Text as an EJS template that says just that text. */
function literally(text: string): string {
	return text.replaceAll('<%', '<%%');
}
