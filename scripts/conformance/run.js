// Builds the sample library in all print profiles, a library of every construct and a torture
// library, holds every finished file against independent validators, and prints a table of files
// and validators. Needs a JDK (17 or newer), Maven and poppler-utils; what is missing is a fault, never skipped.
//
// Usage: npm run conformance
//
// Exit status: 0 nothing was found, 1 something was, 2 a check could not be held.
import {mkdirSync, readdirSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {CheckFault} from './check.js';
import {epubcheck} from './epubcheck.js';
import {buildAndTest} from './in-browser.js';
import {nu} from './nu.js';
import {pdfFonts} from './pdf-fonts.js';
import {pdfTags} from './pdf-tags.js';
import {veraPdf} from './verapdf.js';

const checks = [nu, epubcheck, veraPdf, pdfTags, pdfFonts];
const folder = resolve('out/conformance/libraries');

function say(line = '') {
	process.stdout.write(`${line}\n`);
}

/** @returns {string[]} relative to the folder, with forward slashes. */
function filesWith(extension) {
	return readdirSync(folder, {recursive: true})
		.filter((name) => name.endsWith(extension))
		.sort();
}

rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});
const faults = [];
let outcome = new Map();
try {
	outcome = await buildAndTest(folder);
	for (const check of checks) {
		try {
			const files = filesWith(check.extension).filter((file) => !check.leavesOut?.(file));
			if (files.length === 0) throw new CheckFault(`there is no ${check.extension} file.`);
			const findings = await check.findingsIn(files.map((file) => join(folder, file)));
			outcome.set(check.name, new Map(files.map((file, index) => [file, findings[index]])));
		} catch (error) {
			if (!(error instanceof CheckFault)) throw error;
			faults.push(`${check.name} could not be run: ${error.message}`);
		}
	}
} catch (error) {
	if (!(error instanceof CheckFault)) throw error;
	faults.push(error.message);
}

const validators = [...outcome.keys()].filter((name) => name !== 'tests');
const files = [...new Set(validators.flatMap((name) => [...outcome.get(name).keys()]))].sort();
const width = Math.max(0, ...files.map((file) => file.length));
say(`${'file'.padEnd(width)}  ${validators.join('  ')}`);
for (const file of files) {
	const cells = validators.map((name) => {
		const findings = outcome.get(name).get(file);
		const cell =
			findings === undefined ? '·' : findings.length === 0 ? 'ok' : `${findings.length}!`;
		return cell.padEnd(name.length);
	});
	say(`${file.padEnd(width)}  ${cells.join('  ').trimEnd()}`);
}
let count = 0;
for (const [validator, found] of outcome) {
	for (const [file, findings] of found) {
		for (const finding of findings) {
			count++;
			say(`\n${validator}: ${file}\n  ${finding.slice(0, 1500)}`);
		}
	}
}
say();
for (const fault of faults) process.stderr.write(`${fault}\n`);
say(
	`${files.length} files, ${validators.length} validators, ${count} findings, ${faults.length} faults.`,
);
process.exitCode = faults.length > 0 ? 2 : count > 0 ? 1 : 0;
