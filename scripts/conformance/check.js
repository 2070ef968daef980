// What the validators of this folder share: what a check is, and running a tool.
import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

const run = promisify(execFile);

/**
 * @typedef {object} Check
 * @property {string} name The validator, as the table heads its column.
 * @property {string} extension Of the files that it reads, with the dot.
 * @property {(file: string) => boolean} [leavesOut] Files that it says nothing of, by design.
 * @property {(files: string[]) => Promise<string[][]>} findingsIn Gives the findings of each file.
 */

/** A check that could not be held: a tool or the files are missing. */
export class CheckFault extends Error {}

/** A booklet's pages stand in the order of its sheets: it is for printing, not for reading. */
export function isPrintOnly(file) {
	return /\.booklet(?:-letter)?\.pdf$/u.test(file);
}

/**
 * Runs a tool to its end; what it says decides, not its exit status.
 *
 * @param {string} tool
 * @param {string[]} args
 * @param {string} advice What to do where the tool is missing.
 * @param {{cwd?: string}} [options]
 */
export async function runTool(tool, args, advice, options = {}) {
	try {
		const {stdout, stderr} = await run(tool, args, {maxBuffer: 2 ** 28, ...options});
		return {status: 0, stdout, stderr};
	} catch (error) {
		if (error.code === 'ENOENT') throw new CheckFault(`${tool} is missing. ${advice}`);
		if (typeof error.code !== 'number') throw error;
		return {status: error.code, stdout: error.stdout, stderr: error.stderr};
	}
}
