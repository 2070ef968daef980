import {readFileSync} from 'node:fs';
import {allProcesses} from '../lib/processes/process-stat.js';

/** How often it is looked at, in milliseconds. */
const interval = 500;

/**
 * Watches what a process and all that it started hold of memory, what they share counted once.
 * Only Linux tells.
 *
 * @param {number} pid
 * @returns ends the watching with the most that there was, in MiB.
 */
export function watchPeak(pid) {
	let peak = 0;
	const look = () => {
		peak = Math.max(peak, memoryOf(pid));
	};
	const timer = setInterval(look, interval);
	return {
		end() {
			clearInterval(timer);
			return peak / 1024;
		},
	};
}

/** In KiB. */
function memoryOf(pid) {
	const all = allProcesses();
	const family = new Set([pid]);
	// A group stays one also when its leader's children are handed to another parent.
	for (let size = 0; size < family.size; ) {
		size = family.size;
		for (const each of all) {
			if (family.has(each.parent) || family.has(each.group)) family.add(each.pid);
		}
	}
	return [...family].reduce((sum, each) => sum + shareOf(each), 0);
}

/** Its own memory, and its share of what it shares: https://docs.kernel.org/filesystems/proc.html */
function shareOf(pid) {
	try {
		const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
		return Number(/^Pss:\s+(\d+) kB$/mu.exec(text)?.[1] ?? 0);
	} catch {
		return 0;
	}
}
