import {constants} from 'node:os';

/**
 * Ends this process at once on a signal, with the status that shells give for it: 130 for Ctrl-C.
 * Listeners of "exit" end browsers and remove unfinished files.
 */
export function endOnSignal(): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => process.exit(128 + constants.signals[signal]));
	}
}
