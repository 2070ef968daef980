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
	/** Whether the file is already compressed. */
	readonly isCompressed: boolean;
}

export interface BookParts {
	readonly title: string;
	readonly lang: string;
	readonly css: string;
	/** The package document. */
	readonly packageDocument: string;
	readonly navigation: string;
	/** Navigation for EPUB 2 readers. */
	readonly ncx: string;
	readonly chapters: readonly BookChapter[];
	readonly files: readonly BookFile[];
}

/** The earliest time that a ZIP file can record, in local time as it requires; the same for every book. */
const zipEpoch = new Date(1980, 0, 1);

/** The folder in which the base class puts the content. */
const contentFolder = 'OEBPS/';

/**
 * A book made of finished parts. It uses epub-gen-memory's container and writer, but fetches
 * nothing, uses no random id and no clock, and leaves every document as it is given.
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
			// The base class would rewrite the content, even alternative texts, so it gets none.
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

	/** The book's bytes, packed by fflate: JSZip takes four times as long. */
	async write(): Promise<Uint8Array> {
		await this.render();
		const packed = new Set(this.#files.filter((file) => file.isCompressed).map(({path}) => path));
		const contents: Zippable = {};
		for (const [name, entry] of Object.entries(this.zip.files)) {
			if (entry.dir) continue;
			// The media type comes first and uncompressed. https://www.w3.org/TR/epub-33/#sec-zip-container-mime
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
