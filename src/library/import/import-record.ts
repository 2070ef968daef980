import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {z} from 'zod';
import {systemErrorOf} from '../../files/system-error.ts';
import type {ImportResult} from '../../import/import-handout.ts';
import {UsageError} from '../usage-error.ts';

/** The entry of a handout in the ledger file. Only the hash is read again. */
const recorded = z.looseObject({hash: z.string()});
const schema = z.object({version: z.literal(1), handouts: z.record(z.string(), recorded)});

type Recorded = z.infer<typeof recorded>;

/**
 * The ledger file of an import: what was done to each source, and the hash of each handout as it was
 * written, so that the next import can tell whether a person has edited it since.
 */
export class ImportRecord {
	readonly #file: string | undefined;
	readonly #handouts: Map<string, Recorded>;
	readonly #before: string | undefined;

	private constructor(
		file: string | undefined,
		before: string | undefined,
		handouts: Iterable<[string, Recorded]>,
	) {
		this.#file = file;
		this.#before = before;
		this.#handouts = new Map(handouts);
	}

	/**
	 * @throws UsageError if the file exists and is not a ledger: it may be somebody's work.
	 * @throws SystemError if it cannot be read.
	 */
	static async open(file: string | undefined): Promise<ImportRecord> {
		if (file === undefined) return new ImportRecord(undefined, undefined, []);
		const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined;
			throw systemErrorOf(error, `The ledger "${file}" cannot be read`);
		});
		if (text === undefined) return new ImportRecord(file, undefined, []);
		const parsed = schema.safeParse(jsonOf(text));
		if (!parsed.success) {
			throw new UsageError(
				`"${file}" is not the ledger of an import; it was left as it is. Name another file with --ledger.`,
			);
		}
		return new ImportRecord(file, text, Object.entries(parsed.data.handouts));
	}

	/** Whether a file is as the last import wrote it. */
	isOurs(name: string, content: Uint8Array | string): boolean {
		return this.#handouts.get(name)?.hash === hashOf(content);
	}

	/** Records what was made of a source. */
	note(name: string, {file, kind, title, lang, ledger, diagnostics, markdown}: ImportResult): void {
		const recorded = {
			hash: hashOf(markdown ?? ''),
			source: file,
			kind,
			...(title !== undefined && {title}),
			...(lang !== undefined && {lang}),
			entries: ledger,
			findings: diagnostics.map(({ruleId, severity, reason, note, line}) => ({
				ruleId,
				severity,
				reason,
				note,
				line,
			})),
		};
		// A substring keeps its whole source in memory; a copy does not.
		this.#handouts.set(name, structuredClone(recorded));
	}

	/** Writes the ledger, unless nothing changed. */
	async save(): Promise<void> {
		if (this.#file === undefined) return;
		const handouts = Object.fromEntries([...this.#handouts].sort(([a], [b]) => (a < b ? -1 : 1)));
		const text = `${JSON.stringify({version: 1, handouts}, null, '\t')}\n`;
		if (text === this.#before) return;
		await writeWhole(this.#file, text);
	}
}

/**
 * Writes a file aside and moves it into place, so that nobody reads half of it.
 *
 * @throws SystemError if it cannot be written.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
	try {
		await mkdir(path.dirname(file), {recursive: true});
		const aside = `${file}.${process.pid}.part`;
		await writeFile(aside, content);
		await rename(aside, file);
	} catch (error) {
		throw systemErrorOf(error, `"${file}" cannot be written`);
	}
}

function hashOf(content: Uint8Array | string): string {
	return createHash('sha256').update(content).digest('hex');
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
