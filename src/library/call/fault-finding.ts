import type {Diagnostic} from '../../handout/diagnostic.ts';
import {InvalidFileError} from '../../yaml/invalid-file-error.ts';
import {UsageError} from '../usage-error.ts';

/** What kept a handout from being made or checked, as a finding about it: its neighbours go on. */
export function faultFinding(error: unknown, file: string): Diagnostic {
	const reason = error instanceof Error ? error.message : String(error);
	if (error instanceof InvalidFileError || error instanceof UsageError) {
		const note = 'Nothing was checked. Correct what the message names, and try again.';
		return {ruleId: 'unusable-library', severity: 'error', reason, note, file};
	}
	const note = 'This is a fault of Handpress; please report it with the source.';
	return {ruleId: 'fault', severity: 'error', reason, note, file};
}
