import {BrowserError} from '../browser/browser-errors.ts';
import {LedgerImbalanceError} from '../handout/balance.ts';
import {UsageError} from '../library/sources.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';

/** A fault for the person at the keyboard: what it is and what to do. A stack is shown only if the fault is ours. */
export function faultText(error: unknown): string {
	if (error instanceof BrowserError) return `${error.message}\n${error.help}\n`;
	if (error instanceof InvalidFileError)
		return `${error.message}\nCorrect the file and try again.\n`;
	if (error instanceof UsageError) return `${error.message}\nSee handpress --help.\n`;
	if (error instanceof LedgerImbalanceError) {
		return `${error.message}\nThis is a fault of Handpress; please report it with the source.\n`;
	}
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return `Handpress failed. Nothing was half-written. Please report this:\n${text}\n`;
}
