import {createHash} from 'node:crypto';
import type {Diagnostic} from '../handout/diagnostic.ts';
import type {PageStart} from '../handout/page-start.ts';
import type {SourceRef} from '../library/sources/sources.ts';
import type {Prepared, PreparedWork} from '../library/workers/prepared.ts';

/** A PDF or an e-book, or only the findings that say why there is none. */
export interface PreviewedFile {
	readonly bytes?: Uint8Array;
	readonly diagnostics: readonly Diagnostic[];
	/** Of a PDF: where its pages begin. */
	readonly pageStarts?: readonly PageStart[];
}

/** A handout in the preview: its latest findings, and its last good rendering. */
export class PreviewedHandout {
	/** The result of its last preparation; undefined while it waits for the first. */
	prepared: Prepared | undefined;
	/**
	 * What it was last rendered to. It stays while the source is broken, and is given up if nobody
	 * has looked at it for long, because a page with its fonts is large.
	 */
	work: PreparedWork | undefined;
	/** Counts renderings, so that a browser knows when to reload; 0 if there is none yet. */
	edition = 0;
	/** PDFs and e-book of the last rendering that somebody has looked at, by name. */
	readonly files = new Map<string, Promise<PreviewedFile>>();
	/** The findings in those files, by name. */
	readonly fileFindings = new Map<string, readonly Diagnostic[]>();
	/** Counts drafts, pages whose errors prevent publication; 0 if there is none. */
	draftEdition = 0;
	/** Digest of what it was last rendered to. */
	#digest = '';
	#draftDigest = '';
	#drafts = 0;

	constructor(readonly source: SourceRef) {}

	/** Takes in the result of a preparation. */
	take(prepared: Prepared): void {
		const {work, draft, ...rest} = prepared;
		this.prepared = rest;
		this.#noteDraft(draft);
		if (!work) return;
		this.work = work;
		const digest = digestOf(work);
		// A template or another handout may have changed without affecting this one.
		if (digest === this.#digest) return;
		this.#digest = digest;
		this.edition++;
		this.files.clear();
		this.fileFindings.clear();
	}

	/** A draft itself is not kept: it is seldom looked at, and can be made again. */
	#noteDraft(draft: string | undefined): void {
		const digest = draft === undefined ? '' : createHash('sha1').update(draft).digest('base64');
		if (digest === '') this.draftEdition = 0;
		else if (digest !== this.#draftDigest) this.draftEdition = ++this.#drafts;
		this.#draftDigest = digest;
	}

	/** Gives up what it was rendered to, which can be made again from the source. */
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
