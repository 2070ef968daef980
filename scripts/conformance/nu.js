// Checks every page by the Nu Html Checker. It wants Java; npm fetches the checker.
import {existsSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {CheckFault, runTool} from './check.js';
import {javaAdvice} from './fetch-from-maven.js';

/** Findings that are no fault of a page, each with the reason why. */
const excused = [
	// The checker leaves line breaks out when it computes the hash of a style sheet. Whether a
	// browser takes the style sheet, tests/conformance/axe.test.ts proves.
	/^Inline style violates Content Security Policy \(meta tag\): blocked by “style-src”/u,
	// Nor does it find a data: URI under "img-src data:"; that test would hear of it, too.
	/^Resource violates Content Security Policy \(meta tag\): image “data:image\//u,
	// Data in a script element is no script: browsers look at its type before the policy is asked.
	// That no other script is in a page, src/preflight/stands-alone.ts proves.
	/^Inline script violates Content Security Policy \(meta tag\): blocked by “script-src”/u,
];

const faulty = '<!doctype html><html lang="en"><title>Faulty</title><blink>Faulty</blink></html>';

/** @type {import('./check.js').Check} */
export const nu = {
	name: 'Nu',
	extension: '.html',
	async findingsIn(pages) {
		await runTool('java', ['-version'], javaAdvice);
		const checker = await fetchChecker();
		const folder = await mkdtemp(join(tmpdir(), 'handpress-nu-'));
		try {
			// The checker tells only of faults, so that silence proves nothing; of this page it must tell.
			const probe = join(folder, 'faulty.html');
			await writeFile(probe, faulty);
			const findings = await findingsIn([...pages, probe], checker);
			if (!findings.pop()?.some((finding) => finding.includes('blink'))) {
				throw new CheckFault('the checker has nothing against a page that is faulty.');
			}
			return findings;
		} finally {
			await rm(folder, {recursive: true, force: true});
		}
	},
};

/** @returns The path of the checker. */
async function fetchChecker() {
	const folder = fileURLToPath(new URL('.', import.meta.url));
	const jar = join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar');
	if (existsSync(jar)) return jar;
	const {status, stderr} = await runTool(
		'npm',
		['ci', '--no-audit', '--no-fund'],
		'Install Node.js with npm.',
		{cwd: folder},
	);
	if (status !== 0) throw new CheckFault(`vnu-jar could not be fetched.\n${stderr.trim()}`);
	return jar;
}

async function findingsIn(pages, checker) {
	const {stdout, stderr} = await runTool(
		'java',
		['-jar', checker, '--format', 'json', '--stdout', '--exit-zero-always', ...pages],
		javaAdvice,
	);
	let messages;
	try {
		({messages} = JSON.parse(stdout));
	} catch {
		throw new CheckFault(`the checker gave no report.\n${stderr.trim()}`);
	}
	const findings = new Map(pages.map((page) => [pathToFileURL(page).href, []]));
	for (const {url, type, subType, lastLine, message} of messages) {
		if (excused.some((pattern) => pattern.test(message))) continue;
		// The checker writes file:/, URL makes file:/// of it.
		const found = url && findings.get(new URL(url).href);
		if (!found) throw new CheckFault(`the checker says of no page: ${message}`);
		found.push(`line ${lastLine}: ${subType ?? type}: ${message}`);
	}
	return [...findings.values()];
}
