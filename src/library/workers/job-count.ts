import {readFileSync} from 'node:fs';
import {availableParallelism, totalmem} from 'node:os';

/** The most memory that a worker thread or a browser tab takes, in bytes. */
const perJob = 400 * 1024 * 1024;

/** The memory that the main thread and Chromium's main process take, in bytes. */
const base = 500 * 1024 * 1024;

/** The properties of a machine that the number of jobs depends on. */
export interface Machine {
	readonly cores: number;
	/** Bytes that are free, or that a container is limited to if that is less. */
	readonly memory: number;
}

/** The cores and the memory that this process may use. */
export function thisMachine(): Machine {
	const limit = process.constrainedMemory();
	// Without a limit Node answers 0, or more than the machine has.
	const memory = limit > 0 && limit < totalmem() ? limit : availableMemory();
	return {cores: Math.min(availableParallelism(), coresOfGroup()), memory};
}

/** How many handouts are worked on at a time unless `--jobs` says so: as many as cores and memory allow. */
export function jobsFor({cores, memory}: Machine): number {
	return Math.max(1, Math.min(cores, Math.floor((memory - base) / perJob)));
}

/** How many threads there are for each kind of work. */
export interface CrewSize {
	readonly preparing: number;
	readonly proving: number;
}

/**
 * CPU time of each PDF of a handout, relative to that of preparing the handout: `proof` of proving it,
 * `print` of printing and proving it, the main thread's part included. Measured: docs/performance.md.
 */
const cost = {proof: 0.7, print: 1.3};

/** In the time that a thread takes to start and warm up, so many handouts are made. */
const worthOneThread = 25;

/**
 * How many threads of each kind keep the processors busy.
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

/** Memory that other programs leave free, in bytes; all memory if the system does not say. */
function availableMemory(): number {
	try {
		const [, kibibytes] =
			/^MemAvailable:\s+(\d+) kB$/mu.exec(readFileSync('/proc/meminfo', 'utf8')) ?? [];
		if (kibibytes !== undefined) return Number(kibibytes) * 1024;
	} catch {
		// Not Linux.
	}
	return totalmem();
}

/** How many cores a container may use, which `availableParallelism` of Node 20 ignores. */
function coresOfGroup(): number {
	try {
		return coresOf(readFileSync('/sys/fs/cgroup/cpu.max', 'utf8'));
	} catch {
		return Number.POSITIVE_INFINITY;
	}
}

/**
 * How many cores a container's limit comes to; infinity without a limit.
 * https://docs.kernel.org/admin-guide/cgroup-v2.html#cpu-interface-files
 *
 * @param cpuMax the content of `cpu.max`: quota and period, such as `200000 100000`.
 */
export function coresOf(cpuMax: string): number {
	const [quota, period] = cpuMax.trim().split(' ').map(Number);
	return quota && period ? Math.max(1, Math.floor(quota / period)) : Number.POSITIVE_INFINITY;
}
