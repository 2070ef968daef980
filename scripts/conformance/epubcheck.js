// Checks every EPUB by EPUBCheck, the validator of the W3C. It wants Java, and Maven to fetch it.
import {availableParallelism} from 'node:os';
import pMap from 'p-map';
import {CheckFault, runTool} from './check.js';
import {fetchFromMaven, javaAdvice, javaForSeconds} from './fetch-from-maven.js';

const counted = new Set(['FATAL', 'ERROR', 'WARNING']);

/** @type {import('./check.js').Check} */
export const epubcheck = {
	name: 'EPUBCheck',
	extension: '.epub',
	async findingsIn(books) {
		const library = await fetchFromMaven('epubcheck');
		return pMap(books, (book) => findingsIn(book, library), {concurrency: availableParallelism()});
	},
};

async function findingsIn(book, library) {
	const checker = ['-cp', library, 'com.adobe.epubcheck.tool.Checker'];
	const {stdout, stderr} = await runTool(
		'java',
		[...javaForSeconds, ...checker, book, '--json', '-'],
		javaAdvice,
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
