import {channelsOf, type PngRows} from './write-png.ts';

/** Pixels, row by row, each `0xAABBGGRR` with premultiplied alpha. */
export interface Drawing {
	/** Where its upper left corner lies on the cover, in pixels. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint32Array;
}

/** A cover without its title. */
export interface Background extends Drawing {
	/** The same as palette indexes; undefined if there are too many colours. */
	readonly numbered?: Required<PngRows>;
}

/** How many colours a byte can index. */
const mostColours = 256;

/** @param drawing a whole cover without its title, opaque. */
export function numberColours(drawing: Drawing): Background {
	const {width, height, pixels} = drawing;
	const palette = new Palette([]);
	const rows = new Uint8Array((width + 1) * height);
	for (let row = 0, pixel = 0; row < height; row++) {
		let place = row * (width + 1) + 1;
		for (const end = place + width; place < end; place++, pixel++) {
			rows[place] = palette.numberOf((pixels[pixel] ?? 0) & 0xffffff);
		}
		if (palette.colours.length > mostColours) return drawing;
	}
	return {...drawing, numbered: {width, height, rows, colours: palette.colours}};
}

/** A cover: its background with the title on it. With few colours a palette is used, which is quick and small. */
export function paintTitle(background: Background, title: Drawing): PngRows {
	return (
		(background.numbered && placeNumbered(background.numbered, title)) ??
		placeInFull(background, title)
	);
}

function placeNumbered(
	{width, height, rows: unchanged, colours}: Required<PngRows>,
	title: Drawing,
): PngRows | undefined {
	const rows = unchanged.slice();
	const palette = new Palette(colours);
	let lastOver = 0;
	let lastUnder = -1;
	let number = 0;
	for (let row = 0, pixel = 0; row < title.height; row++) {
		let place = (title.y + row) * (width + 1) + title.x + 1;
		for (const end = place + title.width; place < end; place++, pixel++) {
			const over = title.pixels[pixel] ?? 0;
			if (over === 0) continue;
			const under = unchanged[place] ?? 0;
			if (over !== lastOver || under !== lastUnder) {
				lastOver = over;
				lastUnder = under;
				number = palette.numberOf(blend(over, colours[under] ?? 0));
			}
			rows[place] = number;
		}
		if (palette.colours.length > mostColours) return undefined;
	}
	return {width, height, rows, colours: palette.colours};
}

function placeInFull({width, height, pixels}: Background, title: Drawing): PngRows {
	const rows = new Uint8Array((width * 3 + 1) * height);
	for (let y = 0, place = 0; y < height; y++) {
		place++;
		for (let x = 0; x < width; x++, place += 3) {
			const under = (pixels[y * width + x] ?? 0) & 0xffffff;
			const isInside =
				x >= title.x && x < title.x + title.width && y >= title.y && y < title.y + title.height;
			const over = isInside ? (title.pixels[(y - title.y) * title.width + x - title.x] ?? 0) : 0;
			rows.set(channelsOf(over === 0 ? under : blend(over, under)), place);
		}
	}
	return {width, height, rows};
}

/** A pixel over an opaque one. https://www.w3.org/TR/compositing-1/#simplealphacompositing */
function blend(over: number, under: number): number {
	const shows = 1 - (over >>> 24) / 255;
	const [red, green, blue] = channelsOf(under);
	const [overRed, overGreen, overBlue] = channelsOf(over);
	const mixed = (a: number, b: number) => Math.min(255, Math.round(a + b * shows));
	return mixed(overRed, red) | (mixed(overGreen, green) << 8) | (mixed(overBlue, blue) << 16);
}

/** The palette, in the order in which colours are met. */
class Palette {
	readonly colours: number[];
	readonly #numbers: Map<number, number>;
	#last = -1;
	#lastNumber = 0;

	constructor(colours: readonly number[]) {
		this.colours = [...colours];
		this.#numbers = new Map(colours.map((colour, number) => [colour, number]));
	}

	numberOf(colour: number): number {
		if (colour === this.#last) return this.#lastNumber;
		const known = this.#numbers.get(colour);
		const number = known ?? this.colours.push(colour) - 1;
		if (known === undefined) this.#numbers.set(colour, number);
		this.#last = colour;
		this.#lastNumber = number;
		return number;
	}
}
