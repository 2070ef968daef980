import {rm} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import type {Diagnostic} from 'vscode-languageserver-protocol/node';
import {handout, handpress, makeTestFolder, writeFiles} from '../cli/handpress.ts';
import {at, type Editor, editorForTest} from './editor.ts';

const translation = (original: string, reviewed = '2026-03-01') =>
	`---\nid: visita\nlang: es\nreviewed: ${reviewed}\ntranslation_of: ${original}\n---\n\n# Su visita\n\n## Consejo\n\nDescanse. [Dormir](../en/sleep.md#beter-nights), [imprimir](../en/sleep.pdf).\n\n::disclaimer{kind=general}\n`;

const files = {
	'handpress.config.yaml':
		'rules: {complete-front-matter: off, readability: off}\nformats: [html, pdf]\n',
	'content/en/visit.md': `---\nid: visit\nreviewed: 2026-03-01\n---\n\n${handout('Your visit')}`,
	'content/en/sleep.md': handout('Sleep', 'Rest.\n\n### Better nights\n\nGet up at seven.'),
	'content/es/visita.md': translation('vist'),
};

async function reasonsOn(shown: Promise<readonly Diagnostic[]>): Promise<string[]> {
	return (await shown).map(({message}) => String(message).split('\n')[0] ?? '');
}

const deadLink =
	'Unexpected link to "#beter-nights" of "../en/sleep.md", expected one of its headings; the nearest is "#better-nights"';

it('reports findings about the library, as check does', async () => {
	const cwd = await makeTestFolder(files);
	const editor = await editorForTest(cwd);
	const name = 'content/es/visita.md';
	const shown = await reasonsOn(editor.openDocument(name));
	expect(shown).toEqual([
		'Unexpected original "vist", expected the id of a handout; the nearest is "visit"',
		deadLink,
	]);
	const {stdout} = await handpress(['check', '--format', 'json'], {cwd});
	const [, , found] = JSON.parse(stdout).handouts;
	expect(found.diagnostics.map(({reason}: {reason: string}) => reason)).toEqual(shown);
	const [fix] = await editor.actions(name, {start: at(5, 1), end: at(5, 2)});
	expect(fix?.title).toBe('Write "visit" in place of "vist"');
	expect(await editor.carryOut(name, 'Write "visit" in place of "vist"')).toHaveLength(1);
	expect(
		await editor.carryOut(
			name,
			'Write "../en/sleep.md#better-nights" in place of "../en/sleep.md#beter-nights"',
		),
	).toEqual([]);
});

it('follows the others as they are saved', async () => {
	const cwd = await makeTestFolder({...files, 'content/es/visita.md': translation('visit')});
	const editor = await editorForTest(cwd);
	const name = 'content/es/visita.md';
	expect(await reasonsOn(editor.openDocument(name))).toEqual([deadLink]);
	await editor.until(() => editor.watchers.some((pattern) => pattern.includes('md')));

	await writeFiles(cwd, {
		'content/en/sleep.md': handout('Sleep', 'Rest.\n\n### Beter nights\n\nGet up.'),
	});
	expect(await reasonsOn(editor.afterChangeOf('content/en/sleep.md', name))).toEqual([]);
	await writeFiles(cwd, {
		'content/en/visit.md': `---\nid: visit\nreviewed: 2026-05-02\n---\n\n${handout('Your visit')}`,
		'content/es/otro.md': `---\nid: visita\n---\n\n${handout('Otro')}`,
	});
	expect(await reasonsOn(editor.save(name))).toEqual([
		'Unexpected id "visita", expected one that es/otro.md does not have',
		'Unexpected review of a translation on 2026-03-01, expected one since 2026-05-02, when its original "en/visit" was reviewed',
	]);
	await rm(path.join(cwd, 'content/es/otro.md'));
	await rm(path.join(cwd, 'content/en/visit.md'));
	expect(await reasonsOn(editor.save(name))).toEqual([
		'Unexpected original "visit", expected the id of a handout; the nearest is "en-sleep"',
	]);
});

it('knows a document that was never saved', async () => {
	const editor = await editorForTest(await makeTestFolder(files));
	const twin = `---\nid: visit\n---\n\n${handout('Your neck', '[A](none.md)')}`;
	expect(await reasonsOn(editor.openDocument('content/en/neck.md', twin))).toEqual([
		'Unexpected id "visit", expected one that en/visit.md does not have',
		'Unexpected link to "none.md", expected a handout of the library; the nearest is "sleep.md"',
	]);
	await outsideAllOf(editor);
});

/** A handout beside the library knows of no other. */
async function outsideAllOf(editor: Editor): Promise<void> {
	expect(await editor.openDocument('notes/a.md', handout('A', '[A](none.md)'))).toEqual([]);
}
