import {fileTypeFromBuffer} from 'file-type';
import {report} from '../handout/diagnostic.ts';
import type {DraftReader} from './draft.ts';

/** What is to be done with formats that import does not read. */
const remedies: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
	rtf: ['RTF', 'Open the file in a word processor, save it as DOCX, and import that.'],
	pdf: [
		'PDF',
		'Import the document that it was made from; failing that, copy the text out of it into a text file.',
	],
	cfb: [
		'old Office document (.doc)',
		'Open the file in a word processor, save it as DOCX, and import that.',
	],
	zip: [
		'ZIP archive without a document',
		'Unpack it and import what is inside; if it is a document that no longer opens, ask for it anew.',
	],
};

interface ForeignFormat {
	/** As it stands in "Unexpected …". */
	readonly what: string;
	readonly remedy: string;
}

/**
 * Names what a source is that import does not read, with what to do; nothing where it may be a text.
 * Only bytes that no text has are asked about: a text may begin like anything.
 */
export async function foreignFormat(bytes: Uint8Array): Promise<ForeignFormat | undefined> {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
	const opening = start.trimStart();
	const known = opening.startsWith('{\\rtf')
		? 'rtf'
		: opening.startsWith('%PDF-')
			? 'pdf'
			: undefined;
	const isMarked = /^(?:\u00FF\u00FE|\u00FE\u00FF)/u.test(start);
	if (known === undefined && (isMarked || !start.includes('\0'))) return undefined;
	const ext = known ?? (await fileTypeFromBuffer(bytes))?.ext;
	if (ext === undefined) return undefined;
	const [what, remedy] = remedies[ext] ?? [
		ext.toUpperCase(),
		'Import the text itself: as DOCX, ODT, HTML, EPUB, Markdown or plain text.',
	];
	return {what, remedy};
}

/** Says what a source is and what to do about it; nothing is read. */
export const refuseForeign: DraftReader = async ({bytes}, _options, file) => {
	const {what, remedy} = (await foreignFormat(bytes)) ?? {what: 'content', remedy: ''};
	report(file, {
		ruleId: 'import-kind',
		severity: 'error',
		reason: `Unexpected ${what}, expected DOCX, ODT, HTML, EPUB, Markdown or plain text`,
		note: `Nothing was imported. ${remedy}`.trim(),
		place: {line: 1, column: 1},
	});
	return undefined;
};
