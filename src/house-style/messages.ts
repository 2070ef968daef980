import path from 'node:path';
import {z} from 'zod';
import {type Files, filesOnDisk} from '../files/held-files.ts';
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
	/** What distinguishes a print profile, after "PDF"; empty for the everyday one. */
	print_profiles: z.strictObject({
		a4: z.string(),
		letter: text,
		'large-print': text,
		'large-print-acb': text,
		'large-print-cclvi': text,
		booklet: text,
		'booklet-letter': text,
	}),
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
	/** Shown above the address that the QR code leads to. */
	on_the_web: text,
	/** What a QR code is, for those who do not see it. */
	qr_code: text,
	contact: text,
	sources: text,
	cover: text,
	/** What the e-book says of its accessibility. */
	accessibility_summary: text,
	/** Added where each of its pictures has a description. */
	accessibility_pictures: text,
	/** Added where people have checked it: `{standard}` `{name}` `{date}` */
	accessibility_checked: text,
	/** `{page}` `{pages}` */
	page_of: text,
	/** Label of the box with signs of an emergency. */
	emergency: text,
	/** Label of the box with what needs help on the same day. */
	urgent: text,
	/** Label of the box with what can wait. */
	non_urgent: text,
	/** Label of the box with what to remember. */
	key_message: text,
	/** Label above a list of what to do. */
	do: text,
	/** Label above a list of what to leave alone. */
	dont: text,
	/** Label above a list to tick on paper. */
	checklist: text,
	/** Label above empty lines to write on. */
	writing_lines: text,
	library: text,
	library_intro: text,
	/** Label of the links to the same handout in other languages. */
	other_languages: text,
	/** Label of the links to the handouts in a language. */
	languages: text,
});

export type Messages = z.infer<typeof messagesSchema>;

/**
 * Reads the fixed words of a language. A regional form falls back to its language, never to another
 * language or script.
 *
 * @returns undefined if no folder has the language.
 * @throws InvalidFileError where a file is broken.
 */
export async function loadMessages(
	folders: readonly string[],
	lang: string,
	files: Files = filesOnDisk,
): Promise<Messages | undefined> {
	for (const name of tagsFor(lang)) {
		for (const folder of folders.toReversed()) {
			const file = path.join(folder, 'messages', `${name}.yaml`);
			const source = files.read(file);
			if (source === undefined) continue;
			const result = readYaml(Buffer.from(source).toString(), messagesSchema);
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
