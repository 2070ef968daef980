import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {outlineOf} from '../harness/outline.ts';
import {readSource} from '../harness/read-source.ts';

const empty = '1:1 error empty-source Unexpected empty source, expected a text';
const opening = 'expected a line of three hyphens above it, as the first line of the file';
const noTitle = '1:1 error title Unexpected source without a title, expected one';

describe('readHandout', {timeout: 60_000}, () => {
	it('reads a handout', async () => {
		const {handout, messages} = await readSource(
			'---\nid: back\nlang: es\nsummary: S\n---\n\n# Back *pain*\n\nOne.\n\n## Rest\n\nTwo.\n',
		);
		expect(messages).toEqual([]);
		expect(handout).toMatchObject({
			path: 'en/handout',
			id: 'back',
			title: 'Back pain',
			lang: 'es',
			frontMatter: {summary: 'S'},
			images: [],
		});
		expect(handout && outlineOf(handout.tree)).toEqual([
			'h1: Back pain',
			'paragraph: One.',
			'h2: Rest',
			'paragraph: Two.',
		]);
	});

	it.each([
		['en/New Back_Pain!.md', 'en-new-back-pain'],
		['Ärzte.md', 'a-rzte'],
		['es/dolor.md', 'es-dolor'],
		['!.md', 'handout'],
	])('takes id and language of %s from its place and the config', async (name, id) => {
		const {handout} = await readSource('# T\n\nOne.\n', {name});
		expect(handout).toMatchObject({id, lang: 'en', frontMatter: {}});
	});

	it.each([
		['nothing', ''],
		['blank lines', '\n \n\t\n'],
		['a byte order mark', '\uFEFF'],
		['front matter', '---\nlang: en\n---\n'],
		['a definition', '[a]: https://example.org\n'],
	])('refuses a source that holds only %s', async (_, source) => {
		expect(await readSource(source)).toEqual({handout: undefined, messages: [empty]});
	});

	it('refuses a source that is too long before it reads it', async () => {
		const source = `# T\n\n${'One.\n\n'.repeat(700_000)}`;
		expect(await readSource(source)).toEqual({
			handout: undefined,
			messages: ['1:1 error source-size Unexpected source of 4.2 MB, expected 4 MB at most'],
		});
	});

	it('tells of broken front matter also where no text is there yet', async () => {
		expect((await readSource('---\nreviewed: soon\n---\n')).messages).toEqual([
			empty,
			'2:11 error front-matter Unexpected value of "reviewed": expected a date as YYYY-MM-DD',
		]);
	});

	it.each([
		['without one', 'One.\n\n## Rest\n\nTwo.\n'],
		['with front matter that names none', '---\nlang: en\n---\n\nOne.\n'],
		['with one in mid-text', 'One.\n\n# T\n'],
		['with a line of hyphens above its text', '---\n\nOne.\n'],
		['in HTML', '<h1>T</h1>\n'],
		['with an empty heading', '#\n\nOne.\n'],
	])('asks for a title in a source %s', async (_, source) => {
		expect(await readSource(source)).toEqual({handout: undefined, messages: [noTitle]});
	});

	it.each([
		[
			'that nothing closes',
			'---\ntitle: T\n\nOne.\n',
			'1:1',
			'that nothing closes, expected a line',
		],
		['with nothing above it', 'title: T\nlang: en\n---\n\nOne.\n', '1:1', opening],
		['below a blank line', '\n---\ntitle: T\n---\n\nOne.\n', '2:1', opening],
		['between two hyphens', '--\ntitle: T\n--\n\nOne.\n', '1:1', opening],
		['between dashes', '—\nTitle: T\n—\n\nOne.\n', '1:1', opening],
		['of TOML', '+++\ntitle = "T"\n+++\n\nOne.\n', '1:1', opening],
	])('tells of front matter %s', async (_, source, place, reason) => {
		const {handout, messages} = await readSource(source);
		expect(handout).toBeUndefined();
		expect(messages).toHaveLength(1);
		expect(messages[0]).toContain(`${place} error front-matter Unexpected front matter`);
		expect(messages[0]).toContain(reason);
	});

	it('tells of what plain text does not take', async () => {
		const read = async (source: string) => (await readSource(source, {name: 'a.txt'})).messages;
		expect(await read('---\ntitle: T\n---\n\nOne two.\n')).toEqual([
			'1:1 error front-matter Unexpected front matter in plain text, which takes none, expected a Markdown file (.md)',
		]);
		expect(await read('Rest\n\nLie down. :cite{ref=a}\n\n::disclaimer{kind=general}\n')).toEqual([
			'3:11 error unknown-directive Unexpected directive "cite" in plain text, which knows none',
			'5:1 error unknown-directive Unexpected directive "disclaimer" in plain text, which knows none',
		]);
		expect(await read('Rest\n\nAt 10:30 :) or do:this, C::lines.\n')).toEqual([]);
	});

	it('says how plain text gets a title', async () => {
		const {readHandout} = await import('../../src/source/read-handout.ts');
		const read = async (name: string) => {
			const bytes = new TextEncoder().encode('A sentence is no title.');
			const source = {file: name, location: `/nowhere/${name}`, path: 'a', root: '/nowhere', bytes};
			const {file} = await readHandout(source, {lang: 'en'});
			return file.messages[0]?.note;
		};
		expect(await read('a.TXT')).toContain('short line of its own that has no full stop');
		expect(await read('a.md')).toContain('Begin the text with "# Title"');
	});

	it('takes the title from the front matter', async () => {
		const {handout, messages} = await readSource('---\ntitle: T\n---\n\nOne.\n\n## Rest\n');
		expect(messages).toEqual([]);
		expect(handout && outlineOf(handout.tree)).toEqual(['h1: T', 'paragraph: One.', 'h2: Rest']);
	});

	it('takes a title apart from its markup', async () => {
		const source = '---\ntitle: H2O and you\n---\n\n# H<sub>2</sub>O and<br>**you**\n\nOne.\n';
		const {handout, messages} = await readSource(source);
		expect(messages).toEqual([]);
		expect(handout?.title).toBe('H2O and you');
	});

	it('refuses two titles that differ', async () => {
		expect(await readSource('---\ntitle: Knee pain\n---\n\n# Back pain\n\nOne.\n')).toEqual({
			handout: undefined,
			messages: [
				'5:1 error title Unexpected title "Back pain", expected "Knee pain" as in the front matter',
			],
		});
	});

	it('takes two titles that differ only in case and dashes', async () => {
		const {handout} = await readSource('---\ntitle: Back – Pain.\n---\n\n# back - pain\n\nOne.\n');
		expect(handout?.title).toBe('back - pain');
	});

	it('lowers all headings but the title where the first level is used for sections', async () => {
		const {handout, messages} = await readSource(
			'# T\n\nOne.\n\n# Rest\n\n## Sub\n\n###### Deep\n\n# T\n\n# Move\n',
		);
		expect(messages).toEqual([
			'5:1 warning one-title Unexpected first-level heading "Rest", expected only the title on that level',
		]);
		expect(handout && outlineOf(handout.tree)).toEqual([
			'h1: T',
			'paragraph: One.',
			'h2: Rest',
			'h3: Sub',
			'h6: Deep',
			'h1: T',
			'h2: Move',
		]);
	});

	it('takes first-level headings for sections where the front matter bears the title', async () => {
		const {handout} = await readSource('---\ntitle: T\n---\n\n# Rest\n\nOne.\n\n# Move\n\nTwo.\n');
		expect(handout && outlineOf(handout.tree)).toEqual([
			'h1: T',
			'h2: Rest',
			'paragraph: One.',
			'h2: Move',
			'paragraph: Two.',
		]);
	});

	it.each([
		'note:this',
		'at 10:30',
		'a:b',
		'Re:cover',
		':smile:',
		'mailto:a',
		'5:1 :x: y',
		'What to:do',
	])('leaves "%s" to the text', async (prose) => {
		const {handout} = await readSource(`# T ${prose}\n\n- see *${prose}*\n`);
		expect(handout && outlineOf(handout.tree)).toEqual([`h1: T ${prose}`, `list: see ${prose}`]);
		expect(JSON.stringify(handout?.tree)).not.toContain('Directive');
	});

	it.each([':cite{ref=a}', 'see:this[one]', 'b:a{.c}', 'A :do list', 'A:cite'])(
		'keeps the directive in "%s"',
		async (written) => {
			const {handout} = await readSource(`# T\n\n${written}\n`);
			expect(JSON.stringify(handout?.tree)).toContain('textDirective');
		},
	);

	it('throws for no bytes whatsoever', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(fc.uint8Array({maxLength: 300}), fc.string({unit: 'grapheme', maxLength: 300})),
				fc.constantFrom('en/a.md', 'a.txt'),
				async (source, name) => {
					const {handout, messages} = await readSource(source, {name});
					expect(handout === undefined).toBe(messages.some((message) => / error /u.test(message)));
				},
			),
			{numRuns: 300},
		);
	});
});
