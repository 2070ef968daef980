import {readFileSync} from 'node:fs';

/** What a build does: on its main thread one after the other, on worker threads handout by handout. */
export const stages = {
	'look around': 'main thread',
	recall: 'main thread',
	'drive the others': 'main thread',
	publish: 'main thread',
	'tidy up': 'main thread',
	start: 'worker threads',
	'read templates': 'worker threads',
	parse: 'worker threads',
	clean: 'worker threads',
	directives: 'worker threads',
	disclaimers: 'worker threads',
	checks: 'worker threads',
	page: 'worker threads',
	'preflight of the page': 'worker threads',
	'e-book': 'worker threads',
	'preflight of the e-book': 'worker threads',
	'mending the PDF': 'worker threads',
	'preflight of the PDF': 'worker threads',
} as const;

export type Stage = keyof typeof stages;

const names = Object.keys(stages) as Stage[];

/** Counts the time since the last call for a stage; without one, for none. */
export type Lap = (stage?: Stage) => void;

/** For builds whose stages nobody asks for. */
export const noLap: Lap = () => {};

/**
 * A clock for a worker thread. What the thread did before its first work was to start; what it
 * does between two is to wait, and `begin` counts it for none.
 *
 * @param memory that of the build's times; nothing where nobody asks for them.
 */
export function threadLap(memory: SharedArrayBuffer | undefined): {lap: Lap; begin: () => void} {
	const lap = memory ? new StageTimes(memory).laps() : noLap;
	let hasBegun = false;
	const begin = () => {
		lap(hasBegun ? undefined : 'start');
		hasBegun = true;
	};
	return {lap, begin};
}

/** What a stage took, summed over all threads. */
export interface StageTime {
	readonly stage: Stage;
	/** How often it was gone through. */
	readonly times: number;
	/** By the clock, in milliseconds. */
	readonly elapsed: number;
	/** Of the processor, in milliseconds; 0 where the system does not tell it by thread. */
	readonly cpu: number;
}

/** What stages take, summed in memory that all threads of a build share. */
export class StageTimes {
	/** Of each stage: how often, by the clock and of the processor, in nanoseconds. */
	readonly #sums: BigInt64Array;

	/** @param memory that of another thread's. */
	constructor(readonly memory = new SharedArrayBuffer(names.length * 3 * 8)) {
		this.#sums = new BigInt64Array(memory);
	}

	/** A clock for the thread that asks for it, and does one thing at a time; it runs since the thread began. */
	laps(): Lap {
		let elapsed = 0;
		let cpu = 0;
		return (stage) => {
			const before = {elapsed, cpu};
			elapsed = performance.now();
			cpu = cpuOfThread();
			if (stage === undefined) return;
			const at = names.indexOf(stage) * 3;
			Atomics.add(this.#sums, at, 1n);
			Atomics.add(this.#sums, at + 1, nanoseconds(elapsed - before.elapsed));
			Atomics.add(this.#sums, at + 2, nanoseconds(cpu - before.cpu));
		};
	}

	/** In the order of {@link stages}; those that were never gone through are left out. */
	sums(): StageTime[] {
		const at = (index: number) => Number(this.#sums[index]);
		return names
			.map((stage, index) => ({
				stage,
				times: at(index * 3),
				elapsed: at(index * 3 + 1) / 1e6,
				cpu: at(index * 3 + 2) / 1e6,
			}))
			.filter(({times}) => times > 0);
	}
}

function nanoseconds(milliseconds: number): bigint {
	return BigInt(Math.round(milliseconds * 1e6));
}

/** Whether the system tells of the time that each thread has had. */
export const tellsByThread = cpuOfThread() > 0;

/** Time of the processor that the calling thread has had, in milliseconds; 0 where nobody tells. */
function cpuOfThread(): number {
	try {
		// https://docs.kernel.org/scheduler/sched-stats.html#proc-pid-schedstat
		return Number.parseInt(readFileSync('/proc/thread-self/schedstat', 'latin1'), 10) / 1e6;
	} catch {
		return 0;
	}
}
