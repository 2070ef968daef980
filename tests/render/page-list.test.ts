import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {type BuildOptions, build, type HandoutResult} from 'handpress';
import {describe, expect, test} from 'vitest';
import {squeeze} from '../../src/handout/words.ts';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {type Content, handout, makeTestFolder, writeFiles} from '../cli/handpress.ts';
import {changed} from '../preflight/planted/build-with.ts';

const sentence = (number: number) =>
	`Sentence ${number} says how to walk a little further each day. `;

/** A paragraph that goes over the end of a page, a picture, and sections enough for several pages. */
const long = `---
version: 1.2.0
---

# A long walk

## Begin

${Array.from({length: 70}, (_, index) => sentence(index)).join('')}

::disclaimer{kind=general}

${[1, 2, 3, 4, 5].map((number) => `## Day ${number}\n\n- ${sentence(number)}\n- ${sentence(number + 100)}\n\n![Day ${number}](day.svg)\n\n::disclaimer{kind=general}\n`).join('\n')}`;

const picture =
	'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

async function built(
	options: BuildOptions = {},
	files: Record<string, Content> = {},
): Promise<{folder: string; result: HandoutResult | undefined; again: typeof build}> {
	const folder = await makeTestFolder({
		'content/walk.md': long,
		'content/day.svg': picture,
		...files,
	});
	const again = (more: BuildOptions = {}) =>
		build({workingFolder: folder, cache: 'cache', ...options, ...more});
	const {handouts} = await again();
	return {folder, result: handouts[0], again};
}

async function bookIn(folder: string) {
	const book = unzipSync(await readFile(path.join(folder, 'dist/epub/walk.epub')));
	const text = (name: string) => strFromU8(book[`OEBPS/${name}`] ?? new Uint8Array());
	return {
		chapter: text('handout.xhtml'),
		navigation: text('toc.xhtml'),
		packageDocument: text('content.opf'),
	};
}

const marks =
	/<span epub:type="pagebreak" role="doc-pagebreak" id="page-(\d+)" aria-label="\1"><\/span>/gu;

const withoutTags = (xhtml: string) => squeeze(xhtml.replace(/<[^>]*>/gu, ' '));

test('a book marks and lists the pages of the PDF that is made along with it', async () => {
	const {folder, result} = await built();
	expect(
		result?.diagnostics.filter(
			({ruleId, severity}) => severity === 'error' || ruleId === 'page-list',
		),
	).toEqual([]);
	const {chapter, navigation, packageDocument} = await bookIn(folder);
	const pdf = await readPdf(await readFile(path.join(folder, 'dist/pdf/walk.pdf')));
	expect(pdf.pages.length).toBeGreaterThan(3);

	const parts = chapter.split(marks);
	const numbers = parts.filter((_, index) => index % 2 === 1).map(Number);
	expect(numbers).toEqual(pdf.pages.map(({number}) => number));
	for (const {number, segments} of pdf.pages.slice(1)) {
		const page = squeeze(
			segments
				.filter(({kind}) => kind === 'marked')
				.map(({text}) => text)
				.join(''),
		);
		// The bullets of a list stand in the PDF alone.
		const opening = page.replace(/^[•\d.]+(?=\p{Lu})/u, '').slice(0, 20);
		expect(withoutTags(parts[number * 2] ?? '').slice(0, 20)).toBe(opening);
	}
	// One of them begins in the middle of the long paragraph.
	expect(chapter).toMatch(/[\w.] <span epub:type="pagebreak"[^>]*><\/span>\w/u);

	expect(navigation).toContain(
		`<nav epub:type="page-list" role="doc-pagelist" hidden="">\n<ol>\n${numbers
			.map((number) => `<li><a href="handout.xhtml#page-${number}">${number}</a></li>`)
			.join('\n')}\n</ol>\n</nav>`,
	);
	expect(packageDocument).toContain(
		[
			'<meta property="schema:accessibilityFeature">pageBreakMarkers</meta>',
			'<meta property="schema:accessibilityFeature">pageNavigation</meta>',
			'<dc:source id="page-source">A long walk, PDF, Version 1.2.0</dc:source>',
			'<meta refines="#page-source" property="source-of">pagination</meta>',
			'<meta property="pageBreakSource">A long walk, PDF, Version 1.2.0</meta>',
		].join('\n'),
	);
});

test('the PDF is named by its address, where the library has one', async () => {
	const config = 'base_url: https://example.org/handouts/\n';
	const {folder} = await built({}, {'handpress.config.yaml': config});
	expect((await bookIn(folder)).packageDocument).toContain(
		'<meta property="pageBreakSource">https://example.org/handouts/pdf/walk.pdf</meta>',
	);
});

test.each([
	['by itself', {formats: ['epub']}],
	['with a booklet alone', {profiles: ['booklet']}],
] as const)('a book that is made %s has no pages, and promises none', async (_, options) => {
	const {folder, result} = await built(options as BuildOptions);
	expect(result?.diagnostics.map(({ruleId}) => ruleId)).not.toContain('page-list');
	const {chapter, navigation, packageDocument} = await bookIn(folder);
	expect(chapter).not.toContain('pagebreak');
	expect(navigation).not.toContain('page-list');
	expect(packageDocument).not.toMatch(/page-list|page-source|pageNavigation|pageBreak/u);
});

describe('a book goes with its PDF from build to build', () => {
	const howOf = async (again: typeof build, options: BuildOptions = {}) => {
		const {handouts} = await again(options);
		const [{renditions = []} = {}] = handouts;
		return Object.fromEntries(renditions.map(({file, how}) => [file.split('/')[0], how]));
	};

	test('it is kept if nothing changed, or if the PDF came out the same', async () => {
		const {folder, again} = await built();
		const before = await readFile(path.join(folder, 'dist/epub/walk.epub'));
		expect(await howOf(again)).toMatchObject({epub: 'kept', pdf: 'kept'});
		expect(await howOf(again, {force: true})).toMatchObject({epub: 'reused', pdf: 'reused'});
		for (const jobs of [1, 3]) {
			await again({force: true, cache: `cache-${jobs}`, out: `jobs-${jobs}`, jobs});
			const other = await readFile(path.join(folder, `jobs-${jobs}/epub/walk.epub`));
			expect(other.equals(before)).toBe(true);
		}
	});

	test('it has the pages of the PDF as it is now, which may come out of the cache', async () => {
		const {folder, again} = await built();
		const pages = async () => (await bookIn(folder)).chapter.match(marks)?.length;
		const few = await pages();
		const wide = {
			'handpress.config.yaml':
				'print: {profiles: [far], own: {far: {based_on: a4, line_height: 2.5}}}\nrules: {complete-front-matter: off, readability: off}\n',
		};
		await writeFiles(folder, wide);
		await again();
		const many = await pages();
		expect(many).toBeGreaterThan(few ?? 0);
		// Something of the book alone changes: its PDF is taken out of the cache, its pages with it.
		await writeFiles(folder, {
			'templates/epub/cover.svg.ejs': await changed('epub/cover.svg.ejs', '64%', '60%'),
		});
		expect(await howOf(again)).toMatchObject({epub: 'built', pdf: 'reused'});
		expect(await pages()).toBe(many);
	});
});

describe('a book whose pages cannot be told', () => {
	test('a page with nothing on it that can be read: the findings say so', async () => {
		const tall = picture.replace('height="300"', 'height="900"').replace('0 0 9 9', '0 0 4 9');
		const source = handout('Notes', 'Before.\n\n![](tall.svg)\n\n![](tall.svg)\n\nBehind.');
		const {folder, result} = await built({}, {'content/walk.md': source, 'content/tall.svg': tall});
		expect(result?.diagnostics.filter(({ruleId}) => ruleId === 'page-list')).toMatchObject([
			{
				severity: 'info',
				reason: 'The e-book does not list the pages of the PDF',
				file: 'content/walk.md',
			},
		]);
		expect((await bookIn(folder)).navigation).not.toContain('page-list');
	});

	test('a template of the clinic’s own without a place for them', async () => {
		const {result} = await built(
			{},
			{
				'templates/epub/toc.xhtml.ejs': await changed(
					'epub/toc.xhtml.ejs',
					'<%- placeForPageList %>',
					'',
				),
			},
		);
		expect(result?.diagnostics.map(({ruleId}) => ruleId)).toContain('page-list');
		expect(result?.status).toBe('published');
	});
});
