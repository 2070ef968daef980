import type {BuildEvent} from '../library/contract.ts';
import {showControls} from './show-controls.ts';

/** Where progress is shown; a terminal has one line that is written anew. */
export interface ProgressStream {
	readonly isTTY?: boolean;
	write(text: string): unknown;
}

/** Shows what is being built: one moving line on a terminal, a plain line per handout elsewhere. */
export function showProgress(stream: ProgressStream): (event: BuildEvent) => void {
	const clear = stream.isTTY ? '\r\u001B[K' : '';
	return (event) => {
		if (event.type === 'notice') stream.write(`${clear}Note: ${event.text}\n`);
		if (event.type !== 'handout') return;
		const {done, total, result} = event;
		const count = `[${String(done).padStart(String(total).length)}/${total}]`;
		const line = `${count} ${result.status === 'held-back' ? 'held back' : 'built'}  ${showControls(result.path)}`;
		stream.write(stream.isTTY ? `${clear}${done === total ? '' : line}` : `${line}\n`);
	};
}
