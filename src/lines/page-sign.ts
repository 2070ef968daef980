import type {PageKind} from './page-kind.ts';
import type {Line} from './page-line.ts';

/** One property of a line. */
export interface Sign {
	readonly kind: PageKind;
	/** Log odds. Set by hand, then tried on the labelled set in tests/corpus. */
	readonly odds: number;
	/** A sign in whole sentences, too. */
	readonly inSentences?: boolean;
	/** A label of a page only beside others: it says so of its score. */
	readonly isEveryday?: boolean;
	readonly of: (line: Line) => boolean;
}
