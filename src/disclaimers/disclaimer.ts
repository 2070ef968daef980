import type {RootContent} from 'mdast';
import {z} from 'zod';
import {date, languageTag} from '../handout/front-matter.ts';

/** What a disclaimer is about. */
export const disclaimerKinds = [
	'general',
	'emergency',
	'medicines',
	'exercise',
	'pregnancy',
	'sexual-health',
	'mental-health-crisis',
	'children',
	'translation',
] as const;

export type DisclaimerKind = (typeof disclaimerKinds)[number];

export function isDisclaimerKind(value: string): value is DisclaimerKind {
	return disclaimerKinds.some((kind) => kind === value);
}

/** The front matter of an approved wording. */
export const disclaimerSchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9-]+$/u, 'expected lower-case letters, digits and hyphens'),
	kind: z.enum(disclaimerKinds),
	lang: languageTag,
	version: z
		.string({error: 'expected text; put a version such as 1.0 into quotation marks'})
		.min(1),
	approved_by: z.string().min(1),
	approved_on: date,
	expires_on: date,
});

/** A statement that a clinic has approved. */
export interface Disclaimer {
	/** The same in all versions of a wording: `general-en`. */
	readonly id: string;
	readonly kind: DisclaimerKind;
	/** BCP 47. */
	readonly lang: string;
	readonly version: string;
	readonly approvedBy: string;
	/** YYYY-MM-DD */
	readonly approvedOn: string;
	/** YYYY-MM-DD; the wording may not be printed after this day. */
	readonly expiresOn: string;
	/** The wording, as the mdast blocks that are printed. */
	readonly blocks: readonly RootContent[];
	/** The wording as plain text on one line, for finding it in a text. */
	readonly text: string;
	/** The file that it was read from, for messages. */
	readonly file: string;
}
