import {readdirSync, readFileSync} from 'node:fs';

/** What Linux tells of a process. */
export interface ProcessStat {
	readonly pid: number;
	/** `Z` of one that has ended and is not yet asked for its status. */
	readonly state: string;
	readonly parent: number;
	/** The group's id. */
	readonly group: number;
	/** Time of the processor, in milliseconds, that of its own ended children included. */
	readonly cpu: number;
	/** Of its ended children alone. */
	readonly cpuOfEnded: number;
	/** When it started, as the machine counts. */
	readonly started: string;
}

/** The unit of times, in milliseconds: https://man7.org/linux/man-pages/man7/time.7.html, USER_HZ */
const tick = 10;

/**
 * Nothing where there is no such process, or the system is none that tells.
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

/** All processes that there are; none where the system does not tell. */
export function allProcesses(): ProcessStat[] {
	let names: string[];
	try {
		names = readdirSync('/proc');
	} catch {
		return [];
	}
	return names.flatMap((name) => (/^\d+$/u.test(name) ? (processStat(Number(name)) ?? []) : []));
}

/** A file that tells of a process; empty where there is none. */
export function readProcess(pid: number | 'self', file: 'stat' | 'statm'): string {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'latin1');
	} catch {
		return '';
	}
}
