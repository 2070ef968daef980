import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {unzipSync} from 'fflate';
import {type BuildResult, build} from 'handpress';
import {getDocument, VerbosityLevel} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {familyOf} from '../../src/fonts/font-faces.ts';
import {normaliseText} from '../../src/handout/words.ts';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {makeTestFolder} from '../cli/handpress.ts';

const library = fileURLToPath(new URL('../fixtures/languages/', import.meta.url));
const languages = 'ar de en es fa fr he hi ja pt vi zh'.split(' ');
const rightToLeft = ['ar', 'fa', 'he'];

let out: string;
let result: BuildResult;

beforeAll(async () => {
	out = await mkdtemp(path.join(tmpdir(), 'handpress-languages-'));
	result = await build({workingFolder: library, out});
});

afterAll(() => rm(out, {recursive: true, force: true}));

const finished = (kind: string, lang: string) =>
	readFile(path.join(out, kind, lang, `ankle.${kind}`));

const texts: Record<string, string> = {
	ar: 'التواء الكاحل',
	de: 'Größe, Füße, Übung.',
	en: 'A sprained ankle',
	es: 'Un esguince de tobillo',
	fa: 'پیچ‌خوردگی مچ پا',
	fr: 'Cœur, Noël, garçon.',
	he: 'נקע בקרסול',
	hi: 'टखने की मोच',
	ja: '足首のねんざ',
	pt: 'Coração, pães, avó.',
	vi: 'Nguyễn, được, chữa, ngưỡng.',
	zh: '脚踝扭伤',
};

function squeeze(text: string): string {
	return normaliseText(text).replace(/\s+/gu, '');
}

/** A text's characters, in no order: two readers may read a line of two directions in two. */
function sorted(text: string): string {
	return [...squeeze(text)].sort().join('');
}

/** All that pdfjs reads in a PDF. */
async function textByPdfjs(bytes: Uint8Array): Promise<string> {
	const task = getDocument({data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS});
	const pdf = await task.promise;
	const parts: string[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const {items} = await (await pdf.getPage(number)).getTextContent();
		parts.push(
			...items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')),
		);
	}
	await task.destroy();
	return parts.join('');
}

describe.each(languages)('a handout in %s', (lang) => {
	it('is published, its words proved in all three formats', () => {
		const handout = result.handouts.find((one) => one.path === `${lang}/ankle`);
		expect(handout?.diagnostics).toEqual([]);
		expect(handout?.status).toBe('published');
		expect(handout?.files).toHaveLength(4);
	});

	it('is printed in the fonts of its language, as letters, and says what each means', async () => {
		const {fonts, unmappedGlyphs} = await readPdf(await finished('pdf', lang));
		const family = familyOf(lang).name.replaceAll(' ', '');
		expect(fonts.length).toBeGreaterThan(0);
		for (const font of fonts) {
			expect(font.name.startsWith(family)).toBe(true);
			expect(font).toMatchObject({embedded: true, hasToUnicode: true});
			expect(font.type).not.toBe('Type3');
		}
		// Ligatures of Devanagari have no character of their own: an ActualText says what they mean.
		expect(unmappedGlyphs.filter(({hasActualText}) => !hasActualText)).toEqual([]);
	});

	it('has the words of its source for another reader, too', async () => {
		const bytes = await finished('pdf', lang);
		const {pages} = await readPdf(bytes);
		const ours = pages.map(({text}) => text).join('');
		expect(squeeze(ours)).toContain(squeeze(texts[lang] ?? ''));
		// It passes over ActualText, by which ligatures of Devanagari say what they mean.
		if (lang === 'hi') return;
		const read = await textByPdfjs(bytes);
		expect(sorted(read)).toBe(sorted(ours));
		// It leaves the letters of a line from right to left as they stand on paper.
		if (!rightToLeft.includes(lang)) expect(squeeze(read)).toContain(squeeze(texts[lang] ?? ''));
	});

	it('says its language and direction, as page and as book', async () => {
		const direction = rightToLeft.includes(lang) ? 'rtl' : 'ltr';
		const tag = lang === 'zh' ? 'zh-Hans' : lang;
		const page = (await finished('html', lang)).toString();
		expect(page).toContain(`<html lang="${tag}" dir="${direction}">`);
		const book = unzipSync(await finished('epub', lang));
		const textIn = (name: string) => Buffer.from(book[`OEBPS/${name}`] ?? []).toString();
		expect(textIn('content.opf')).toContain(`page-progression-direction="${direction}"`);
		for (const name of ['handout.xhtml', 'toc.xhtml', 'cover.xhtml']) {
			expect(textIn(name)).toContain(`lang="${tag}" xml:lang="${tag}" dir="${direction}"`);
		}
		expect(textIn('cover.svg').includes('text-anchor="end"')).toBe(direction === 'rtl');
	});

	it('uses no physical sides in styles that follow the direction', async () => {
		const page = (await finished('html', lang)).toString().replace(/base64,[^)]*/gu, '');
		const css = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? '';
		expect(css).toContain('inline-start');
		expect(
			css.match(/(?:margin|padding|border)-(?:left|right)|text-align: ?(?:left|right)/gu),
		).toBe(null);
	});
});

describe.each(['ar', 'he'])('a handout of two directions in %s', (lang) => {
	it('is published: every line can be read in its order', () => {
		const handout = result.handouts.find((one) => one.path === `${lang}/two-directions`);
		expect(handout?.diagnostics.map(({reason}) => reason)).toEqual([]);
		expect(handout?.status).toBe('published');
	});

	it('keeps telephone numbers, doses and addresses in one piece', async () => {
		const file = path.join(out, 'html', lang, 'two-directions.html');
		const page = await readFile(file, 'utf8');
		expect(page).toContain('<bdo dir="ltr">+44 20 7946 0958</bdo>');
		expect(page).toContain('<bdi>10–20 mg</bdi>');
		expect(page).toContain('><bdi>https://example.org/a?b=1</bdi></a>');
		expect(page).toContain('<bdi>doi:10.1000/182</bdi>');
	});
});

describe('a page from right to left', () => {
	it('has its running title at the right, its number at the left', async () => {
		const page = (await finished('html', 'ar')).toString();
		expect(page).toMatch(/@top-right \{\s*content: "التواء الكاحل"/u);
		expect(page).toMatch(/@bottom-left \{\s*content: "صفحة " counter\(page\)/u);
		const latin = (await finished('html', 'en')).toString();
		expect(latin).toMatch(/@top-left \{\s*content: "A sprained ankle"/u);
	});
});

describe('a handout in a script without italics', () => {
	it('uses bold for emphasis, and is not slanted by the browser', async () => {
		const page = (await finished('html', 'ar')).toString();
		expect(page).toContain('em { font-style: normal; font-weight: 700; }');
		expect(page).toContain('font-synthesis: none');
		expect((await finished('html', 'en')).toString()).not.toContain('font-synthesis');
	});
});

describe('dates', () => {
	it.each([
		['en', 'Last reviewed November 23, 2026'],
		['de', 'Zuletzt überprüft am 23. November 2026'],
		['ar', 'آخر مراجعة: 23 نوفمبر 2026'],
		['fa', 'آخرین بازبینی: 23 نوامبر 2026'],
		['hi', 'पिछली समीक्षा: 23 नवंबर 2026'],
		['zh', '上次审阅：2026年11月23日'],
	])('are written as in %s, with the digits of page numbers', async (lang, line) => {
		expect((await finished('html', lang)).toString()).toContain(line);
	});
});

it('builds the same bytes again, cut fonts too', async () => {
	const again = await mkdtemp(path.join(tmpdir(), 'handpress-languages-'));
	await build({workingFolder: library, paths: ['content/ja'], out: again});
	for (const kind of ['html', 'epub']) {
		const bytes = await readFile(path.join(again, kind, 'ja', `ankle.${kind}`));
		expect(bytes.equals(await finished(kind, 'ja'))).toBe(true);
	}
	await rm(again, {recursive: true});
});

it('holds back a handout in a language without words of its own, and never lends it English ones', async () => {
	const folder = await makeTestFolder({
		'content/fi.md': '---\nlang: fi\n---\n\n# Nilkan nyrjähdys\n\nLepo auttaa.\n',
	});
	const {handouts} = await build({
		workingFolder: folder,
		paths: ['content/fi.md'],
		formats: ['html'],
	});
	expect(handouts[0]?.status).toBe('held-back');
	expect(handouts[0]?.diagnostics.map(({reason}) => reason)).toContain(
		'Missing template words in "fi"',
	);
});
