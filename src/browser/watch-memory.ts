import {allProcesses, readProcess} from '../processes/process-stat.ts';

/** How often memory is looked at, in milliseconds: that reads a line of each process of the machine. */
const interval = 2_000;

/** Of Linux on all machines that Chromium runs on, in bytes. */
const pageSize = 4096;

/**
 * Watches what a group of processes holds of memory for itself, what it shares left out.
 * Only Linux tells.
 *
 * @param group its id.
 * @param limit in bytes.
 * @param onExcess called once, when it holds more.
 * @returns ends the watching.
 */
export function watchMemory(group: number, limit: number, onExcess: () => void): () => void {
	if (process.platform !== 'linux') return () => {};
	const timer = setInterval(() => {
		if (memoryOfGroup(group) <= limit) return;
		clearInterval(timer);
		onExcess();
	}, interval);
	timer.unref();
	return () => clearInterval(timer);
}

function memoryOfGroup(group: number): number {
	let pages = 0;
	for (const {pid} of allProcesses().filter((process) => process.group === group)) {
		// https://man7.org/linux/man-pages/man5/proc_pid_statm.5.html
		const [, resident = 0, shared = 0] = readProcess(pid, 'statm').split(' ').map(Number);
		pages += resident - shared;
	}
	return pages * pageSize;
}
