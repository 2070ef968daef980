import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import type {Diagnostic} from '../../src/handout/diagnostic.ts';
import {handout, handpress, makeTestFolder, type Outcome, runNode} from '../cli/handpress.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const remarkCli = fileURLToPath(new URL('../../node_modules/remark-cli/cli.js', import.meta.url));

/** A reporter of remark that tells all it knows. */
const reporter = `export default (files) =>
	JSON.stringify(files.map(({path, messages}) => ({path, messages: messages.map((one) => ({...one}))})));
`;

interface Reported {
	readonly path: string;
	readonly messages: readonly {
		readonly ruleId: string;
		readonly source: string;
		readonly fatal?: boolean | null;
		readonly reason: string;
		readonly note?: string;
		readonly url?: string;
		readonly place?: Diagnostic['place'] | {readonly line: number; readonly column: number};
		readonly line?: number;
		readonly column?: number;
		readonly actual?: string;
		readonly expected?: readonly string[];
		readonly fix?: Diagnostic['fix'];
	}[];
}

function remark(cwd: string, ...args: readonly string[]): Promise<Outcome> {
	return runNode([remarkCli, '--no-color', ...args], {cwd});
}

const library = {
	'node_modules/handpress': {linkTo: root},
	'reporter.mjs': reporter,
	'library/content/.remarkrc.mjs': "export default {plugins: ['handpress/remark']};\n",
	'library/handpress.config.yaml':
		'lang: es\nrules: {complete-front-matter: off, repeated-word: error}\n',
};

const general = {
	id: 'general-es',
	kind: 'general',
	lang: 'es',
	version: '"2"',
	approved_by: 'Clinical lead',
	approved_on: '2020-01-01',
	expires_on: '2021-01-01',
};

const sources = {
	'slips.md':
		'---\nlang: en\n---\n\n# A\n\nCall the the clinic, or take 1.0 mg.\n\n## S\n\n[b](#nowhere)\n\n::disclaimer{kind=medicine}\n',
	'sound.md': `---\nlang: en\n---\n\n${handout('B')}`,
	'windows.md': '\uFEFF---\r\nlang: en\r\n---\r\n\r\n# C\r\n\r\nTake the the cafe\u0301 road.\r\n',
	'silenced.md':
		'---\nlang: en\n---\n\n# D\n\n<!-- handpress ignore repeated-word: the name of a band -->\n\nHear the the play.\n',
	'matter.md': '---\nlang: en\nsummry: Words.\n---\n\n# E\n',
	'es/viejo.md': '# F\n\n## Consejo\n\nDescanse.\n\n::disclaimer{kind=general}\n',
};

it('finds in every file what handpress check finds, by the config and wordings that lie above it', async () => {
	const wording = Object.entries(general).map(([key, value]) => `${key}: ${value}`);
	const cwd = await makeTestFolder({
		...library,
		'library/templates/disclaimers/es/general.md': `---\n${wording.join('\n')}\n---\nConsulte a su médico.\n`,
		...Object.fromEntries(
			Object.entries(sources).map(([name, text]) => [`library/content/${name}`, text]),
		),
	});
	// Remark itself would read these bytes as U+FFFD.
	await writeFile(path.join(cwd, 'library/content/latin.md'), Buffer.from('# Caf\xe9\n', 'latin1'));
	const {status, stdout, stderr} = await remark(
		cwd,
		'library/content',
		'--report',
		'./reporter.mjs',
	);
	expect([status, stdout]).toEqual([1, '']);
	const reported: Reported[] = JSON.parse(stderr);
	const checked = await handpress(['check', '--format', 'json'], {cwd: path.join(cwd, 'library')});
	const {handouts}: {handouts: {file: string; diagnostics: Diagnostic[]}[]} = JSON.parse(
		checked.stdout,
	);
	const severities = new Map<unknown, string>([
		[true, 'error'],
		[false, 'warning'],
	]);
	const asChecked = reported
		.map(({path: file, messages}) => ({
			file: path.relative('library', file),
			diagnostics: messages.map((message) => {
				const {ruleId, reason, note, line, column, place, actual, expected, fix} = message;
				return {
					ruleId,
					severity: severities.get(message.fatal) ?? 'info',
					reason,
					note,
					file: path.relative('library', file),
					line,
					column,
					place: place && ('start' in place ? place : {start: place, end: place}),
					actual,
					expected,
					fix,
				};
			}),
		}))
		.sort((a, b) => (a.file < b.file ? -1 : 1));
	expect(asChecked).toEqual(handouts.map(({file, diagnostics}) => ({file, diagnostics})));
	expect(new Set(handouts.flatMap(({diagnostics}) => diagnostics).map((d) => d.ruleId))).toEqual(
		new Set([
			'disclaimer',
			'front-matter',
			'inner-links',
			'repeated-word',
			'safe-doses',
			'section-disclaimer',
			'source-encoding',
		]),
	);
	for (const {messages} of reported) {
		for (const {source, ruleId, url} of messages) {
			expect(source).toBe('handpress');
			if (url !== undefined) {
				expect(await readFile(fileURLToPath(url), 'utf8')).toContain(`# ${ruleId}\n`);
			}
		}
	}
	const urls = reported.flatMap(({messages}) => messages.map(({url}) => url));
	expect(urls.filter((url) => url?.endsWith('/docs/rules/inner-links.md'))).toHaveLength(1);
});

it('writes directives and front matter as they were written, and takes the config that it is given', async () => {
	const text = `---\nlang: en\n---\n\n${handout('A', 'Call the the clinic.')}`;
	const cwd = await makeTestFolder({
		...library,
		'library/content/.remarkrc.mjs': `import handpress, {remarkHandpress} from 'handpress/remark';
export default {plugins: [handpress, [remarkHandpress, {config: 'other.yaml'}]]};
`,
		'library/content/a.md': text,
		'other.yaml': 'rules: {repeated-word: off, complete-front-matter: off}\n',
	});
	expect(await remark(cwd, 'library/content/a.md', '--frail')).toEqual({
		status: 0,
		stdout: text.replace('kind=general', 'kind="general"'),
		stderr: 'library/content/a.md: no issues found\n',
	});
});

it('says where a config is broken, and that nothing was checked', async () => {
	const cwd = await makeTestFolder({
		...library,
		'library/handpress.config.yaml': 'rules: {repeated-words: off}\n',
		'library/content/a.md': handout('A'),
	});
	const {status, stderr} = await remark(cwd, '--quiet', 'library/content/a.md');
	expect(status).toBe(1);
	expect(stderr).toMatch(/handpress\.config\.yaml:1:\d+: .*the nearest is "repeated-word"/u);
	expect(stderr).toContain('unusable-library handpress');
});
