import {EPub} from 'epub-gen-memory';
import {type Zippable, zipSync} from 'fflate';

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
	readonly bytes: Uint8Array;
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

/** The earliest moment that a ZIP file can tell, in the local time that it is told in; the same for every book. */
const zipEpoch = new Date(1980, 0, 1);

/** Where the base class puts what is the book's. */
const contentFolder = 'OEBPS/';

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
				contentOPF: '<%- packageDocument %>',
				tocXHTML: '<%- navigation %>',
				tocNCX: '<%- ncx %>',
			},
			// The base class would rewrite the content, alternative texts included: it gets none.
			chapters.map(({title, filename}) => ({title, filename, content: ''})),
		);
		this.content = this.content.map((chapter, index) => ({
			...chapter,
			content: chapters[index]?.xhtml ?? '',
		}));
		// The base class hands its options to the templates, and would compile ours anew for every book.
		const {packageDocument, navigation, ncx} = parts;
		Object.assign(this.options, {packageDocument, navigation, ncx});
		this.#files = files;
	}

	/** The book's bytes. They are packed by fflate: JSZip takes four times as long. */
	async write(): Promise<Uint8Array> {
		await this.render();
		const packed = new Set(this.#files.filter((file) => file.isCompressed).map(({path}) => path));
		const contents: Zippable = {};
		for (const [name, entry] of Object.entries(this.zip.files)) {
			if (entry.dir) continue;
			// The media type stands first and as it is. https://www.w3.org/TR/epub-33/#sec-zip-container-mime
			const isStored = name === 'mimetype' || packed.has(name.slice(contentFolder.length));
			contents[name] = [await entry.async('uint8array'), {level: isStored ? 0 : 6}];
		}
		return zipSync(contents, {mtime: zipEpoch});
	}

	protected override async downloadAllFonts(): Promise<void> {
		for (const {path, bytes} of this.#files) this.zip.file(`${contentFolder}${path}`, bytes);
	}

	protected override async downloadAllImages(): Promise<void> {}

	protected override async makeCover(): Promise<void> {}
}
