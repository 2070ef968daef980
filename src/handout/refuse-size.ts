import type {VFile} from 'vfile';
import {report} from './diagnostic.ts';

/** How large something may be, and what is said of it if it is larger. */
export interface SizeLimit {
	readonly ruleId: string;
	/** What is measured: "source". */
	readonly what: string;
	/** In bytes. */
	readonly most: number;
	/** What to do, in full sentences. */
	readonly remedy: string;
}

/** Whether something is larger than any handout is, and would take too much memory; reported on the file. */
export function refuseSize(
	bytes: number,
	{ruleId, what, most, remedy}: SizeLimit,
	file: VFile,
): boolean {
	if (bytes <= most) return false;
	report(file, {
		ruleId,
		severity: 'error',
		reason: `Unexpected ${what} of ${(bytes / 1e6).toFixed(1)} MB, expected ${most / 1e6} MB at most`,
		note: `No handout is that long, and it may take more memory than the machine has. ${remedy}`,
		place: {line: 1, column: 1},
	});
	return true;
}
