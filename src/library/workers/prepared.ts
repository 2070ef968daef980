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

/** A handout made ready: read, edited, checked, and rendered but for what the browser prints. */
export interface Prepared {
	readonly source: SourceRef;
	readonly diagnostics: readonly Diagnostic[];
	readonly ledger: readonly LedgerEntry[];
	/** What comments in the source silence. */
	readonly silenced: readonly SilencedFinding[];
	/** What those who answer for it ask; nothing where its source could not be read. */
	readonly overview?: HandoutOverview;
	/** What came of each picture that it names: digests of `PictureReading.result`. */
	readonly pictures: readonly {readonly url: string; readonly digest: string}[];
	/** The days on which all this is so: reviews fall due and wordings expire. */
	readonly days: DaySpan;
	/** The date that its files bear for want of one of its own, ISO 8601 in UTC; nothing where it has one. */
	readonly stamp?: string;
	/** Nothing where an error stops publication, or nothing was to be rendered. */
	readonly work?: PreparedWork;
	/** The page where errors stop publication, if such pages are asked for: for its writer alone. */
	readonly draft?: string;
	/** What rules about the library have to know of it; nothing where its source could not be read. */
	readonly facts?: LibraryFacts;
	/** Who the handout is; nothing where its source could not be read. */
	readonly identity?: Omit<CatalogueEntry, 'renditions'>;
}

/** One printing of a page. */
export interface Print {
	readonly profile: PrintProfile;
	/** Style that takes the place of the page's own print style, where that is another profile's. */
	readonly css?: string;
	/** Where the PDF goes, below the output folder. */
	readonly file: string;
}

export interface PreparedWork {
	/** The page, also where only its print is wanted. */
	readonly page: string;
	/** How long words break on paper. */
	readonly softHyphens: SoftHyphens;
	readonly book?: UnboundBook;
	/** What every rendition has to hold. */
	readonly expected: Expectation;
	readonly print: PrintExpectation;
	/** How it is printed, in the order of the files. */
	readonly prints: readonly Print[];
	/** The PDF by whose pages the book is numbered; nothing where none is made. */
	readonly paper?: {readonly file: string; readonly name: string};
	/** Date that finished files bear, ISO 8601 in UTC. */
	readonly modified: string;
}

/**
 * What a thread answers. Errors lose their class at the border, so
 * that a file of the clinic's own that cannot be used crosses it as data.
 */
export type PressAnswer<Result> =
	| {readonly ok: true; readonly result: Result}
	| {readonly ok: false; readonly invalidFile: Pick<InvalidFileError, 'file' | 'problems'>};
