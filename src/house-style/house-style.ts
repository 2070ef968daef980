import {readFile} from 'node:fs/promises';
import path from 'node:path';
import ejs from 'ejs';
import type {Config} from '../config/load-config.ts';
import type {ImageMediaType} from '../handout/handout.ts';
import {imageTypeOf, unsafeInSvg} from '../images/image-type.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {iconUri} from './icon.ts';
import {loadMessages, type Messages} from './messages.ts';

type Locals = Readonly<Record<string, unknown>>;

interface Template {
	readonly file: string;
	readonly run: (locals: Locals) => string;
}

/** The clinic as its handouts show it. */
export type Clinic = Omit<Config['clinic'], 'logo'> & {
	readonly logo?: {readonly mediaType: ImageMediaType; readonly bytes: Uint8Array};
};

/** How a clinic's handouts look and which fixed words they use: templates, messages, name, colours, logo. */
export class HouseStyle {
	readonly #templates = new Map<string, Promise<Template>>();
	readonly #messages = new Map<string, Messages | undefined>();

	private constructor(
		readonly clinic: Clinic,
		readonly folders: readonly string[],
	) {}

	/** @throws InvalidFileError where the logo cannot be used. */
	static async load(config: Config): Promise<HouseStyle> {
		const {logo: _, ...clinic} = config.clinic;
		const logo = config.logoFile === undefined ? undefined : await readLogo(config.logoFile);
		return new HouseStyle({...clinic, ...(logo && {logo})}, config.templateFolders);
	}

	/**
	 * Fills a template such as `page/page.ejs`: the clinic's own where it has one, else ours.
	 * Besides its locals, every template has `escapeXml` and `icon`.
	 *
	 * @throws InvalidFileError where the template is missing or broken; EJS names the line.
	 */
	async fill(name: string, locals: Locals): Promise<string> {
		const template = await this.#template(name);
		try {
			return template.run({...locals, escapeXml: ejs.escapeXML, icon: iconUri});
		} catch (error) {
			throw broken(template.file, error);
		}
	}

	/** The fixed words of a language, where there are any. */
	async messages(lang: string): Promise<Messages | undefined> {
		if (!this.#messages.has(lang)) this.#messages.set(lang, await loadMessages(this.folders, lang));
		return this.#messages.get(lang);
	}

	#template(name: string): Promise<Template> {
		const known = this.#templates.get(name) ?? compileTemplate(name, this.folders);
		this.#templates.set(name, known);
		return known;
	}
}

async function compileTemplate(name: string, folders: readonly string[]): Promise<Template> {
	for (const folder of folders.toReversed()) {
		const file = path.join(folder, name);
		const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined;
			throw error;
		});
		if (text === undefined) continue;
		try {
			return {file, run: ejs.compile(text, {filename: file, async: false})};
		} catch (error) {
			throw broken(file, error);
		}
	}
	throw unusable(name, 'The template is not there');
}

function broken(file: string, error: unknown): InvalidFileError {
	return unusable(file, error instanceof Error ? error.message : String(error));
}

async function readLogo(file: string): Promise<NonNullable<Clinic['logo']>> {
	const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
		throw unusable(file, `The logo cannot be read (${error.code})`);
	});
	const mediaType = imageTypeOf(bytes);
	if (!mediaType) throw unusable(file, 'The logo is neither PNG nor JPEG nor SVG');
	const unsafe = mediaType === 'image/svg+xml' ? unsafeInSvg(bytes) : undefined;
	if (unsafe) throw unusable(file, `The logo has an unexpected ${unsafe}`);
	return {mediaType, bytes};
}

function unusable(file: string, message: string): InvalidFileError {
	return new InvalidFileError(file, [{message, line: 1, column: 1}]);
}
