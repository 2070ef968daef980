// The validators that run in our own Chromium or in Node, axe, Ace and epubcheck-ts, are tests of
// tests/conformance/: here their outcome is read, file by file.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {CheckFault, runTool} from './check.js';

/** The validators by the names of their tests. */
const validators = {
	'WCAG 2.2 AA, by axe': 'axe',
	'EPUB Accessibility, by Ace': 'Ace',
	'EPUB 3.3, by epubcheck-ts': 'epubcheck-ts',
};

/**
 * Builds all libraries into a folder and runs the tests on them.
 *
 * @param {string} folder where the libraries go.
 * @returns {Promise<Map<string, Map<string, string[]>>>} validator to file to findings; and what
 *   else failed, under the name "tests".
 */
export async function buildAndTest(folder) {
	const report = join(folder, 'tests.json');
	const {status, stderr} = await runTool(
		'npx',
		['vitest', 'run', '--project', 'conformance', '--reporter=json', `--outputFile=${report}`],
		'Install Node.js with npm.',
		{env: {...process.env, CI: '', HANDPRESS_CONFORMANCE_FOLDER: folder}},
	);
	const text = await readFile(report, 'utf8').catch(() => '');
	if (text === '') throw new CheckFault(`The libraries were not built.\n${stderr.slice(-3000)}`);
	const {testResults, numTotalTests} = JSON.parse(text);
	const outcome = new Map([...Object.values(validators), 'tests'].map((name) => [name, new Map()]));
	for (const {name: suite, message, assertionResults} of testResults) {
		if (message) outcome.get('tests').set(suite, [message]);
		for (const {ancestorTitles, title, status: result, failureMessages} of assertionResults) {
			const validator = validators[ancestorTitles[0]];
			const [, file] = /^finds nothing in (.*)$/u.exec(title) ?? [];
			const findings = result === 'passed' ? [] : failureMessages;
			if (validator && file) outcome.get(validator).set(file, findings);
			else if (findings.length > 0) outcome.get('tests').set(title, findings);
		}
	}
	if (
		numTotalTests === 0 ||
		(status !== 0 && ![...outcome.values()].some((files) => [...files.values()].flat().length > 0))
	) {
		throw new CheckFault(`The tests could not be held.\n${stderr.slice(-3000)}`);
	}
	return outcome;
}
