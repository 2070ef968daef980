import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {threadId} from 'node:worker_threads';
import type {RenderedImage, ResvgRenderOptions} from '@resvg/resvg-js';
import {type FontFace, facesIn} from '../../fonts/font-faces.ts';
import type {Handout} from '../../handout/handout.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import {coverSize, layOutCover, renderFrame, renderTitle} from './cover.ts';
import {type Background, type Drawing, numberColours, paintTitle} from './cover-picture.ts';
import {writePng} from './write-png.ts';

const nothing: Drawing = {x: 0, y: 0, width: 0, height: 0, pixels: new Uint32Array()};

/**
 * Draws covers as PNG files, since shops and many readers do not accept SVG. Everything but the
 * title is the same for all handouts of a language and is drawn once; of the title only its own box
 * is drawn, because the time depends on the number of pixels. Only our own fonts are used, never
 * the system's.
 */
export class CoverPainter {
	readonly #backgrounds = new Map<string, Promise<Background>>();
	readonly #fontFiles = new Map<string, Promise<string>>();

	/** @param folder where fonts may be put during a build: the drawing library reads only files. */
	constructor(readonly folder: string) {}

	/**
	 * @returns nothing if a line takes its letters from several fonts: the drawing library leaves out
	 *   those that one font composes of more glyphs than another.
	 * @throws InvalidFileError where a template cannot be used.
	 */
	async paint(handout: Handout, style: HouseStyle): Promise<Uint8Array | undefined> {
		const cover = await layOutCover(handout, style);
		const texts = [...cover.lines.map(({text}) => text), style.clinic.name];
		if (texts.some((text) => facesIn(text, cover.lang) > 1)) return undefined;
		const fonts: string[] = [];
		// One by one: what unpacks them hands out memory that the next call writes to.
		for (const face of cover.faces) fonts.push(await this.#fontFile(face));
		const background = await this.#background([cover.lang, ...fonts].join('\n'), async () =>
			draw(await renderFrame(cover, style, {titleDrawing: '', fontFaces: ''}), fonts),
		);
		const title = await drawInkOnly(await renderTitle(cover, style), fonts);
		return writePng(paintTitle(background, title));
	}

	#background(key: string, drawOne: () => Promise<Drawing>): Promise<Background> {
		const known = this.#backgrounds.get(key) ?? drawOne().then(numberColours);
		this.#backgrounds.set(key, known);
		return known;
	}

	#fontFile(face: FontFace): Promise<string> {
		const known = this.#fontFiles.get(face.name) ?? unpackFont(face, this.folder);
		this.#fontFiles.set(face.name, known);
		return known;
	}
}

/** A face as a file in a form that the drawing library reads. */
async function unpackFont({name, bytes}: FontFace, folder: string): Promise<string> {
	const {convert} = await import('fontverter');
	const file = path.join(folder, `${threadId}-${name.replace(/woff2?$/u, 'ttf')}`);
	// It tells the form of a font by the text that a Buffer makes of its first bytes.
	await writeFile(file, await convert(Buffer.from(bytes), 'sfnt'));
	return file;
}

/** It uses the system's fonts unless told not to. */
function optionsWith(fontFiles: string[]): ResvgRenderOptions {
	return {font: {fontFiles, loadSystemFonts: false}};
}

/** A whole cover; where nothing is drawn, it is white. */
async function draw(svg: string, fonts: string[]): Promise<Drawing> {
	const {default: resvg} = await import('@resvg/resvg-js');
	const image = new resvg.Resvg(svg, {...optionsWith(fonts), background: '#ffffff'}).render();
	return drawingOf(image, 0, 0);
}

/** The inked box of a part of a cover, on whole pixels. */
async function drawInkOnly(part: string, fonts: string[]): Promise<Drawing> {
	const {width, height} = coverSize;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${part}</svg>`;
	const {default: resvg} = await import('@resvg/resvg-js');
	const drawing = new resvg.Resvg(svg, optionsWith(fonts));
	const box = drawing.innerBBox();
	if (!box) return nothing;
	const x = Math.max(0, Math.floor(box.x) - 1);
	const y = Math.max(0, Math.floor(box.y) - 1);
	const right = Math.min(width, Math.ceil(box.x + box.width) + 1);
	const bottom = Math.min(height, Math.ceil(box.y + box.height) + 1);
	Object.assign(box, {x, y, width: right - x, height: bottom - y});
	drawing.cropByBBox(box);
	return drawingOf(drawing.render(), x, y);
}

/** Bytes are read as little-endian numbers, as on every machine that this runs on. */
function drawingOf({width, height, pixels}: RenderedImage, x: number, y: number): Drawing {
	return {
		x,
		y,
		width,
		height,
		pixels: new Uint32Array(pixels.buffer, pixels.byteOffset, width * height),
	};
}
