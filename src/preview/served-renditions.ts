import {unzipSync} from 'fflate';
import {HouseStyle} from '../house-style/house-style.ts';
import {allRenditionsFor, renditionsFor} from '../library/call/press-settings.ts';
import {type CatalogueEntry, inCatalogueOrder} from '../library/output/catalogue.ts';
import {renderIndex} from '../library/publish/index-page.ts';
import {linksFrom, translationsIn} from '../library/publish/translations.ts';
import type {PreparedWork} from '../library/workers/prepared.ts';
import {placeTranslations} from '../render/html/translation-links.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import type {Preview} from './preview.ts';
import type {PreviewedHandout} from './previewed-handout.ts';

/** The body and type of a response. */
export interface Served {
	readonly type: string;
	readonly body: Uint8Array | string;
}

const html = 'text/html; charset=utf-8';

/** Media types of the files in our books. */
const bookTypes: Readonly<Record<string, string>> = {
	xhtml: 'application/xhtml+xml; charset=utf-8',
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png',
	jpg: 'image/jpeg',
	woff: 'font/woff',
	woff2: 'font/woff2',
};

/** Serves renditions from memory, by the names that they would have below the output folder. */
export class ServedRenditions {
	readonly #books = new WeakMap<Uint8Array, Record<string, Uint8Array>>();

	constructor(readonly preview: Preview) {}

	/**
	 * @param name such as `html/en/new-back-pain.html` or `index.html`.
	 * @throws BrowserError if a PDF is asked for and there is no browser to print it.
	 */
	async file(name: string): Promise<Served | undefined> {
		if (name === 'index.html') return this.#index();
		const handout = this.#ownerOf(name);
		const work = handout && (await this.preview.work(handout));
		if (!work) return undefined;
		if (name.startsWith('html/')) return {type: html, body: await this.#page(handout, work)};
		const type = name.startsWith('epub/') ? 'application/epub+zip' : 'application/pdf';
		const made = await this.preview.file(handout, name);
		return made?.bytes && {type, body: made.bytes};
	}

	/** The draft page of a handout whose errors prevent publication, by the name that it would have. */
	async draft(name: string): Promise<Served | undefined> {
		const handout = this.#ownerOf(name);
		const body = handout && (await this.preview.draft(handout));
		return body === undefined ? undefined : {type: html, body};
	}

	/** @param inner the path of a file inside the book. */
	async bookFile(name: string, inner: string): Promise<Served | undefined> {
		const book = await this.#book(name);
		if (!book || !Object.hasOwn(book, inner)) return undefined;
		const extension = inner.slice(inner.lastIndexOf('.') + 1);
		const type = bookTypes[extension];
		return type === undefined ? undefined : {type, body: book[inner] ?? ''};
	}

	/** The path of the text inside a book. */
	async textOfBook(name: string): Promise<string | undefined> {
		const inner = Object.keys((await this.#book(name)) ?? {});
		return inner.find((file) => file.endsWith('/handout.xhtml'));
	}

	async #book(name: string): Promise<Record<string, Uint8Array> | undefined> {
		const handout = this.#ownerOf(name);
		const bytes = handout && (await this.preview.file(handout, name))?.bytes;
		if (!bytes) return undefined;
		const known = this.#books.get(bytes) ?? unzipSync(bytes);
		this.#books.set(bytes, known);
		return known;
	}

	#ownerOf(name: string): PreviewedHandout | undefined {
		const {
			plan: {settings},
			handouts,
		} = this.preview;
		return [...handouts.values()].find(({source}) =>
			allRenditionsFor(settings, source.path).some(({file}) => file === name),
		);
	}

	/** The catalogue of what would be published, as far as it has been prepared. */
	#entries(): CatalogueEntry[] {
		const {
			plan: {settings},
			handouts,
		} = this.preview;
		const entries = [...handouts.values()].flatMap(({prepared, edition}) => {
			const {identity} = prepared ?? {};
			return identity && edition > 0
				? [{...identity, renditions: renditionsFor(settings, identity.path)}]
				: [];
		});
		return inCatalogueOrder(entries);
	}

	/** The page with links to its translations; without them if their template is broken. */
	async #page({prepared}: PreviewedHandout, work: PreparedWork): Promise<Uint8Array> {
		const page = Buffer.from(work.page);
		const {identity} = prepared ?? {};
		if (!identity) return page;
		try {
			const style = await HouseStyle.load(this.preview.plan.config);
			const messages = await style.messages(identity.lang);
			const translations = translationsIn(this.#entries()).get(identity.path) ?? [];
			const links = linksFrom(identity, translations);
			const end = messages && (await placeTranslations(page, links, messages, style));
			return end ? Buffer.concat([page.subarray(0, end.from), end.bytes]) : page;
		} catch (error) {
			if (!(error instanceof InvalidFileError)) throw error;
			return page;
		}
	}

	async #index(): Promise<Served | undefined> {
		const {config} = this.preview.plan;
		try {
			const style = await HouseStyle.load(config);
			const messages = await style.messages(config.lang);
			const body = messages && (await renderIndex(this.#entries(), config.lang, messages, style));
			return body === undefined ? undefined : {type: html, body};
		} catch (error) {
			if (!(error instanceof InvalidFileError)) throw error;
			return {type: 'text/plain; charset=utf-8', body: error.message};
		}
	}
}
