import {tmpdir} from 'node:os';
import {inspect} from 'node:util';
import {BrowserError} from '../browser/browser-errors.ts';
import {helpFor, SystemError} from '../files/system-error.ts';
import {LedgerImbalanceError} from '../handout/balance.ts';
import {UsageError} from '../library/usage-error.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';

/** A fault for the person at the keyboard: what it is and what to do. A stack is shown only if the fault is ours. */
export function faultText(error: unknown): string {
	if (error instanceof BrowserError || error instanceof SystemError) {
		return `${error.message}\n${error.help}\n`;
	}
	if (error instanceof InvalidFileError)
		return `${error.message}\nCorrect the file and try again.\n`;
	if (error instanceof UsageError) return `${error.message}\nSee handpress --help.\n`;
	if (error instanceof LedgerImbalanceError) {
		return `${error.message}\nThis is a fault of Handpress; please report it with the source.\n`;
	}
	if (isRefusal(error)) return `${error.message}\n${helpOnRefusal(error)}\n`;
	return `Handpress failed. Nothing was half-written. Please report this:\n${inspect(error)}\n`;
}

/** A system error about a file or folder, as Node throws it; it names which. */
type Refusal = NodeJS.ErrnoException & {readonly path: string};

function isRefusal(error: unknown): error is Refusal {
	return error instanceof Error && 'syscall' in error && 'path' in error;
}

function helpOnRefusal({code = '', path}: Refusal): string {
	const isTemporary = path.startsWith(tmpdir());
	return `${helpFor(code)}${isTemporary ? ' TMPDIR names the folder for temporary files.' : ''}`;
}
