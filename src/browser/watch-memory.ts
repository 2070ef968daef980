import {allProcesses, readProcess} from '../processes/process-stat.ts';

/** How often memory is measured, in milliseconds. Each time a file of every process on the machine is read. */
const interval = 2_000;

/** Size of a memory page in bytes, the same on all Linux machines that Chromium runs on. */
const pageSize = 4096;

/**
 * Watches the private memory of a group of processes. Works on Linux only; elsewhere it does nothing.
 *
 * @param group the id of the process group.
 * @param limit in bytes.
 * @param onExcess called once, when the group uses more.
 * @returns a function that ends the watching.
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
