import path from 'node:path';
import ejs from 'ejs';
import type {Config} from '../config/load-config.ts';
import {type Files, filesOnDisk} from '../files/held-files.ts';
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

/** How a clinic's handouts look, and which fixed words they use: templates, messages, name, colours, logo. */
export class HouseStyle {
	readonly #templates = new Map<string, Promise<Template>>();
	readonly #messages = new Map<string, Messages | undefined>();

	private constructor(
		readonly clinic: Clinic,
		readonly folders: readonly string[],
		readonly files: Files,
	) {}

	/**
	 * @param files where all is read from.
	 * @throws InvalidFileError where the logo cannot be used.
	 */
	static async load(
		config: Pick<Config, 'clinic' | 'logoFile' | 'templateFolders'>,
		files: Files = filesOnDisk,
	): Promise<HouseStyle> {
		const {logo: _, ...clinic} = config.clinic;
		const logo = config.logoFile === undefined ? undefined : readLogo(config.logoFile, files);
		return new HouseStyle({...clinic, ...(logo && {logo})}, config.templateFolders, files);
	}

	/**
	 * Fills a template such as `page/page.ejs`: the clinic's own if it has one, else ours. Every
	 * template is given `escapeXml` and `icon` in addition to its locals.
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

	/** The fixed words of a language; undefined if there are none. */
	async messages(lang: string): Promise<Messages | undefined> {
		if (!this.#messages.has(lang))
			this.#messages.set(lang, await loadMessages(this.folders, lang, this.files));
		return this.#messages.get(lang);
	}

	#template(name: string): Promise<Template> {
		const known = this.#templates.get(name) ?? compileTemplate(name, this.folders, this.files);
		this.#templates.set(name, known);
		return known;
	}
}

async function compileTemplate(
	name: string,
	folders: readonly string[],
	files: Files,
): Promise<Template> {
	for (const folder of folders.toReversed()) {
		const file = path.join(folder, name);
		const bytes = files.read(file);
		if (bytes === undefined) continue;
		try {
			return {file, run: compile(file, bytes, folders, files)};
		} catch (error) {
			throw broken(file, error);
		}
	}
	throw unusable(name, 'The template is not there');
}

/**
 * A template that includes others relative to itself. They are read from what is held in memory,
 * because EJS would read them from the disk, where they could change unnoticed.
 */
function compile(
	file: string,
	bytes: Uint8Array,
	folders: readonly string[],
	files: Files,
): Template['run'] {
	const run = ejs.compile(Buffer.from(bytes).toString(), {filename: file, async: false});
	const runWith = (locals: Locals): string => {
		const include = (name: string, more: Locals = {}): string => {
			const wanted = path.extname(name) === '' ? `${name}.ejs` : name;
			const place = path.isAbsolute(wanted) ? wanted : path.join(path.dirname(file), wanted);
			const isInside = folders.some((folder) => place.startsWith(`${folder}${path.sep}`));
			const included = isInside ? files.read(place) : undefined;
			if (included !== undefined) {
				return compile(place, included, folders, files)({...locals, ...more});
			}
			throw new Error(
				`Unexpected include of "${name}", expected a file in ${folders.join(' or ')}`,
			);
		};
		return run({...locals, include});
	};
	return runWith;
}

function broken(file: string, error: unknown): InvalidFileError {
	return unusable(file, error instanceof Error ? error.message : String(error));
}

function readLogo(file: string, files: Files): NonNullable<Clinic['logo']> {
	const bytes = logoBytes(file, files);
	const mediaType = imageTypeOf(bytes);
	if (!mediaType) throw unusable(file, 'The logo is neither PNG nor JPEG nor SVG');
	const unsafe = mediaType === 'image/svg+xml' ? unsafeInSvg(bytes) : undefined;
	if (unsafe) throw unusable(file, `The logo has an unexpected ${unsafe}`);
	return {mediaType, bytes};
}

function unusable(file: string, message: string): InvalidFileError {
	return new InvalidFileError(file, [{message, line: 1, column: 1}]);
}

function logoBytes(file: string, files: Files): Uint8Array {
	try {
		const bytes = files.read(file);
		if (bytes !== undefined) return bytes;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : error;
		throw unusable(file, `The logo cannot be read (${code})`);
	}
	throw unusable(file, 'The logo cannot be read (ENOENT)');
}
