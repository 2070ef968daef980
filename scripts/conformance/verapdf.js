// Checks every PDF by veraPDF, for PDF/UA-1 and for PDF/A-2a. It wants a JDK, and Maven to fetch it.
import {fileURLToPath} from 'node:url';
import {CheckFault, isPrintOnly, runTool} from './check.js';
import {fetchFromMaven, javaAdvice, javaForSeconds} from './fetch-from-maven.js';

/** The standards, by the ids that veraPDF gives them. */
const standards = {ua1: 'PDF/UA-1', '2a': 'PDF/A-2a'};

/** As Chromium printed it: of this file veraPDF must tell, since silence proves nothing. */
const faulty = fileURLToPath(new URL('../../tests/fixtures/pdf/handout.pdf', import.meta.url));
const runner = fileURLToPath(new URL('VeraPdfRunner.java', import.meta.url));

/** @type {import('./check.js').Check} */
export const veraPdf = {
	name: 'veraPDF',
	extension: '.pdf',
	leavesOut: isPrintOnly,
	async findingsIn(files) {
		const library = await fetchFromMaven('verapdf');
		const [probe, ...findings] = await findingsIn([faulty, ...files], library);
		for (const standard of Object.values(standards)) {
			if (!probe.some((finding) => finding.startsWith(standard))) {
				throw new CheckFault(`veraPDF has nothing of ${standard} against a PDF that is faulty.`);
			}
		}
		return findings;
	},
};

/** One Java machine for all files: to start one takes longer than to check a file. */
async function findingsIn(files, library) {
	const ids = Object.keys(standards);
	const {status, stdout, stderr} = await runTool(
		'java',
		[...javaForSeconds, '-cp', library, runner, ids.join(','), ...files],
		javaAdvice,
	);
	if (status !== 0) throw new CheckFault(`veraPDF did not come to its end.\n${stderr.trim()}`);
	const findings = files.map(() => []);
	const unchecked = new Set(files.flatMap((_, file) => ids.map((id) => `${file} ${id}`)));
	for (const line of stdout.trimEnd().split('\n')) {
		const [kind, file, id, ...rest] = line.split('\t');
		if (kind === 'failed') findings[file].push(`${standards[id]} ${rest.join(': ')}`);
		// A file of which nothing was looked at has not passed.
		else if (kind === 'checked' && Number(rest[0]) > 0) unchecked.delete(`${file} ${id}`);
	}
	for (const entry of unchecked) {
		const [file, id] = entry.split(' ');
		findings[file].push(`${standards[id]} was not checked`);
	}
	return findings;
}
