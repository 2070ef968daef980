import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {Ajv} from 'ajv';
import type {BuildResult} from 'handpress';
import type {Log, Result} from 'sarif';
import {expect, test} from 'vitest';
import {fromXml} from 'xast-util-from-xml';
import {formatReport} from '../../src/report/format.ts';
import {handpress, makeTestFolder} from '../cli/handpress.ts';

const source = '# Pain ]]>\n\n## Advice ]]>\n\nTake 5.0 mg for for pain.\n\nTake the the rest.\n';

/** What `check` says of a text, in one format on standard output and in all others in files. */
async function reportsOf(
	text: string,
): Promise<Record<'github' | 'json' | 'junit' | 'sarif', string>> {
	const cwd = await makeTestFolder({'content/a b.md': text});
	const {status, stdout, stderr} = await handpress(
		[
			'check',
			'--format',
			'github',
			'--report',
			'json=out/a.json',
			'--report',
			'junit=out/b/a.xml',
			'--report',
			'sarif=a=b.sarif',
		],
		{cwd},
	);
	expect([status, stderr]).toEqual([1, '']);
	const read = (name: string) => readFile(path.join(cwd, name), 'utf8');
	return {
		github: stdout,
		json: await read('out/a.json'),
		junit: await read('out/b/a.xml'),
		sarif: await read('a=b.sarif'),
	};
}

test('one run writes several reports, which tell of the same findings', async () => {
	const {github, json, junit, sarif} = await reportsOf(source);
	const report: BuildResult = JSON.parse(json);
	const schema = JSON.parse(
		await readFile(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
	);
	const validate = new Ajv({allErrors: true}).compile(schema);
	expect([validate(report), validate.errors]).toEqual([true, null]);
	expect(validate({...report, ok: 'yes'})).toBe(false);
	const ids = report.handouts.flatMap(({diagnostics}) => diagnostics).map(({ruleId}) => ruleId);
	expect(ids).toEqual([
		'emergency-before-advice',
		'section-disclaimer',
		'safe-doses',
		'repeated-word',
		'repeated-word',
	]);

	expect(github.split('\n')).toHaveLength(ids.length + 1);
	expect(github).toContain(
		'::error file=content/a b.md,line=5,endLine=5,col=6,endColumn=9,title=safe-doses::Unexpected dose "5.0", expected "5"%0AIf the',
	);

	const suites = fromXml(junit).children.find((node) => node.type === 'element');
	expect(suites).toMatchObject({
		name: 'testsuites',
		attributes: {tests: '5', failures: '3'},
		children: [
			{name: 'testsuite', attributes: {name: 'content/a b.md', tests: '5', failures: '3'}},
		],
	});

	const [run] = (JSON.parse(sarif) as Log).runs;
	const results = run?.results ?? [];
	expect(results.map(({ruleId}) => ruleId)).toEqual(ids);
	expect(results.map(({ruleIndex}) => run?.tool.driver.rules?.[ruleIndex ?? -1]?.id)).toEqual(ids);
	for (const {id, shortDescription, help} of run?.tool.driver.rules ?? []) {
		expect([id, shortDescription?.text, help?.text]).toEqual([
			id,
			expect.stringMatching(/\.$/u),
			expect.stringContaining(`\nMore: docs/rules/${id}.md in the package`),
		]);
	}
	expect(results[2]).toMatchObject({
		level: 'error',
		locations: [
			{
				physicalLocation: {
					artifactLocation: {uri: 'content/a%20b.md', uriBaseId: '%SRCROOT%'},
					region: {startLine: 5, startColumn: 6, endLine: 5, endColumn: 9},
				},
			},
		],
	});
	expect(
		results.map((result) => withFix(source, result)).filter((text) => text !== source),
	).toEqual([
		source.replace('5.0', '5'),
		source.replace('for for', 'for'),
		source.replace('the the', 'the'),
	]);
});

test('fingerprints differ from each other, and stay when the text moves', async () => {
	const fingerprintsOf = async (text: string) =>
		((JSON.parse((await reportsOf(text)).sarif) as Log).runs[0]?.results ?? []).map(
			({partialFingerprints}) => partialFingerprints?.['handpress/v1'],
		);
	const before = await fingerprintsOf(source);
	expect(new Set(before).size).toBe(before.length);
	expect(await fingerprintsOf(source.replace('## Advice', 'Words.\n\n## Advice'))).toEqual(before);
});

/** A source after the first fix of a result. */
function withFix(text: string, {fixes}: Result): string {
	const replacement = fixes?.[0]?.artifactChanges[0]?.replacements[0];
	if (!replacement) return text;
	const {charOffset: start = 0, charLength: length = 0} = replacement.deletedRegion;
	return text.slice(0, start) + replacement.insertedContent?.text + text.slice(start + length);
}

const options = {
	today: '2026-06-01',
	style: () => Promise.reject(new Error('no page is asked for')),
};

/** A source whose name and words would forge what a format means. */
const forged: BuildResult = {
	ok: false,
	handouts: [
		{
			file: 'a,b:c.md',
			path: 'a',
			status: 'checked',
			files: [],
			ledger: [],
			silenced: [],
			diagnostics: [
				{
					ruleId: 'rule',
					severity: 'error',
					reason: '100%0A\n::error::<b>&\u0000\uFFFF\uD800',
					file: 'a,b:c.md',
					line: 1,
					column: 1,
					place: {start: {line: 1, column: 1}, end: {line: 2, column: 3}},
				},
			],
		},
	],
};

test('no source writes a command for GitHub', async () => {
	expect(await formatReport('github', forged, options)).toBe(
		'::error file=a%2Cb%3Ac.md,line=1,endLine=2,title=rule::100%250A%0A::error::<b>&\u0000\uFFFF\uD800\n',
	);
});

test('SARIF says what the finding of a stage means', async () => {
	const diagnostics = [
		{ruleId: 'raw-html', severity: 'error', reason: 'HTML', file: 'a.md'},
	] as const;
	const [handout] = forged.handouts.map((one) => ({...one, diagnostics}));
	const text = await formatReport(
		'sarif',
		{ok: false, handouts: handout ? [handout] : []},
		options,
	);
	const [run] = (JSON.parse(text) as Log).runs;
	expect(run?.tool.driver.rules?.at(-1)).toEqual({
		id: 'raw-html',
		shortDescription: {text: 'A source is Markdown, without HTML.'},
		fullDescription: {text: expect.stringContaining('never reaches a page')},
		help: {
			text: expect.stringMatching(/\nWrite the same in Markdown\..*docs\/rules\/raw-html\.md/su),
			markdown: expect.stringContaining('\n\nWrite the same'),
		},
		defaultConfiguration: {level: 'error'},
	});
});

test('JUnit is XML, whatever a source says', async () => {
	const xml = await formatReport('junit', forged, options);
	for (const character of ['\u0000', '\uFFFF', '\uD800']) expect(xml).not.toContain(character);
	expect(JSON.stringify(fromXml(xml))).toContain('::error::<b>&\\\\u{0}\uFFFD\uFFFD');
});

test('a report that cannot be written, or in no known format, is a fault', async () => {
	const cwd = await makeTestFolder({'content/a.md': source, taken: ''});
	const broken = await handpress(['check', '--report', 'sarif=taken/a.sarif'], {cwd});
	expect(broken.status).toBe(2);
	expect(broken.stderr).toMatch(
		/^The report "taken\/a\.sarif" cannot be written \((?:EEXIST|ENOTDIR)\)\.\nA file lies where a folder is needed.*\n$/u,
	);
	const unknown = await handpress(['check', '--report', 'sarf=a'], {cwd});
	expect([unknown.status, unknown.stderr]).toEqual([
		2,
		expect.stringContaining(
			'Expected format=file, with one of text, html, json, sarif, junit, github.',
		),
	]);
});
