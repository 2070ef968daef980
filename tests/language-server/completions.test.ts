import {rm} from 'node:fs/promises';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {disclaimerKinds} from '../../src/disclaimers/disclaimer.ts';
import {frontMatterSchema} from '../../src/handout/front-matter.ts';
import {makeFolder} from '../cli/handpress.ts';
import {at, Editor, editorForTest} from './editor.ts';

let editor: Editor;
let count = 0;

beforeAll(async () => {
	editor = await Editor.open(await makeFolder({}));
});
afterAll(async () => {
	await editor.close();
	await rm(editor.folder, {recursive: true, force: true});
});

/** Opens a text whose `|` is the cursor; gives its name and the cursor's place. */
async function open(text: string, client = editor) {
	const name = `content/${++count}.md`;
	const offset = text.indexOf('|');
	await client.openDocument(name, text.replace('|', ''));
	return {name, position: client.document(name).positionAt(offset)};
}

/** What is offered at the `|` of a text, by its label. */
async function offered(text: string, client = editor) {
	const {name, position} = await open(text, client);
	const items = await client.completions(name, position);
	return new Map(items.map((item) => [item.label, item]));
}

/** A text after an offer at its `|` was taken. */
async function taken(text: string, label: string, client = editor) {
	const {name, position} = await open(text, client);
	const item = (await client.completions(name, position)).find((one) => one.label === label);
	if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`no ${label}`);
	return TextDocument.applyEdits(client.document(name), [item.textEdit]);
}

it('offers the kinds of disclaimers, with the wording in the language of the handout', async () => {
	const kinds = await offered('---\nlang: es\n---\n\n# A\n\n::disclaimer{kind=|}\n');
	expect([...kinds.keys()]).toEqual([...disclaimerKinds]);
	expect(kinds.get('general')).toMatchObject({
		detail: expect.stringMatching(/^general-es \S+, until \d{4}-\d\d-\d\d$/u),
		documentation: {value: expect.stringContaining('no sustituye')},
	});
	expect(await taken('# A\n\n::disclaimer{kind=med|}\n', 'medicines')).toBe(
		'# A\n\n::disclaimer{kind=medicines}\n',
	);
});

it('offers directives behind their colons, and nothing behind the colon of a sentence', async () => {
	const two = await offered('# A\n\n::|\n');
	expect([...two.keys()]).toEqual(expect.arrayContaining(['::disclaimer', '::lines', ':::steps']));
	expect(two.has(':cite')).toBe(false);
	const three = await offered('# A\n\n:::|\n');
	expect([...three.keys()]).toEqual(expect.arrayContaining([':::emergency', ':::do']));
	expect(three.has('::disclaimer')).toBe(false);
	expect([...(await offered('# A\n\nSo it is :c|\n')).keys()]).toEqual([':cite', ':term']);
	expect((await offered('# A\n\nTake this:|\n')).size).toBe(0);
	expect((await offered('# A\n\nAt 10:30 :|\n')).size).toBe(0);
	expect(await taken('# A\n\n::|\n', ':::steps')).toBe('# A\n\n:::steps\n$1\n:::\n');
	expect(await taken('# A\n\n::::st|\n', ':::steps')).toBe('# A\n\n::::steps\n$1\n::::\n');
	expect(await taken('# A\n\n::dis|\n', '::disclaimer')).toBe('# A\n\n::disclaimer{kind=$1}\n');
	expect(await taken('# A\n\nA :term|\n', ':term')).toBe('# A\n\nA :term[$1]{meaning="$2"}\n');
});

it('leaves no tab stops for a client without snippets', async () => {
	const plain = await editorForTest(editor.folder, {hasSnippets: false});
	expect(await taken('# A\n\n::dis|\n', '::disclaimer', plain)).toBe(
		'# A\n\n::disclaimer{kind=}\n',
	);
});

it('offers the references that the front matter lists', async () => {
	const text =
		'---\nreferences:\n  - id: first-2020\n    text: First.\n---\n\n# A\n\nYes. :cite{ref=|}\n';
	const references = await offered(text);
	expect([...references.keys()]).toEqual(['first-2020']);
	expect(references.get('first-2020')).toMatchObject({documentation: {value: 'First.'}});
});

it('offers the keys of the front matter that are not there yet', async () => {
	const keys = await offered('---\ntitle: A\nsum|\n---\n');
	const known = Object.keys(frontMatterSchema.shape);
	expect([...keys.keys()]).toEqual(known.filter((key) => key !== 'title'));
	expect(keys.get('summary')).toMatchObject({
		documentation: {value: 'One plain sentence, for the index and the e-book.'},
	});
	expect(await taken('---\nsum|\n---\n', 'summary')).toBe('---\nsummary: \n---\n');
	// Also while the front matter is not closed yet.
	expect((await offered('---\nti|\n')).has('title')).toBe(true);
	expect((await offered('---\ntitle: A\n---\n\nti|\n')).size).toBe(0);
});

it('offers the keys of entries and of what stands below a key', async () => {
	const person = ['name', 'role', 'credentials'];
	expect([...(await offered('---\nauthors:\n  - |\n---\n')).keys()]).toEqual(person);
	expect([...(await offered('---\nauthors:\n- name: A\n  ro|\n---\n')).keys()]).toEqual(person);
	expect([
		...(
			await offered('---\nreferences:\n  - id: a\n    text: A\n\n  - id: b\n    |\n---\n')
		).keys(),
	]).toEqual(['id', 'text', 'doi', 'url', 'note']);
	expect([...(await offered('---\nlang: en\nclinical_reviewer:\n  |\n---\n')).keys()]).toEqual([
		...person,
		'date',
	]);
	expect((await offered('---\nclinical_reviewer:\n  name: A\nsum|\n---\n')).has('summary')).toBe(
		true,
	);
});

it('offers values where there is a choice', async () => {
	const languages = await offered('---\nlang: |\n---\n\n# A\n');
	expect([...languages.keys()]).toEqual(expect.arrayContaining(['en', 'es', 'zh']));
	expect(await taken('---\ndisclaimers:\n  - pre|\n---\n', 'pregnancy')).toBe(
		'---\ndisclaimers:\n  - pregnancy\n---\n',
	);
	expect((await offered('---\nsummary: |\n---\n')).size).toBe(0);
});

it('shows on hover the meaning of a key, the wording of a directive and the reason for a rule', async () => {
	const {name} = await open(
		'---\nsummary: Words.\n---\n\n# A\n\nCall the the clinic.\n\n::disclaimer{kind=general}\n|',
	);
	const told = async (line: number, column: number) =>
		(await editor.hover(name, at(line, column)))?.contents;
	expect(await told(2, 3)).toMatchObject({value: expect.stringMatching(/^`summary`: One plain/u)});
	expect(await told(9, 5)).toMatchObject({value: expect.stringContaining('not a substitute')});
	expect(await told(7, 8)).toMatchObject({
		value: expect.stringContaining('**No word is repeated by mistake.**'),
	});
	expect(await editor.hover(name, at(7, 2))).toBeNull();
});
