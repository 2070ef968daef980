import {constants, crc32, deflateSync} from 'node:zlib';

/** The pixels of a picture, row by row, each row preceded by its filter type: 0, none. */
export interface PngRows {
	readonly width: number;
	readonly height: number;
	/** For each pixel its palette index or, without a palette, red, green and blue. */
	readonly rows: Uint8Array;
	/** At most 256, `0xBBGGRR`. */
	readonly colours?: readonly number[];
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture as a PNG in sRGB. General encoders search for the best filter for every row, which
 * takes longer than the rest of a book; flat colours need none, and compression has only repeats of
 * a pixel to find. https://www.w3.org/TR/png-3/
 */
export function writePng({width, height, rows, colours}: PngRows): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// Eight bits per sample.
	header.set([8, colours ? 3 : 2, 0, 0, 0], 8);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		// Perceptual rendering, as for pictures.
		chunk('sRGB', Buffer.from([0])),
		...(colours ? [chunk('PLTE', Buffer.from(colours.flatMap(channelsOf)))] : []),
		chunk(
			'IDAT',
			colours
				? deflateSync(rows, {level: 1, strategy: constants.Z_RLE})
				: deflateSync(rows, {level: 6}),
		),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** Red, green and blue of `0xBBGGRR`. */
export function channelsOf(colour: number): [number, number, number] {
	return [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff];
}

function chunk(type: string, data: Uint8Array): Buffer {
	const whole = Buffer.alloc(data.length + 12);
	whole.writeUInt32BE(data.length, 0);
	whole.write(type, 4, 'latin1');
	whole.set(data, 8);
	whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
	return whole;
}
