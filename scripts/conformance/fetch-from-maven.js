// Fetches a validator that is written in Java.
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {CheckFault, runTool} from './check.js';

/** What serves a program that runs for seconds. */
export const javaForSeconds = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

export const javaAdvice = 'Install a JDK, 17 or newer.';

/**
 * Fetches a validator with all that it needs, and tells whether Java is there to run it.
 *
 * @param {string} profile its name in pom.xml.
 * @returns {Promise<string>} what Java takes as its class path.
 */
export async function fetchFromMaven(profile) {
	await runTool('java', ['-version'], javaAdvice);
	const library = resolve('out/conformance', profile);
	const project = fileURLToPath(new URL('pom.xml', import.meta.url));
	const goal = 'dependency:copy-dependencies';
	const {status, stdout} = await runTool(
		'mvn',
		['-B', '-q', '-P', profile, '-f', project, goal, `-DoutputDirectory=${library}`],
		'Install maven.',
	);
	if (status !== 0) throw new CheckFault(`${profile} could not be fetched.\n${stdout.trim()}`);
	return `${library}/*`;
}
