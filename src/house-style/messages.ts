import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {z} from 'zod';
import {tagsFor} from '../handout/language-of.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {readYaml} from '../yaml/read-yaml.ts';

const text = z.string().min(1);

/** The fixed words of the templates in one language; `{name}` marks a slot. */
const messagesSchema = z.strictObject({
	skip_to_text: text,
	contents: text,
	all_handouts: text,
	print_version: text,
	ebook: text,
	/** `{number}` */
	table: text,
	/** Heading above the footnotes. */
	notes: text,
	/** `{number}` */
	back_to_text: text,
	/** Heading of the colophon. */
	about: text,
	/** `{version}` */
	version: text,
	/** `{date}` */
	reviewed: text,
	/** `{date}` */
	next_review: text,
	/** `{name}` `{date}` */
	clinical_review: text,
	awaiting_review: text,
	/** `{names}` */
	authors: text,
	/** `{text}` */
	funding: text,
	/** `{text}` */
	conflicts: text,
	contact: text,
	sources: text,
	cover: text,
	/** What the e-book says of its accessibility. */
	accessibility_summary: text,
	/** `{page}` `{pages}` */
	page_of: text,
	library: text,
	library_intro: text,
});

export type Messages = z.infer<typeof messagesSchema>;

/**
 * Reads the fixed words of a language. A regional form falls back to its
 * language, never to another one, nor to another script.
 *
 * @returns nothing where no folder has the language.
 * @throws InvalidFileError where a file is broken.
 */
export async function loadMessages(
	folders: readonly string[],
	lang: string,
): Promise<Messages | undefined> {
	for (const name of tagsFor(lang)) {
		for (const folder of folders.toReversed()) {
			const file = path.join(folder, 'messages', `${name}.yaml`);
			const source = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
				if (error.code === 'ENOENT') return undefined;
				throw error;
			});
			if (source === undefined) continue;
			const result = readYaml(source, messagesSchema);
			if (!result.ok) throw new InvalidFileError(file, result.problems);
			return result.value;
		}
	}
	return undefined;
}

/** Fills the slots of a message. */
export function fill(message: string, slots: Readonly<Record<string, string | number>>): string {
	return message.replace(/\{(\w+)\}/gu, (slot, name: string) => String(slots[name] ?? slot));
}
