import {BrowserError} from '../browser/browser-errors.ts';
import {LedgerImbalanceError} from '../handout/balance.ts';
import {UsageError} from '../library/usage-error.ts';
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
	if (isSystemError(error)) return `${error.message}\n${systemHelp}\n`;
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return `Handpress failed. Nothing was half-written. Please report this:\n${text}\n`;
}

const systemHelp =
	'The system refused it. See that the folder is there, may be written to and has room, and try again; TMPDIR names the one for temporary files.';

/** A file or folder that the system does not give; it names which. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
	return error instanceof Error && 'syscall' in error && 'path' in error;
}
