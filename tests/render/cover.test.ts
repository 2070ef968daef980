import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {inflateSync} from 'node:zlib';
import {Resvg} from '@resvg/resvg-js';
import * as fontkit from 'fontkit';
import {describe, expect, test} from 'vitest';
import {loadConfig, packageTemplates} from '../../src/config/load-config.ts';
import type {Handout} from '../../src/handout/handout.ts';
import {HouseStyle} from '../../src/house-style/house-style.ts';
import {layOutCover, renderFrame, renderTitle} from '../../src/render/epub/cover.ts';
import {CoverPainter} from '../../src/render/epub/cover-painter.ts';
import {tempFolder} from '../harness/temp-folder.ts';

const handoutOf = (title: string, lang = 'en'): Handout => ({
	path: 'a',
	id: 'a',
	title,
	lang,
	frontMatter: {},
	tree: {type: 'root', children: []},
	images: [],
});

async function styleOf(files: Record<string, string> = {}): Promise<HouseStyle> {
	const folder = await tempFolder({
		'handpress.config.yaml': 'clinic: {name: Example Trust}\n',
		...files,
	});
	return HouseStyle.load(await loadConfig(folder));
}

async function paint(
	painter: CoverPainter,
	handout: Handout,
	style: HouseStyle,
): Promise<Uint8Array> {
	const bytes = await painter.paint(handout, style);
	if (!bytes) throw new Error('It is not painted.');
	return bytes;
}

interface Picture {
	readonly chunks: readonly string[];
	readonly width: number;
	readonly height: number;
	/** Red, green and blue of each pixel. */
	readonly colours: Uint8Array;
}

/** Reads a PNG of eight bits whose rows have no filter. */
function readPng(bytes: Uint8Array): Picture {
	const png = Buffer.from(bytes);
	const chunks = new Map<string, Buffer>();
	for (let at = 8; at < png.length; ) {
		const length = png.readUInt32BE(at);
		chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	const header = chunks.get('IHDR') ?? Buffer.alloc(13);
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
	const palette = chunks.get('PLTE');
	const size = palette ? 1 : 3;
	const colours = new Uint8Array(width * height * 3);
	for (let pixel = 0; pixel < width * height; pixel++) {
		const row = Math.floor(pixel / width);
		const place = row * (width * size + 1) + 1 + (pixel % width) * size;
		const from = palette ? (rows[place] ?? 0) * 3 : place;
		colours.set((palette ?? rows).subarray(from, from + 3), pixel * 3);
	}
	return {chunks: [...chunks.keys()], width, height, colours};
}

/** The cover as the drawing library draws it at one go, title and all. */
async function drawnWhole(
	handout: Handout,
	style: HouseStyle,
	folder: string,
): Promise<Uint8Array> {
	const fontFiles = (await readdir(folder)).map((name) => path.join(folder, name));
	const cover = await layOutCover(handout, style);
	const titleDrawing = await renderTitle(cover, style);
	const svg = await renderFrame(cover, style, {titleDrawing, fontFaces: ''});
	const {pixels} = new Resvg(svg, {
		font: {fontFiles, loadSystemFonts: false},
		background: '#ffffff',
	}).render();
	return pixels.filter((_, index) => index % 4 !== 3);
}

function largestDifference(a: Uint8Array, b: Uint8Array): number {
	expect(a.length).toBe(b.length);
	let largest = 0;
	for (const [index, value] of a.entries()) {
		largest = Math.max(largest, Math.abs(value - (b[index] ?? 0)));
	}
	return largest;
}

describe('a painted cover', () => {
	test.each([
		['A sore back', 'en'],
		['Sexo y dolor de espalda: qué puede ayudar', 'es'],
		['<Größe> & "more": what may help when nothing else has helped so far', 'en'],
	])('is what is drawn at one go: %s', async (title, lang) => {
		const folder = await tempFolder();
		const painter = new CoverPainter(folder);
		const style = await styleOf();
		// What is kept of one cover must not show on the next.
		await paint(painter, handoutOf('Another title before it', lang), style);
		const bytes = await paint(painter, handoutOf(title, lang), style);
		const {chunks, width, height, colours} = readPng(bytes);
		expect([width, height]).toEqual([1600, 2133]);
		expect(chunks).toEqual(['IHDR', 'sRGB', 'PLTE', 'IDAT', 'IEND']);
		expect(bytes.length).toBeLessThan(100_000);
		const whole = await drawnWhole(handoutOf(title, lang), style, folder);
		expect(largestDifference(colours, whole)).toBeLessThanOrEqual(1);
	});

	test('is set in our font, as wide as its letters are', async () => {
		const handout = handoutOf('Mending');
		const style = await styleOf();
		const painter = new CoverPainter(await tempFolder());
		const {width, colours} = readPng(await paint(painter, handout, style));
		const {fontSize, margin, lines, faces} = await layOutCover(handout, style);
		const baseline = lines[0]?.y ?? 0;
		let right = 0;
		for (let y = baseline - fontSize; y < baseline; y++) {
			for (let x = 0; x < width; x++) {
				const isInk = colours[(y * width + x) * 3] === 255;
				if (isInk) right = Math.max(right, x);
			}
		}
		const [face] = faces;
		const font = fontkit.create(Buffer.from(face?.bytes ?? [])) as fontkit.Font;
		const {bbox} = font.layout('Mending');
		const expected = margin + (bbox.maxX / font.unitsPerEm) * fontSize;
		expect(Math.abs(right - expected)).toBeLessThan(4);
	});

	test('has no letter of a font that is not ours', async () => {
		const painter = new CoverPainter(await tempFolder());
		const style = await styleOf();
		const bytes = await paint(painter, handoutOf('가가가'), style);
		// What has no letter is an empty box, or nothing; each the same whatever it should have been.
		expect(Buffer.from(await paint(painter, handoutOf('나나나'), style))).toEqual(
			Buffer.from(bytes),
		);
	});

	test('has the letters that were cut out of a font', async () => {
		const painter = new CoverPainter(await tempFolder());
		const style = await styleOf();
		const [bytes, other] = [
			await paint(painter, handoutOf('背', 'zh'), style),
			await paint(painter, handoutOf('腰', 'zh'), style),
		];
		expect(Buffer.from(bytes).equals(Buffer.from(other))).toBe(false);
	});

	test.each([
		['Łódź', 'en'],
		['Đau lưng', 'vi'],
		['背痛', 'zh'],
		['Rest → walk', 'en'],
	])('is none where a line has letters of several fonts: %s', async (title, lang) => {
		const painter = new CoverPainter(await tempFolder());
		expect(await painter.paint(handoutOf(title, lang), await styleOf())).toBeUndefined();
	});

	test('of several fonts, each with a line of its own, has the letters of all', async () => {
		const painter = new CoverPainter(await tempFolder());
		const style = await styleOf();
		const [one, other] = [
			await paint(painter, handoutOf('Боль в спине', 'ru'), style),
			await paint(painter, handoutOf('Боль в стопе', 'ru'), style),
		];
		expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
		// The clinic's name, at the foot, is in Latin letters.
		const {width, height, colours} = readPng(one);
		const foot = colours.subarray(Math.floor(height * 0.9) * width * 3);
		const ink = foot.filter((value) => value < 128).length / 3;
		const english = readPng(await paint(painter, handoutOf('Back pain'), style)).colours;
		const same = english.subarray(Math.floor(height * 0.9) * width * 3);
		expect(ink).toBeGreaterThan(0.7 * (same.filter((value) => value < 128).length / 3));
	});

	test('has as many colours as a clinic draws it with', async () => {
		const template = await readFile(path.join(packageTemplates, 'epub/cover.svg.ejs'), 'utf8');
		const gradient =
			'<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#00538a"/><stop offset="1" stop-color="#8a0053"/></linearGradient></defs>';
		const style = await styleOf({
			'templates/epub/cover.svg.ejs': template
				.replace('<title>', `${gradient}<title>`)
				.replace('fill="<%= clinic.colours.accent %>"', 'fill="url(#g)"'),
		});
		const folder = await tempFolder();
		const handout = handoutOf('Many colours');
		const {chunks, colours} = readPng(await paint(new CoverPainter(folder), handout, style));
		expect(chunks).toEqual(['IHDR', 'sRGB', 'IDAT', 'IEND']);
		expect(
			largestDifference(colours, await drawnWhole(handout, style, folder)),
		).toBeLessThanOrEqual(1);
	});
});

describe('the title of a cover', () => {
	test.each([
		'MWMW WMWM OQOQ',
		'Sex and back pain: what may help',
		'illicit filling till it lifts',
		'Wirbelsäulenversteifungsoperationsnachbehandlung',
		'ÄÖÜ ÑÇ ŁÓDŹ @%& 0123456789',
	])('is no wider than the cover allows: %s', async (title) => {
		const handout = handoutOf(title);
		const {lines, fontSize, width, margin, faces} = await layOutCover(handout, await styleOf());
		const fonts = faces.map(({bytes}) => fontkit.create(Buffer.from(bytes)) as fontkit.Font);
		for (const {text} of lines) {
			let em = 0;
			for (const letter of text) {
				const font = fonts.find((each) => each.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
				expect([letter, font !== undefined]).toEqual([letter, true]);
				em += (font?.layout(letter).advanceWidth ?? 0) / (font?.unitsPerEm ?? 1);
			}
			expect(em * fontSize).toBeLessThanOrEqual(width - 2 * margin);
		}
	});

	const layOut = async (title: string, lang?: string) =>
		layOutCover(handoutOf(title, lang), await styleOf());
	const linesOf = async (title: string, lang?: string) =>
		(await layOut(title, lang)).lines.map(({text}) => text);

	test('is broken between words, and set the larger the shorter it is', async () => {
		expect(await linesOf('Sex and back pain: what may help')).toEqual([
			'Sex and',
			'back pain:',
			'what may',
			'help',
		]);
		const short = (await layOut('Pain')).fontSize;
		expect(short).toBeGreaterThan((await layOut('word '.repeat(20))).fontSize);
	});

	test('is broken between words where no spaces are written, signs with the word before', async () => {
		const title = '腰痛的锻炼：什么可能有帮助，什么时候寻求帮助';
		const lines = await linesOf(title, 'zh-Hans');
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.join('')).toBe(title);
		for (const line of lines) expect(line).not.toMatch(/^[：，]/u);
	});

	test('stands on the right where it is read from the right', async () => {
		const cover = await layOut('10 عربي!', 'ar');
		expect(cover.lines[0]?.text).toBe('\u200F10 عربي!\u200F');
		expect(await renderTitle(cover, await styleOf())).toMatch(
			/text-anchor="end"[\s\S]*<text x="1460"/u,
		);
	});
});
