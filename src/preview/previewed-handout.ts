import type {Diagnostic} from '../handout/diagnostic.ts';
import type {Prepared, PreparedWork} from '../library/press.ts';
import type {PrintedWork} from '../library/print-work.ts';
import type {SourceRef} from '../library/sources.ts';

/** A handout as the preview has it: what was found last, and what was made of it when it last was good. */
export class PreviewedHandout {
	/** What its last preparation came to; nothing while it waits for its first. */
	prepared: Prepared | undefined;
	/** What it was last rendered to. It stays while the source is broken. */
	work: PreparedWork | undefined;
	/** Counts what was rendered, so that a browser knows when to load anew; 0 is nothing yet. */
	edition = 0;
	/** The PDFs of the last rendering that somebody has looked at, by their files. */
	readonly prints = new Map<string, Promise<PrintedWork>>();
	/** What was found in those PDFs, by their files. */
	readonly printFindings = new Map<string, readonly Diagnostic[]>();

	constructor(readonly source: SourceRef) {}

	/** Takes in what a preparation came to. */
	take(prepared: Prepared): void {
		const {work, ...rest} = prepared;
		this.prepared = rest;
		if (!work || (this.work && isSame(work, this.work))) return;
		this.work = work;
		this.edition++;
		this.prints.clear();
		this.printFindings.clear();
	}

	/** Whether what is shown is older than the source. */
	get isOutdated(): boolean {
		return this.prepared?.diagnostics.some(({severity}) => severity === 'error') ?? false;
	}
}

/** A template or a neighbour may have changed without a change to this one. */
function isSame(one: PreparedWork, other: PreparedWork): boolean {
	return (
		one.page === other.page &&
		JSON.stringify(one.prints) === JSON.stringify(other.prints) &&
		Buffer.compare(one.epub ?? new Uint8Array(), other.epub ?? new Uint8Array()) === 0
	);
}
