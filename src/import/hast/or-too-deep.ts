import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';

/** Markup that is nested deeper than the call stack is refused; nobody wrote it by hand. */
export async function orTooDeep<Result>(
	file: VFile,
	work: () => Promise<Result>,
): Promise<Result | undefined> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		report(file, {
			ruleId: 'import-unreadable',
			severity: 'error',
			reason: 'Unexpected markup that is nested too deeply to be read',
			note: 'Nothing was imported. Copy the text out of the source, and import that.',
			place: {line: 1, column: 1},
		});
		return undefined;
	}
}
