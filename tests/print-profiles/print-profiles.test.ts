import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {unzipSync} from 'fflate';
import {build} from 'handpress';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {beforeAll, describe, expect, test} from 'vitest';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {builtInProfiles} from '../../src/print-profiles/built-in-profiles.ts';
import {papers} from '../../src/print-profiles/print-profile.ts';
import {filesBelow, handpress, makeFolder, makeTestFolder, writeFiles} from '../cli/handpress.ts';

const paragraph =
	'Walk a little *every* hour, and rest when you need it. Sit, stand and walk in turns, as far as it feels all right for you, and ask for help when it does not. ';
const source = `---
version: '2.1'
---

# A sore back

${paragraph.repeat(4)}

## Keep moving

${Array.from({length: 12}, (_, number) => `${number + 1}. ${paragraph}`).join('\n')}

| When | How far |
| --- | --- |
| At first | Round the house |

::disclaimer{kind=general}
`;
const names = builtInProfiles.map(({name}) => name);
const config = `print:\n  profiles: [${names.join(', ')}]\nbase_url: https://leaflets.example.org/a b\nrules: {complete-front-matter: off, readability: off, long-paragraph: off, similar-paragraphs: off}\n`;

describe('every profile', () => {
	let out: string;
	beforeAll(async () => {
		const folder = await makeFolder({
			'content/en/sore-back.md': source,
			'handpress.config.yaml': config,
		});
		out = path.join(folder, 'dist');
		const result = await build({workingFolder: folder});
		expect(result.handouts.flatMap(({diagnostics}) => diagnostics)).toEqual([]);
	});
	const fileOf = (name: string) =>
		path.join(out, `pdf/en/sore-back${name === 'a4' ? '' : `.${name}`}.pdf`);
	const contentOf = async (name: string) => readPdf(new Uint8Array(await readFile(fileOf(name))));

	test.each(builtInProfiles)('$name has its paper', async ({name, paper, ...profile}) => {
		const [page] = (await contentOf(name)).pages;
		const sheet = 'sheet' in profile ? profile.sheet : undefined;
		const {width, height} = papers[sheet ?? paper];
		const sides = [page?.width, page?.height].map((side) => Math.round(((side ?? 0) / 72) * 254));
		const wanted = (sheet ? [height, width] : [width, height]).map((side) => side * 10);
		for (const [index, side] of sides.entries()) {
			expect(Math.abs(side - (wanted[index] ?? 0))).toBeLessThanOrEqual(4);
		}
	});

	test.each(builtInProfiles)('$name has no smaller letter than its standard', async (profile) => {
		const {pages} = await contentOf(profile.name);
		const sizes = pages.flatMap(({segments}) =>
			segments.flatMap(({runs}) => runs.map(({fontSize}) => fontSize)),
		);
		expect(Math.min(...sizes)).toBeGreaterThan(profile.standard.smallestText - 0.3);
		expect(Math.max(...sizes)).toBeGreaterThanOrEqual(profile.headings.h1 - 0.3);
	});

	test.each(builtInProfiles)('$name sets emphasis as it says', async ({name, emphasis}) => {
		const {fonts} = await contentOf(name);
		expect(fonts.some((font) => font.name.includes('Italic'))).toBe(emphasis === 'italic');
	});

	test('every one holds the same text, to an independent reader too', async () => {
		const lettersOf = async (name: string) => {
			const data = new Uint8Array(await readFile(fileOf(name)));
			const document = await getDocument({data, verbosity: 0}).promise;
			const texts = [];
			for (let number = 1; number <= document.numPages; number++) {
				const {items} = await (await document.getPage(number)).getTextContent();
				texts.push(...items.map((item) => ('str' in item ? item.str : '')));
			}
			const lines = /Page \d+ of \d+|A sore back|Handpress · Version 2\.1/gu;
			const text = texts.join(' ').replace(/\s+/gu, ' ').replace(lines, '');
			// A long address breaks where the line ends, so words are no measure.
			return [...text.replace(/\s/gu, '')].sort().join('');
		};
		const expected = await lettersOf('a4');
		expect(expected.length).toBeGreaterThan(2000);
		for (const name of names) expect([name, await lettersOf(name)]).toEqual([name, expected]);
	});

	test('a booklet shows the last page beside the first, and fills up to four', async () => {
		const {pages, tree} = await contentOf('booklet');
		expect(tree).toEqual([]);
		expect(pages.length % 2).toBe(0);
		expect(pages[0]?.text.replace(/\s+/gu, ' ')).toContain('Page 1 of');
	});

	test('page and index link to every one of them', async () => {
		const page = await readFile(path.join(out, 'html/en/sore-back.html'), 'utf8');
		const index = await readFile(path.join(out, 'index.html'), 'utf8');
		for (const name of names.filter((name) => name !== 'a4')) {
			expect(page).toContain(`href="../../pdf/en/sore-back.${name}.pdf"`);
			expect(index).toContain(`href="pdf/en/sore-back.${name}.pdf"`);
		}
		expect(page).toContain('>PDF (large print)</a>');
		expect(page).toContain('>Print it (PDF)</a>');
	});

	test('the address stands in words beside its QR code, with the version', async () => {
		const address = 'https://leaflets.example.org/a%20b/html/en/sore-back.html?version=2.1';
		const page = await readFile(path.join(out, 'html/en/sore-back.html'), 'utf8');
		expect(page).toContain(`<a href="${address}">${address.slice('https://'.length)}</a>`);
		expect(page).toContain('alt="QR code with the address of this leaflet on the web"');
		const book = unzipSync(await readFile(path.join(out, 'epub/en/sore-back.epub')));
		const chapter = new TextDecoder().decode(book['OEBPS/handout.xhtml']);
		expect(chapter).toContain(`<a href="${address}">`);
		const {tree} = await contentOf('a4');
		expect(JSON.stringify(tree)).toContain('"role":"Figure"');
	});
});

test('a profile by name alone is printed beside the others, which stay while they are true', async () => {
	const folder = await makeTestFolder({
		'content/a.md': '# A\n\n## B\n\nText.\n\n::disclaimer{kind=general}\n',
	});
	await handpress(['build', '--formats', 'pdf'], {cwd: folder});
	const {status} = await handpress(
		['build', '--formats', 'pdf', '--profile', 'letter,booklet', '--profile', 'large-print'],
		{cwd: folder},
	);
	expect(status).toBe(0);
	const pdfs = async () =>
		(await filesBelow(path.join(folder, 'dist'))).filter((name) => name.endsWith('.pdf'));
	expect(await pdfs()).toEqual([
		'pdf/a.booklet.pdf',
		'pdf/a.large-print.pdf',
		'pdf/a.letter.pdf',
		'pdf/a.pdf',
	]);
	await writeFiles(folder, {
		'content/a.md': '# A\n\n## B\n\nOther text.\n\n::disclaimer{kind=general}\n',
	});
	await handpress(['build', '--formats', 'pdf'], {cwd: folder});
	expect(await pdfs()).toEqual(['pdf/a.pdf']);
});

test('an unknown profile is a fault that names the nearest', async () => {
	const folder = await makeTestFolder({'content/a.md': '# A\n'});
	const {status, stderr} = await handpress(['build', '--profile', 'large-prnt'], {cwd: folder});
	expect(status).toBe(2);
	expect(stderr).toContain(
		'There is no print profile "large-prnt"; the nearest is "large-print". Known profiles: a4, letter, large-print, large-print-acb, large-print-cclvi, booklet, booklet-letter.',
	);
});

test('a profile of the clinic’s own is held to the standard of the one it is based on', async () => {
	const folder = await makeTestFolder({
		'content/a.md': '# A\n\n## B\n\nText.\n\n::disclaimer{kind=general}\n',
		'handpress.config.yaml':
			'print:\n  profiles: [a4, ours]\n  own:\n    ours: {based_on: large-print, text: 15}\n',
	});
	const result = await build({workingFolder: folder, formats: ['pdf']});
	expect(result.handouts[0]?.diagnostics.map(({reason}) => reason)).toEqual([
		'Unexpected PDF: "Handpress" on page 1 is set in 15.0 pt, expected "18 pt or more (UKAAF G003 (2019), large print: 16 pt at least, ideally 18)"',
	]);
});
