import {readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {filesBelow, filesOf, handout, handpress, makeFolder, type Outcome} from './handpress.ts';

const disclaimer = '::disclaimer{kind=general}';
const withText = (text: string) => handout('A title', text);
const matter = (yaml: string) => `---\n${yaml}\n---\n\n${handout('A title')}`;

/** Sources that cannot be published, each with the place and text of its one error. */
const badSources: Readonly<Record<string, {content: string | Uint8Array; error: string}>> = {
	'empty.md': {
		content: '',
		error: '1:1     error    Unexpected empty source, expected a text  (empty-source)',
	},
	'blank.txt': {
		content: ' \n\n\t\n',
		error: '1:1     error    Unexpected empty source, expected a text  (empty-source)',
	},
	'no-title.md': {
		content: `## Advice\n\nWords.\n\n${disclaimer}\n`,
		error: '1:1     error    Unexpected source without a title, expected one  (title)',
	},
	'broken-yaml.md': {
		content: matter('title: [a\nversion: "1"'),
		error: '3:1     error    ',
	},
	'unknown-key.md': {
		content: matter('version: "1"\nrevewed: 2026-01-01'),
		error:
			'3:1     error    Unknown key "revewed"; the nearest known key is "reviewed"  (front-matter)',
	},
	'missing-picture.md': {
		content: withText('![A back](back.png)'),
		error: '5:1     error    Missing picture "back.png"  (image)',
	},
	'outside-picture.md': {
		content: withText('![A back](../../etc/passwd)'),
		error:
			'5:1     error    Unexpected picture "../../etc/passwd" outside the content folder  (image)',
	},
	'file-picture.md': {
		content: withText('![A back](file:///etc/passwd)'),
		error:
			'5:1     error    Unexpected picture address "file:///etc/passwd", expected a file beside the handout  (image)',
	},
	'remote-picture.md': {
		content: withText('![A back](https://example.org/back.png)'),
		error:
			'5:1     error    Unexpected picture address "https://example.org/back.png", expected a file beside the handout  (image)',
	},
	'linked-picture.md': {
		content: withText('![A back](leads-out.png)'),
		error:
			'5:1     error    Unexpected picture "leads-out.png" outside the content folder  (image)',
	},
	'unknown-directive.md': {
		content: withText('::disclamer{kind=general}'),
		error:
			'5:1     error    Unexpected directive "disclamer", expected a known one such as "disclaimer"  (unknown-directive)',
	},
	'unknown-kind.md': {
		content: withText('::disclaimer{kind=exercize}'),
		error:
			'5:1     error    Unexpected disclaimer kind "exercize", expected a known one such as "exercise"  (disclaimer)',
	},
	'expired.md': {
		content: withText('::disclaimer{kind=exercise}'),
		error:
			'5:1     error    Unexpected expired disclaimer exercise-en, version 1.0.0: it expired on 2001-01-01  (disclaimer)',
	},
	'latin-1.md': {
		content: Buffer.from('# A title\n\n## Advice\n\nCaf\u00e9.\n', 'latin1'),
		error:
			'5:1     error    Unexpected bytes that are not UTF-8, expected UTF-8 text  (source-encoding)',
	},
	'utf-16.md': {
		content: Buffer.from('\uFEFF# A title\n', 'utf16le'),
		error:
			'1:1     error    Unexpected UTF-16 (little-endian) encoding, expected UTF-8  (source-encoding)',
	},
	'deep-quotes.md': {
		content: withText(`${'>'.repeat(1000)} Words.`),
		error:
			'5:1     error    Unexpected nesting, expected at most 30 marks of lists, quotations or containers inside each other  (shallow-nesting)',
	},
	'quotes.md': {
		content: withText(`${'>'.repeat(9)} Words.`),
		error:
			'5:9     error    Unexpected nesting, expected at most 8 lists, quotations or emphases inside each other  (shallow-nesting)',
	},
	'deep-lists.md': {
		content: withText(Array.from({length: 60}, (_, n) => `${'  '.repeat(n)}- Words.`).join('\n')),
		error:
			'13:17   error    Unexpected nesting, expected at most 8 lists, quotations or emphases inside each other  (shallow-nesting)',
	},
};

const expiredWording = `---
id: exercise-en
kind: exercise
lang: en
version: 1.0.0
approved_by: Nobody any more
approved_on: 2000-01-01
expires_on: 2001-01-01
---
Start low.
`;

describe('a library of sources that cannot be published, and of two that can', () => {
	let folder: string;
	let outcome: Outcome;
	beforeAll(async () => {
		folder = await makeFolder({
			'handpress.config.yaml': 'content: content\n',
			'templates/disclaimers/en/exercise.md': expiredWording,
			'secret.png': 'not for everybody',
			'secret.md': handout('A secret'),
			'content/good.md': handout('A good one'),
			'content/leads-out.png': {linkTo: '../secret.png'},
			'content/dangling.md': {linkTo: 'nowhere.md'},
			'content/loop.md': {linkTo: 'loop.md'},
			'content/leads-out.md': {linkTo: '../secret.md'},
			'content/leads-to-folder.md': {linkTo: '.'},
			'content/folder.md/inside.md': handout('Inside a folder with a misleading name'),
			'content/twin.md': handout('One of twins'),
			'content/twin.txt': 'The other twin\n',
			'content/same-id-1.md': `---\nid: same\n---\n\n${handout('One')}`,
			'content/same-id-2.md': `---\nid: same\n---\n\n${handout('Two')}`,
			...Object.fromEntries(
				Object.entries(badSources).map(([name, {content}]) => [`content/${name}`, content]),
			),
		});
		outcome = await handpress(['build'], {cwd: folder});
	});
	afterAll(() => rm(folder, {recursive: true, force: true}));

	/** The first lines of the findings of a source, without notes. */
	function findingsOf(name: string): string[] {
		const blocks = outcome.stdout.split(/^(?=content\/)/mu);
		const block = blocks.find((text) => text.startsWith(`content/${name}\n`)) ?? '';
		return block.split('\n').flatMap((line) => (/^ {2}\S/u.test(line) ? [line.trim()] : []));
	}

	test('exits with status 1', () => {
		expect(outcome.status).toBe(1);
	});

	test.each(Object.entries(badSources))('%s is held back for one error', (name, {error}) => {
		expect(findingsOf(name).filter((line) => line.includes(' error '))).toEqual([
			expect.stringContaining(error),
		]);
		expect(outcome.stdout).toContain(`\nHeld back: content/${name}: `);
	});

	test.each([
		['dangling.md', 'The source cannot be read (ENOENT)'],
		['loop.md', 'The source cannot be read (ELOOP)'],
		['leads-to-folder.md', 'The source cannot be read (EISDIR)'],
		['leads-out.md', 'Unexpected link that leads out of the library'],
	])('%s, a link of the file system, is held back', (name, reason) => {
		expect(findingsOf(name)).toEqual([`1:1     error    ${reason}  (unreadable-source)`]);
	});

	test('every error comes with a note', () => {
		expect(outcome.stdout.match(/ error .*\n(?! {19} *\S)/gu)).toBeNull();
	});

	test('two sources for one path are both held back', () => {
		const reason = (other: string) =>
			`1:1     error    Unexpected second source for "twin", expected only one beside content/${other}  (one-source)`;
		expect(findingsOf('twin.md')).toContain(reason('twin.txt'));
		expect(findingsOf('twin.txt')).toContain(reason('twin.md'));
	});

	test('two handouts with one id are both held back', () => {
		const reason = (other: string) =>
			`1:1     error    Unexpected id "same", expected one that content/${other} does not have  (unique-id)`;
		expect(findingsOf('same-id-1.md')).toEqual([reason('same-id-2.md')]);
		expect(findingsOf('same-id-2.md')).toEqual([reason('same-id-1.md')]);
	});

	test('only the sound handouts are published', async () => {
		expect(await filesBelow(path.join(folder, 'dist'))).toEqual(
			['catalogue.json', 'index.html', ...filesOf('good'), ...filesOf('folder.md/inside')].sort(),
		);
		expect(outcome.stdout).toContain('\nPublished 2 handouts (6 files) in ');
	});

	test('no staging folder is left', async () => {
		expect((await readdir(path.join(folder, 'dist'))).sort()).toEqual(
			['catalogue.json', 'epub', 'html', 'index.html', 'ledger', 'pdf'].sort(),
		);
	});
});
