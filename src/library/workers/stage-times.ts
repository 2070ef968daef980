import {readFileSync} from 'node:fs';

/** The stages of a build, and where each runs: on the main thread once, on worker threads once a handout. */
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

/** Adds the time since the last call to a stage; without a stage, to none. */
export type Lap = (stage?: Stage) => void;

/** For builds without `--profile-stages`. */
export const noLap: Lap = () => {};

/**
 * A clock for a worker thread. `begin` is called before each piece of work: the first time, the time
 * so far is added to the stage `start`; later, the time since the last work was waiting, and is added
 * to no stage.
 *
 * @param memory of the `StageTimes` of the build; undefined if nothing is measured.
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

/** The time of a stage, summed over all threads. */
export interface StageTime {
	readonly stage: Stage;
	/** How often it ran. */
	readonly times: number;
	/** Elapsed time, in milliseconds. */
	readonly elapsed: number;
	/** CPU time, in milliseconds; 0 if the system does not tell it for each thread. */
	readonly cpu: number;
}

/** The times of all stages, summed in memory that all threads of a build share. */
export class StageTimes {
	/** Three numbers a stage: how often it ran, elapsed time and CPU time, both in nanoseconds. */
	readonly #sums: BigInt64Array;

	/** @param memory of another thread's `StageTimes`. Default: new memory. */
	constructor(readonly memory = new SharedArrayBuffer(names.length * 3 * 8)) {
		this.#sums = new BigInt64Array(memory);
	}

	/** A clock for the calling thread, which must do one thing at a time. It runs from the start of the thread. */
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

	/** The times of the stages that ran, in the order of {@link stages}. */
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

/** Whether the system tells the CPU time of each thread. */
export const tellsByThread = cpuOfThread() > 0;

/** CPU time of the calling thread, in milliseconds; 0 if the system does not tell. */
function cpuOfThread(): number {
	try {
		// https://docs.kernel.org/scheduler/sched-stats.html#proc-pid-schedstat
		return Number.parseInt(readFileSync('/proc/thread-self/schedstat', 'latin1'), 10) / 1e6;
	} catch {
		return 0;
	}
}
