import {readFileSync} from 'node:fs';
import {availableParallelism, totalmem} from 'node:os';

/** What a worker thread or a browser tab takes at its height, in bytes. */
const perJob = 400 * 1024 * 1024;

/** What the rest takes: this process and Chromium's own, in bytes. */
const base = 500 * 1024 * 1024;

/** What a machine has, as far as the number of jobs depends on it. */
export interface Machine {
	readonly cores: number;
	/** In bytes, the limit of a container included. */
	readonly memory: number;
}

/** The machine as this process may use it: cores that it may run on, memory that it may have. */
export function thisMachine(): Machine {
	const limit = process.constrainedMemory();
	// Without a limit it is 0, or more than there is.
	const memory = limit > 0 && limit < totalmem() ? limit : availableMemory();
	return {cores: Math.min(availableParallelism(), coresOfGroup()), memory};
}

/** How many handouts are worked on at a time where nobody says: as many as fit. */
export function jobsFor({cores, memory}: Machine): number {
	return Math.max(1, Math.min(cores, Math.floor((memory - base) / perJob)));
}

/** How many threads there are for each kind of work. */
export interface CrewSize {
	readonly preparing: number;
	readonly proving: number;
}

/**
 * What a handout takes of the processors, in what its preparation takes: the proof of each of its
 * PDFs, and that with the printing of it, and what drives that. Measured: docs/performance.md.
 */
const cost = {proof: 0.7, print: 1.3};

/** So many handouts take as long as a thread takes to start and to warm up. */
const worthOneThread = 25;

/**
 * The crew that keeps so many processors busy.
 *
 * @param tasks how many handouts there are.
 * @param jobs how many may be worked on at a time.
 * @param prints how many PDFs are made of each.
 */
export function crewSizeFor(tasks: number, jobs: number, prints = 0): CrewSize {
	const most = Math.ceil(tasks / worthOneThread);
	const perUnit = jobs / (1 + cost.print * prints);
	const threads = (count: number) => Math.max(1, Math.min(most, Math.round(count)));
	return {preparing: threads(perUnit), proving: threads(perUnit * cost.proof * prints)};
}

/** What other programs leave, where the system can say so. */
function availableMemory(): number {
	try {
		const [, kibibytes] =
			/^MemAvailable:\s+(\d+) kB$/mu.exec(readFileSync('/proc/meminfo', 'utf8')) ?? [];
		if (kibibytes !== undefined) return Number(kibibytes) * 1024;
	} catch {
		// No Linux.
	}
	return totalmem();
}

/** The share of cores that a container is given, which `availableParallelism` of Node 20 does not heed. */
function coresOfGroup(): number {
	try {
		return coresOf(readFileSync('/sys/fs/cgroup/cpu.max', 'utf8'));
	} catch {
		return Number.POSITIVE_INFINITY;
	}
}

/** https://docs.kernel.org/admin-guide/cgroup-v2.html#cpu-interface-files */
export function coresOf(cpuMax: string): number {
	const [quota, period] = cpuMax.trim().split(' ').map(Number);
	return quota && period ? Math.max(1, Math.floor(quota / period)) : Number.POSITIVE_INFINITY;
}
