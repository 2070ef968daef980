import type {BuildEvent} from '../library/call/contract.ts';
import {onOneLine} from './show-controls.ts';

/** Where progress is shown; on a terminal, one line that is rewritten. */
export interface ProgressStream {
	readonly isTTY?: boolean;
	/** Of a terminal, in characters. */
	readonly columns?: number;
	write(text: string): unknown;
}

/** From this many handouts on, the rate is meaningful. */
const enough = 5;

/**
 * Shows the progress of a build. On a terminal, one changing line: how many handouts are done,
 * which are being worked on, the rate, the time left; elsewhere, a line for each handout that was
 * worked on.
 *
 * @param now milliseconds, by any clock.
 */
export function showProgress(
	stream: ProgressStream,
	now: () => number = () => performance.now(),
): (event: BuildEvent) => void {
	const clear = stream.isTTY ? '\r\u001B[K' : '';
	const underWay = new Set<string>();
	let start = now();
	let made = 0;
	const say = (text: string) => stream.write(`${clear}${text}\n`);
	return (event) => {
		if (event.type === 'notice') say(`Note: ${event.text}`);
		if (event.type === 'begun') underWay.add(event.path);
		if (event.type === 'recalled') {
			start = now();
			if (event.kept > 0) say(`${event.kept} of ${event.total} handouts are unchanged.`);
		}
		if (event.type !== 'handout' || !event.isMade) return;
		const {done, total, result} = event;
		made++;
		underWay.delete(result.path);
		const count = `[${String(done).padStart(String(total).length)}/${total}]`;
		const outcome = `${result.status === 'held-back' ? 'held back' : 'built'}  ${onOneLine(result.path)}`;
		if (!stream.isTTY) {
			say(`${count} ${outcome}`);
			return;
		}
		const speed = made < enough ? '' : `${speedOf(made, total - done, now() - start)}  `;
		const names = [...underWay].map(onOneLine).join(', ');
		const line = `${count} ${speed}${names || outcome}`;
		stream.write(`${clear}${done === total ? '' : line.slice(0, (stream.columns ?? 80) - 1)}`);
	};
}

/** `12.5/s, 8 s left` */
function speedOf(made: number, left: number, milliseconds: number): string {
	const rate = made / Math.max(milliseconds / 1000, 0.001);
	const seconds = Math.ceil(left / rate);
	const time = seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
	return `${rate.toFixed(1)}/s, ${time} left`;
}
