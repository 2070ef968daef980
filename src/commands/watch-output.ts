import {helpFor} from '../files/system-error.ts';
import {exitStatus} from './exit-status.ts';

/**
 * Output that nobody reads to its end, as behind `| head`, is no fault: files are made all the same.
 * Output that cannot be written, to a disk that is full, is one.
 */
export function watchOutput(): void {
	process.stderr.on('error', () => undefined);
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') return;
		const help = helpFor(error.code ?? '');
		process.stderr.write(`Standard output cannot be written to (${error.code}).\n${help}\n`);
		process.exit(exitStatus.fault);
	});
}
