import {createHash} from 'node:crypto';
import type {Diagnostic} from '../handout/diagnostic.ts';
import type {PageStart} from '../handout/page-start.ts';
import type {Prepared, PreparedWork} from '../library/prepared.ts';
import type {SourceRef} from '../library/sources.ts';

/** A PDF or an e-book, or only why there is none. */
export interface PreviewedFile {
	readonly bytes?: Uint8Array;
	readonly diagnostics: readonly Diagnostic[];
	/** Of a PDF: where its pages begin. */
	readonly pageStarts?: readonly PageStart[];
}

/** A handout as the preview has it: what was found last, and what was made of it when it last was good. */
export class PreviewedHandout {
	/** What its last preparation came to; nothing while it waits for its first. */
	prepared: Prepared | undefined;
	/**
	 * What it was last rendered to. It stays while the source is broken, and is given up where
	 * nobody has looked at it for long: a page with its fonts is large.
	 */
	work: PreparedWork | undefined;
	/** Counts what was rendered, so that a browser knows when to load anew; 0 is nothing yet. */
	edition = 0;
	/** PDFs and e-book of the last rendering, as far as somebody has looked at them, by their names. */
	readonly files = new Map<string, Promise<PreviewedFile>>();
	/** What was found in those, by their names. */
	readonly fileFindings = new Map<string, readonly Diagnostic[]>();
	/** Counts what errors kept from publication; 0 where there is no such page. */
	draftEdition = 0;
	/** Of what it was last rendered to. */
	#digest = '';
	#draftDigest = '';
	#drafts = 0;

	constructor(readonly source: SourceRef) {}

	/** Takes in what a preparation came to. */
	take(prepared: Prepared): void {
		const {work, draft, ...rest} = prepared;
		this.prepared = rest;
		this.#noteDraft(draft);
		if (!work) return;
		this.work = work;
		const digest = digestOf(work);
		// A template or a neighbour may have changed without a change to this one.
		if (digest === this.#digest) return;
		this.#digest = digest;
		this.edition++;
		this.files.clear();
		this.fileFindings.clear();
	}

	/** A draft itself is not kept: it is seldom looked at, and can be had again. */
	#noteDraft(draft: string | undefined): void {
		const digest = draft === undefined ? '' : createHash('sha1').update(draft).digest('base64');
		if (digest === '') this.draftEdition = 0;
		else if (digest !== this.#draftDigest) this.draftEdition = ++this.#drafts;
		this.#draftDigest = digest;
	}

	/** Gives up what it was rendered to; that can be had again from the source. */
	giveUpWork(): void {
		this.work = undefined;
		this.files.clear();
	}

	/** Whether what is shown is older than the source. */
	get isOutdated(): boolean {
		return this.prepared?.diagnostics.some(({severity}) => severity === 'error') ?? false;
	}
}

function digestOf({page, book, prints}: PreparedWork): string {
	const {files = [], ...texts} = book ?? {};
	const hash = createHash('sha1')
		.update(page)
		.update(JSON.stringify([prints, texts]));
	for (const {bytes} of files) hash.update(bytes);
	return hash.digest('base64');
}
