import type {ContentOperand} from './content-stream.ts';

/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [number, number, number];

export const black: Colour = [0, 0, 0];
export const white: Colour = [1, 1, 1];

/** The colour of one (grey), three (RGB) or four (CMYK) components, each from 0 to 1; undefined for a pattern. */
export function colourOf(components: readonly ContentOperand[]): Colour | undefined {
	if (!components.every((component) => typeof component === 'number')) return undefined;
	const [first = 0, second = 0, third = 0, key = 0] = components;
	if (components.length === 1) return [first, first, first];
	if (components.length === 3) return [first, second, third];
	if (components.length !== 4) return undefined;
	return [(1 - first) * (1 - key), (1 - second) * (1 - key), (1 - third) * (1 - key)];
}

/**
 * The colour that results when one is painted over another.
 *
 * @param alpha Opacity of the upper one, from 0 to 1.
 */
export function blend(over: Colour, alpha: number, under: Colour): Colour {
	const mix = (index: 0 | 1 | 2) => over[index] * alpha + under[index] * (1 - alpha);
	return [mix(0), mix(1), mix(2)];
}

/**
 * The contrast ratio of two colours, from 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastOf(one: Colour, other: Colour): number {
	const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

/** The contrast ratio on a black-and-white printer or copier, which turns colours to greys as in ISO 32000-1, 10.3.2. */
export function contrastInGreyOf(one: Colour, other: Colour): number {
	return contrastOf(greyOf(one), greyOf(other));
}

function greyOf([red, green, blue]: Colour): Colour {
	const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
	return [grey, grey, grey];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf([red, green, blue]: Colour): number {
	const light = (value: number) =>
		value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
}
