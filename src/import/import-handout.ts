import {VFile} from 'vfile';
import type {DisclaimerCatalogue} from '../disclaimers/catalogue.ts';
import {type Diagnostic, diagnosticsOf, report} from '../handout/diagnostic.ts';
import {refuseSize, type SizeLimit} from '../handout/refuse-size.ts';
import {kindOf} from './detect-kind.ts';
import type {Draft, DraftImage, ImportSource, ReadDraftOptions, SourceKind} from './draft.ts';
import {finishDraft} from './finish-draft.ts';
import type {ImportEntry} from './import-ledger.ts';
import {readers} from './readers.ts';

export interface ImportOptions extends ReadDraftOptions {
	/** Gives a section whose heading was lost the suggested one. Default: only says so. */
	readonly fixLostHeadings?: boolean | undefined;
	/** Folder that the pictures go to, as the handout names it. Default: the handout's own. */
	readonly imageFolder?: string | undefined;
	/** The approved wordings that are marked where they stand in the text. Default: none. */
	readonly catalogue?: DisclaimerCatalogue | undefined;
}

/** What became of a source. */
export interface ImportResult {
	readonly file: string;
	readonly kind: SourceKind;
	/** The handout; nothing where the source could not be read. */
	readonly markdown?: string;
	readonly title?: string;
	readonly lang?: string;
	readonly images: readonly DraftImage[];
	readonly ledger: readonly ImportEntry[];
	readonly diagnostics: readonly Diagnostic[];
	/** The source as a person reads it; the ledger names its lines. */
	readonly lines: readonly string[];
}

/**
 * A source of any kind to a Markdown handout. Never throws for what a source says.
 *
 * @throws LedgerImbalanceError where a word went missing that the ledger does not name.
 */
export async function importHandout(
	source: ImportSource,
	options: ImportOptions = {},
): Promise<ImportResult> {
	const file = new VFile({path: source.file});
	const kind = await kindOf(source);
	reportName(source.file, kind, file);
	const isTooLarge = isText(kind) && refuseSize(source.bytes.length, sizeLimit, file);
	const read = await readers[kind]();
	const draft: Draft | undefined = isTooLarge ? undefined : await read(source, options, file);
	const finished = draft && finishDraft(draft, options);
	return {
		file: source.file,
		kind,
		...finished,
		images: draft?.images ?? [],
		ledger: draft?.ledger.entries ?? [],
		diagnostics: diagnosticsOf(file),
		lines: draft?.lines ?? [],
	};
}

/** Memory grows with a text: it takes some 60 bytes for each of plain text, 130 of Markdown. */
const sizeLimit: SizeLimit = {
	ruleId: 'import-unreadable',
	what: 'text',
	most: 12_000_000,
	remedy: 'Split it, and import the parts.',
};

/** What is zipped is held to limits of its own when it is unpacked. */
function isText(kind: SourceKind): boolean {
	return kind === 'text' || kind === 'markdown' || kind === 'html';
}

/** A text that is called a document is one that somebody renamed, or half of a download. */
function reportName(name: string, kind: SourceKind, file: VFile): void {
	const ending = /\.(?:docx|odt|epub)$/iu.exec(name)?.[0];
	if (ending === undefined || !isText(kind)) return;
	report(file, {
		ruleId: 'import-kind',
		severity: 'warning',
		reason: `Unexpected ${kind === 'html' ? 'HTML' : 'text'} in a file that is called "${ending}"; it was imported as what it is`,
		note: 'See whether it is the document that was meant, and all of it.',
		place: {line: 1, column: 1},
	});
}
