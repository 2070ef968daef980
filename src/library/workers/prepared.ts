import type {SilencedFinding} from '../../checks/apply-ignore-comments.ts';
import type {LibraryFacts} from '../../checks/library-facts.ts';
import type {DaySpan} from '../../handout/calendar.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import type {LedgerEntry} from '../../handout/ledger.ts';
import type {Expectation} from '../../preflight/expectation.ts';
import type {PrintExpectation} from '../../preflight/html.ts';
import type {PrintProfile} from '../../print-profiles/print-profile.ts';
import type {UnboundBook} from '../../render/epub/render-epub.ts';
import type {SoftHyphens} from '../../render/html/soft-hyphens.ts';
import type {InvalidFileError} from '../../yaml/invalid-file-error.ts';
import type {HandoutOverview} from '../call/overview.ts';
import type {CatalogueEntry} from '../output/catalogue.ts';
import type {SourceRef} from '../sources/sources.ts';

/** What a thread makes of a source: read, edited, checked, and rendered except for printing and binding. */
export interface Prepared {
	readonly source: SourceRef;
	readonly diagnostics: readonly Diagnostic[];
	readonly ledger: readonly LedgerEntry[];
	/** Findings that comments in the source silence. */
	readonly silenced: readonly SilencedFinding[];
	/** Absent if its source could not be read. */
	readonly overview?: HandoutOverview;
	/** For each picture that the source names, a digest of `PictureReading.result`. */
	readonly pictures: readonly {readonly url: string; readonly digest: string}[];
	/** The days on which preparing it again gives the same: reviews fall due and wordings expire. */
	readonly days: DaySpan;
	/** The date of its files if the handout has none of its own, ISO 8601 in UTC; else absent. */
	readonly stamp?: string;
	/** Absent if an error stops publication, or if nothing is to be rendered. */
	readonly work?: PreparedWork;
	/** The page of a handout with errors, only for the preview; absent otherwise. */
	readonly draft?: string;
	/** What rules about the library need to know of it; absent if its source could not be read. */
	readonly facts?: LibraryFacts;
	/** Its id, title, language and so on; absent if its source could not be read. */
	readonly identity?: Omit<CatalogueEntry, 'renditions'>;
}

/** One printing of a page. */
export interface Print {
	readonly profile: PrintProfile;
	/** A print style to use instead of the page's own; absent for the profile that the page was made for. */
	readonly css?: string;
	/** Path of the PDF below the output folder. */
	readonly file: string;
}

export interface PreparedWork {
	/** The page, HTML; also there if only PDFs are wanted. */
	readonly page: string;
	/** Where long words may break on paper. */
	readonly softHyphens: SoftHyphens;
	readonly book?: UnboundBook;
	/** What every rendition must hold. */
	readonly expected: Expectation;
	readonly print: PrintExpectation;
	/** The PDFs to print, in the order of the files. */
	readonly prints: readonly Print[];
	/** The PDF by whose pages the book is numbered; absent if none is made. */
	readonly paper?: {readonly file: string; readonly name: string};
	/** The date of the finished files, ISO 8601 in UTC. */
	readonly modified: string;
}

/**
 * What a thread answers. An error loses its class on the way to the main thread, so an
 * InvalidFileError is sent as data.
 */
export type PressAnswer<Result> =
	| {readonly ok: true; readonly result: Result}
	| {readonly ok: false; readonly invalidFile: Pick<InvalidFileError, 'file' | 'problems'>};
