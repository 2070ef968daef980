import {rm} from 'node:fs/promises';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {makeFolder} from '../cli/handpress.ts';
import {at, Editor} from './editor.ts';

let editor: Editor;

beforeAll(async () => {
	editor = await Editor.open(
		await makeFolder({'handpress.config.yaml': 'rules: {complete-front-matter: off}\n'}),
	);
});
afterAll(async () => {
	await editor.close();
	await rm(editor.folder, {recursive: true, force: true});
});

const textOf = (name: string) => editor.document(name).getText();

const titles = async (...range: Parameters<Editor['actions']>) =>
	(await editor.actions(...range)).map(({title}) => title);

it('mends what is safe to mend', async () => {
	await editor.openDocument('content/safe.md', '# A\n\nCall the the clinic, take 1.0 mg.\n');
	const [dose] = await editor.actions('content/safe.md', {start: at(3, 28), end: at(3, 28)});
	expect(dose).toMatchObject({
		title: 'Write "1" in place of "1.0"',
		kind: 'quickfix',
		isPreferred: true,
		diagnostics: [{code: 'safe-doses', range: {start: at(3, 27), end: at(3, 30)}}],
	});
	await editor.carryOut('content/safe.md', 'Write "1" in place of "1.0"');
	await editor.carryOut('content/safe.md', 'Take out "the"');
	expect(textOf('content/safe.md')).toBe('# A\n\nCall the clinic, take 1 mg.\n');
});

it('mends all of it at once, when it is asked to', async () => {
	const name = 'content/all.md';
	await editor.openDocument(name, '# A\r\n\r\nCall the the clinic,\r\ntake 1.0 mg.\r\n');
	const all = await editor.actions(name, undefined, ['source.fixAll']);
	expect(all.map(({kind}) => kind)).toEqual(['source.fixAll.handpress']);
	await editor.carryOut(name, 'Fix everything that can be fixed safely');
	expect(textOf(name)).toBe('# A\r\n\r\nCall the clinic,\r\ntake 1 mg.\r\n');
	expect(await titles(name, undefined, ['refactor'])).toEqual([]);
});

it('inserts the approved disclaimer at the end of a section that lacks it', async () => {
	const name = 'content/sections.md';
	await editor.openDocument(
		name,
		'# A\n\n## Tablets\n\nTake ibuprofen.[^1]\n\n### At night\n\n- Rest.\n## Rest\n\nLie down.\n\n[^1]: A note.\n',
	);
	expect(await titles(name, {start: at(3, 1), end: at(3, 1)}, ['quickfix'])).toEqual([
		'Insert the approved general disclaimer',
		'Insert the approved medicines disclaimer',
	]);
	await editor.carryOut(name, 'Insert the approved general disclaimer');
	await editor.carryOut(name, 'Insert the approved medicines disclaimer');
	expect(await editor.carryOut(name, 'Insert the approved general disclaimer')).toEqual([]);
	expect(textOf(name)).toBe(
		'# A\n\n## Tablets\n\nTake ibuprofen.[^1]\n\n### At night\n\n- Rest.\n\n::disclaimer{kind=general}\n\n::disclaimer{kind=medicines}\n## Rest\n\nLie down.\n\n::disclaimer{kind=general}\n\n[^1]: A note.\n',
	);
});

it('inserts it into a handout without sections, and in the place of words that nobody approved', async () => {
	const title = '---\ntitle: A\n---\n\n';
	await editor.openDocument('content/whole.md', `${title}Rest.\n`);
	const left = await editor.carryOut('content/whole.md', 'Insert the approved general disclaimer');
	expect([left, textOf('content/whole.md')]).toEqual([
		[],
		`${title}Rest.\n\n::disclaimer{kind=general}\n`,
	]);
	const words = 'This leaflet is not a substitute for professional medical advice.';
	await editor.openDocument('content/words.md', `# A\n\nRest.\n\n${words}\n`);
	expect(
		await editor.carryOut(
			'content/words.md',
			'Write the approved general disclaimer in place of these words',
		),
	).toEqual([]);
	expect(textOf('content/words.md')).toBe('# A\n\nRest.\n\n::disclaimer{kind=general}\n');
});

it('inserts the emergency disclaimer before the advice of a handout about symptoms', async () => {
	const name = 'content/symptoms.md';
	const section = '## Moving\n\nWalk a little.\n\n::disclaimer{kind=general}\n';
	await editor.openDocument(name, `# Back pain\n\nIt is common.\n\n${section}`);
	expect(await editor.carryOut(name, 'Insert the approved emergency disclaimer')).toEqual([]);
	expect(textOf(name)).toBe(
		`# Back pain\n\nIt is common.\n\n::disclaimer{kind=emergency}\n\n${section}`,
	);
});

it('ignores a rule for a reason, which is an error until it is there', async () => {
	const name = 'content/ignore.md';
	await editor.openDocument(name, '# A\n\n- Hear\n- the the band.\n\n::disclaimer{kind=general}\n');
	const title = 'Ignore repeated-word here, for a reason that you write';
	const asked = await editor.carryOut(name, title);
	expect(asked.map(({code, severity}) => [code, severity])).toEqual([
		['ignore-comment', 1],
		['repeated-word', 2],
	]);
	const start = at(3, '<!-- handpress ignore repeated-word: '.length + 1);
	expect(await editor.type(name, [{range: {start, end: start}, newText: 'its name '}])).toEqual([]);
	expect(textOf(name)).toBe(
		'# A\n\n<!-- handpress ignore repeated-word: its name -->\n\n- Hear\n- the the band.\n\n::disclaimer{kind=general}\n',
	);
	// A rule that protects patients is not ignored.
	await editor.openDocument('content/locked.md', '# A\n\n## B\n\nRest.\n');
	expect(await titles('content/locked.md')).toEqual(['Insert the approved general disclaimer']);
});

it('writes no directives and no comments into plain text', async () => {
	const name = 'content/plain.txt';
	await editor.openDocument(name, 'A title\n\nCall the the clinic, and do it soon.\n');
	expect(await titles(name, undefined, ['quickfix'])).toEqual(['Take out "the"']);
});

it('ignores a rule in the front matter by a comment of YAML', async () => {
	const name = 'content/matter.md';
	await editor.openDocument(
		name,
		'---\nreferences:\n  - id: first-2020\n    text: First.\n---\n\n# A\n\nRest.\n\n::disclaimer{kind=general}\n',
	);
	await editor.carryOut(name, 'Ignore used-references here, for a reason that you write');
	const start = at(2, '# handpress ignore used-references: '.length + 1);
	const left = await editor.type(name, [
		{range: {start, end: start}, newText: 'for further reading'},
	]);
	expect(left).toEqual([]);
	expect(textOf(name)).toMatch(
		/^---\n# handpress ignore used-references: for further reading\nreferences:\n/u,
	);
});

it('writes what was expected in the place of what was found', async () => {
	const name = 'content/words-expected.md';
	await editor.openDocument(
		name,
		'---\nsummry: Words.\n---\n\n# A\n\nHypertension is common.\n\n::disclaimer{kind=generel}\n',
	);
	expect(await titles(name)).toEqual(['Write "summary" in place of "summry"']);
	await editor.carryOut(name, 'Write "summary" in place of "summry"');
	await editor.carryOut(name, 'Write "High blood pressure" in place of "Hypertension"');
	expect(await editor.carryOut(name, 'Write "general" in place of "generel"')).toEqual([]);
	expect(textOf(name)).toBe(
		'---\nsummary: Words.\n---\n\n# A\n\nHigh blood pressure is common.\n\n::disclaimer{kind=general}\n',
	);
});
