import {readdirSync, readFileSync} from 'node:fs';

/** What Linux records about a process. */
export interface ProcessStat {
	readonly pid: number;
	/** `Z` for one that has ended but has not been waited for. */
	readonly state: string;
	readonly parent: number;
	/** The group's id. */
	readonly group: number;
	/** CPU time in milliseconds, including that of its ended children. */
	readonly cpu: number;
	/** CPU time of its ended children alone. */
	readonly cpuOfEnded: number;
	/** When it started, in clock ticks since boot. */
	readonly started: string;
}

/** The unit of times, in milliseconds: https://man7.org/linux/man-pages/man7/time.7.html, USER_HZ */
const tick = 10;

/**
 * Undefined if there is no such process, or the system does not say.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function processStat(pid: number | 'self'): ProcessStat | undefined {
	const text = readProcess(pid, 'stat');
	const end = text.lastIndexOf(')');
	if (end < 0) return undefined;
	// The second field, the name in brackets, may hold spaces and brackets.
	const fields = text.slice(end + 2).split(' ');
	const [own = 0, system = 0, ended = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
	return {
		pid: Number.parseInt(text, 10),
		state: fields[0] ?? '',
		parent: Number(fields[1]),
		group: Number(fields[2]),
		cpu: (own + system + ended + endedSystem) * tick,
		cpuOfEnded: (ended + endedSystem) * tick,
		started: fields[19] ?? '',
	};
}

/** All processes; empty if the system does not say. */
export function allProcesses(): ProcessStat[] {
	let names: string[];
	try {
		names = readdirSync('/proc');
	} catch {
		return [];
	}
	return names.flatMap((name) => (/^\d+$/u.test(name) ? (processStat(Number(name)) ?? []) : []));
}

/** A file of /proc about a process; empty if there is none. */
export function readProcess(pid: number | 'self', file: 'stat' | 'statm'): string {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'latin1');
	} catch {
		return '';
	}
}
