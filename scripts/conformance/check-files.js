// What the checks of this folder share: finding the files, running a tool, telling the outcome.
import {execFile} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** A check that could not be held: a tool or the files are missing. */
export class CheckFault extends Error {}

/**
 * Checks every finished file with an extension, says what was found in each, and sets the exit
 * status: 0 nothing was found, 1 something was, 2 the check could not be held.
 *
 * The folder of the files is the first argument of the command line, or `dist`.
 *
 * @param {string} name What is checked and by what, for people.
 * @param {string} extension With its dot.
 * @param {(files: string[]) => Promise<string[][]>} findingsIn Gives the findings of each file.
 */
export async function checkFiles(name, extension, findingsIn) {
	const folder = process.argv[2] ?? 'dist';
	try {
		const files = findFiles(folder, extension);
		const findings = await findingsIn(files);
		for (const [index, file] of files.entries()) {
			const found = findings[index];
			if (!found) throw new CheckFault(`nothing is known of ${file}.`);
			say(`${found.length === 0 ? 'ok     ' : 'FAULTY '} ${file}`);
			for (const finding of found) say(`        ${finding}`);
		}
		const count = findings.flat().length;
		say(`${name}: looked at ${files.length} files, ${count} findings.`);
		if (count > 0) process.exitCode = 1;
	} catch (error) {
		if (!(error instanceof CheckFault)) throw error;
		process.stderr.write(`${name}: could not be checked: ${error.message}\n`);
		process.exitCode = 2;
	}
}

function findFiles(folder, extension) {
	let names = [];
	try {
		names = readdirSync(folder, {recursive: true});
	} catch (error) {
		if (error.code !== 'ENOENT') throw error;
	}
	const files = names.filter((name) => name.endsWith(extension)).sort();
	if (files.length === 0) {
		throw new CheckFault(`no ${extension} file in ${folder}. Run "npm run build" first.`);
	}
	return files.map((name) => join(folder, name));
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

function say(line) {
	process.stdout.write(`${line}\n`);
}
