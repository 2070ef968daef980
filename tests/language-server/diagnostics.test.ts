import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import type {Diagnostic} from '../../src/handout/diagnostic.ts';
import {handout, handpress, makeFolder, makeTestFolder} from '../cli/handpress.ts';
import {at, Editor, editorForTest} from './editor.ts';

const slips = `# A

Call the the clinic.

## Rest

Lie down.
`;

const decomposed =
	'---\nlang: en\n---\n\n# Cafe\u0301\n\nIn the cafe\u0301 take 1.0 mg the the next day.\n';

let editor: Editor;

beforeAll(async () => {
	const folder = await makeFolder({
		'content/a.md': slips,
		'letters/handpress.config.yaml': '',
		'letters/content/lf.md': decomposed,
		'letters/content/crlf.md': decomposed.replaceAll('\n', '\r\n'),
		'changing/handpress.config.yaml': 'rules: {complete-front-matter: off}\n',
		'changing/content/a.md': `${handout('A')}\nCall the the clinic.\n`,
	});
	editor = await Editor.open(folder);
});
afterAll(async () => {
	await editor.close();
	await rm(editor.folder, {recursive: true, force: true});
});

const rulePage = (id: string) => new URL(`../../docs/rules/${id}.md`, import.meta.url).href;

it('shows findings while somebody types, and removes them when they are fixed', async () => {
	expect(await editor.openDocument('content/a.md')).toEqual([
		{
			range: {start: at(3, 6), end: at(3, 13)},
			severity: 2,
			code: 'repeated-word',
			codeDescription: {href: rulePage('repeated-word')},
			source: 'handpress',
			message: 'Unexpected word "the" twice in a row\nDelete one of them.',
		},
		{
			range: {start: at(5, 1), end: at(5, 8)},
			severity: 1,
			code: 'section-disclaimer',
			codeDescription: {href: rulePage('section-disclaimer')},
			source: 'handpress',
			message:
				'Missing general disclaimer in section "Rest"\nSomebody who reads only this section would not be told. Write ::disclaimer{kind=general} at its end, or build with --disclaimers insert.',
		},
	]);
	const left = await editor.type('content/a.md', [
		{range: {start: at(3, 6), end: at(3, 10)}, newText: ''},
	]);
	expect(left.map(({code}) => code)).toEqual(['section-disclaimer']);
	// What lies on the disk is still as it was.
	const none = await editor.type('content/a.md', [
		{range: {start: at(8, 1), end: at(8, 1)}, newText: '\n::disclaimer{kind=general}\n'},
	]);
	expect(none).toEqual([]);
});

it('finds what handpress check finds, whatever line ends and letters a document has', async () => {
	const cwd = path.join(editor.folder, 'letters');
	const {stdout} = await handpress(['check', '--format', 'json'], {cwd});
	const {handouts}: {handouts: {file: string; diagnostics: Diagnostic[]}[]} = JSON.parse(stdout);
	expect(handouts).toHaveLength(2);
	for (const {file, diagnostics} of handouts) {
		const name = `letters/${file}`;
		const shown = await editor.openDocument(name);
		expect(shown.map(({code, message}) => [code, message])).toEqual(
			diagnostics.map(({ruleId, reason, note}) => [ruleId, `${reason}\n${note}`]),
		);
		const texts = shown.map(({range}) => editor.document(name).getText(range));
		expect(texts).toEqual(['', '', '# Cafe\u0301', '1.0', 'the the']);
	}
});

it('ignores files that are not handouts by the config', async () => {
	expect(await editor.openDocument('README.md', slips)).toEqual([]);
	expect(await editor.openDocument('content/_draft.md', slips)).toEqual([]);
	expect(await editor.openDocument('content/new.md', slips)).toHaveLength(2);
});

it('follows the config and the wordings, and says where they are broken', async () => {
	const name = 'changing/content/a.md';
	expect((await editor.openDocument(name)).map(({severity}) => severity)).toEqual([2]);
	await editor.until(() => editor.watchers.includes('**/handpress.config.yaml'));
	const config = path.join(editor.folder, 'changing/handpress.config.yaml');
	await writeFile(config, 'rules: {complete-front-matter: off, repeated-word: error}\n');
	const graver = await editor.afterChangeOf('changing/handpress.config.yaml', name);
	expect(graver.map(({severity, code}) => [severity, code])).toEqual([[1, 'repeated-word']]);
	await writeFile(config, 'rules: {repeated-words: off}\n');
	const [broken, ...more] = await editor.save(name);
	expect(more).toEqual([]);
	expect(broken).toMatchObject({
		range: {start: at(1, 1), end: at(1, 1)},
		severity: 1,
		code: 'unusable-library',
		message: expect.stringMatching(
			/handpress\.config\.yaml:1:\d+: .*\nNothing was checked\. Correct what the message names, and try again\.$/u,
		),
	});
	await writeFile(config, 'rules: {complete-front-matter: off, repeated-word: off}\n');
	expect(await editor.save(name)).toEqual([]);
});

it('shuts down when it is told to', async () => {
	expect(await editor.quit()).toBe(0);
});

it('takes another config, and ends with status 1 where it was not told to shut down first', async () => {
	const cwd = await makeTestFolder({
		'content/a.md': slips,
		'strict.yaml': 'rules: {complete-front-matter: off, repeated-word: error}\n',
	});
	const strict = await editorForTest(cwd, {args: ['--config', 'strict.yaml']});
	expect(strict.initialized.serverInfo?.name).toBe('handpress');
	const shown = await strict.openDocument('content/a.md');
	expect(shown.map(({severity}) => severity)).toEqual([1, 1]);
	await strict.connection.sendNotification('exit');
	expect(await strict.ended).toBe(1);
});
