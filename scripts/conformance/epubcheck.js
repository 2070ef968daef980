// Checks every EPUB by EPUBCheck, the validator of the W3C. It wants Java, and Maven to fetch it.
import {availableParallelism} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import pMap from 'p-map';
import {CheckFault, runTool} from './check.js';

const java = 'Install default-jre-headless.';
const counted = new Set(['FATAL', 'ERROR', 'WARNING']);

/** @type {import('./check.js').Check} */
export const epubcheck = {
	name: 'EPUBCheck',
	extension: '.epub',
	async findingsIn(books) {
		await runTool('java', ['-version'], java);
		const library = await fetchEpubCheck();
		return pMap(books, (book) => findingsIn(book, library), {concurrency: availableParallelism()});
	},
};

/** @returns The folder of EPUBCheck and of all that it needs. */
async function fetchEpubCheck() {
	const library = resolve('out/conformance/epubcheck');
	const project = fileURLToPath(new URL('pom.xml', import.meta.url));
	const {status, stdout} = await runTool(
		'mvn',
		['-B', '-q', '-f', project, 'dependency:copy-dependencies', `-DoutputDirectory=${library}`],
		'Install maven.',
	);
	if (status !== 0) throw new CheckFault(`EPUBCheck could not be fetched.\n${stdout.trim()}`);
	return library;
}

async function findingsIn(book, library) {
	const {stdout, stderr} = await runTool(
		'java',
		[
			// What serves a program that runs for seconds.
			'-XX:TieredStopAtLevel=1',
			'-XX:+UseSerialGC',
			'-cp',
			join(library, '*'),
			'com.adobe.epubcheck.tool.Checker',
			book,
			'--json',
			'-',
		],
		java,
	);
	let report;
	try {
		report = JSON.parse(stdout);
	} catch {
		throw new CheckFault(`EPUBCheck gave no report on ${book}.\n${stderr.trim()}`);
	}
	const findings = report.messages
		.filter(({severity}) => counted.has(severity))
		.map(({ID, message, locations}) => `${ID} ${placeOf(locations[0])}: ${message}`);
	if (!report.items?.length) findings.push('EPUBCheck found no file in it.');
	return findings;
}

function placeOf(location) {
	if (!location) return '';
	return location.line > 0 ? `${location.path}:${location.line}` : location.path;
}
