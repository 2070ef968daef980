import {deflateSync} from 'node:zlib';

const headerLength = 44;
const entryLength = 20;

/**
 * A font as WOFF, each table compressed by itself, with Node's own zlib: the libraries for this
 * bring one in JavaScript, which takes longer than subsetting the font.
 *
 * @param sfnt a valid font with TrueType outlines.
 * @see https://www.w3.org/TR/WOFF/
 */
export function packWoff(sfnt: Uint8Array): Uint8Array {
	const source = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
	const tables = Array.from({length: source.getUint16(4)}, (_, index) => {
		const entry = 12 + 16 * index;
		const offset = source.getUint32(entry + 8);
		const plain = sfnt.subarray(offset, offset + source.getUint32(entry + 12));
		const packed = deflateSync(plain, {level: 9});
		const data = packed.length < plain.length ? packed : plain;
		return {tag: source.getUint32(entry), checksum: source.getUint32(entry + 4), plain, data};
	});
	const start = headerLength + entryLength * tables.length;
	const woff = new Uint8Array(tables.reduce((at, {data}) => at + padded(data.length), start));
	const target = new DataView(woff.buffer);
	const plainLength = tables.reduce(
		(sum, {plain}) => sum + padded(plain.length),
		12 + 16 * tables.length,
	);
	target.setUint32(0, 0x774f4646);
	target.setUint32(4, source.getUint32(0));
	target.setUint32(8, woff.length);
	target.setUint16(12, tables.length);
	target.setUint32(16, plainLength);
	target.setUint16(20, 1);
	let at = start;
	for (const [index, {tag, checksum, plain, data}] of tables.entries()) {
		const entry = headerLength + entryLength * index;
		target.setUint32(entry, tag);
		target.setUint32(entry + 4, at);
		target.setUint32(entry + 8, data.length);
		target.setUint32(entry + 12, plain.length);
		target.setUint32(entry + 16, checksum);
		woff.set(data, at);
		at += padded(data.length);
	}
	return woff;
}

/** Tables begin at multiples of four. */
function padded(length: number): number {
	return Math.ceil(length / 4) * 4;
}
