import {constants} from 'node:os';

/**
 * Ends this process at once when it is told to, with the status that shells give for it: 130 for
 * Ctrl-C. What listens to "exit" takes browsers and files on their way along.
 */
export function endOnSignal(): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => process.exit(128 + constants.signals[signal]));
	}
}
