import {allProcesses, processStat} from '../../processes/process-stat.ts';
import type {StageCost, StageProfile} from '../call/contract.ts';
import {type Lap, type StageTime, StageTimes, stages, tellsByThread} from './stage-times.ts';

/** Measures, on the main thread, where the time of a build goes. */
export class StageProfiler {
	readonly times = new StageTimes();
	readonly lap: Lap = this.times.laps();
	/**
	 * Time spent waiting, in milliseconds, and how often: `work` for threads of both kinds, of which
	 * `prove` is a part; `print` for prints, their proof included.
	 */
	readonly #waits = {work: 0, works: 0, prove: 0, print: 0, prints: 0};
	readonly #start = performance.now();
	readonly #cpuStart = process.cpuUsage();
	readonly #endedBefore = processStat('self')?.cpuOfEnded;
	#browserCpu = 0;

	constructor() {
		this.lap();
	}

	/** Measures the wait for a thread's work. */
	thread<Result>(kind: 'prepare' | 'prove' | 'bind', work: Promise<Result>): Promise<Result> {
		return this.#timed(work, (time) => {
			this.#waits.work += time;
			this.#waits.works++;
			if (kind === 'prove') this.#waits.prove += time;
		});
	}

	/** Measures the wait for a page to be printed and proved. */
	print<Result>(work: Promise<Result>): Promise<Result> {
		return this.#timed(work, (time) => {
			this.#waits.print += time;
			this.#waits.prints++;
		});
	}

	/** Adds the CPU time of the running browsers. Must be called before they are closed. */
	askBrowsers(): void {
		if (this.#endedBefore === undefined) return;
		const all = allProcesses();
		const own = new Set(all.filter(({parent}) => parent === process.pid).map(({pid}) => pid));
		const running = all.filter(({group}) => own.has(group)).reduce((sum, {cpu}) => sum + cpu, 0);
		const ended = (processStat('self')?.cpuOfEnded ?? 0) - this.#endedBefore;
		this.#browserCpu = running + ended;
	}

	report(): StageProfile {
		const sums = this.times.sums();
		const {user, system} = process.cpuUsage(this.#cpuStart);
		const node = (user + system) / 1000;
		const costs = [
			...sums.map(costOf),
			...this.#printCost(),
			...this.#waitCost(sums),
			{
				stage: 'compile, collect garbage, the rest',
				where: 'other threads',
				times: 1,
				...(tellsByThread && {cpu: node - sumOf(sums, 'cpu')}),
				waiting: 0,
			},
		];
		const elapsed = performance.now() - this.#start;
		return {elapsed, cpu: node + this.#browserCpu, stages: costs};
	}

	#printCost(): StageCost[] {
		const {prints, print, prove} = this.#waits;
		if (prints === 0) return [];
		const cpu = this.#browserCpu;
		const isTold = this.#endedBefore !== undefined;
		const waiting = Math.max(0, print - prove - cpu);
		return [{stage: 'print', where: 'Chromium', times: prints, ...(isTold && {cpu}), waiting}];
	}

	/** How long handouts waited for a free thread. */
	#waitCost(sums: readonly StageTime[]): StageCost[] {
		const {works, work} = this.#waits;
		if (works === 0) return [];
		const worked = sums.filter(
			({stage}) => stages[stage] === 'worker threads' && stage !== 'start',
		);
		const waiting = Math.max(0, work - sumOf(worked, 'elapsed'));
		return [{stage: 'wait for a thread', where: 'handouts', times: works, cpu: 0, waiting}];
	}

	async #timed<Result>(work: Promise<Result>, take: (time: number) => void): Promise<Result> {
		const start = performance.now();
		try {
			return await work;
		} finally {
			take(performance.now() - start);
		}
	}
}

function costOf({stage, times, elapsed, cpu}: StageTime): StageCost {
	const waiting = Math.max(0, elapsed - cpu);
	return {stage, where: stages[stage], times, ...(tellsByThread && {cpu}), waiting};
}

function sumOf(sums: readonly StageTime[], key: 'cpu' | 'elapsed'): number {
	return sums.reduce((sum, each) => sum + each[key], 0);
}
