/**
 * An ICC profile of sRGB, made from its published constants: a matrix and a curve of 1024 points.
 * It describes sRGB and copies nobody's profile.
 *
 * @see ICC.1:2001-04 (the format) and IEC 61966-2-1 (sRGB)
 */
export function srgbProfile(): Buffer {
	const curve = curveTag();
	const tags: [signature: string, data: Buffer][] = [
		['desc', descriptionTag('sRGB')],
		['cprt', textTag('No copyright is claimed.')],
		['wtpt', xyzTag(whiteOfD50)],
		['rXYZ', xyzTag([0.43607, 0.22249, 0.01392])],
		['gXYZ', xyzTag([0.38515, 0.71687, 0.09708])],
		['bXYZ', xyzTag([0.14307, 0.06061, 0.7141])],
		['rTRC', curve],
		['gTRC', curve],
		['bTRC', curve],
	];
	const table = Buffer.alloc(4 + tags.length * 12);
	table.writeUInt32BE(tags.length, 0);
	const bodies: Buffer[] = [];
	const places = new Map<Buffer, number>();
	let offset = headerLength + table.length;
	for (const [index, [signature, data]] of tags.entries()) {
		let place = places.get(data);
		if (place === undefined) {
			place = offset;
			places.set(data, place);
			bodies.push(data);
			offset += data.length;
		}
		table.write(signature, 4 + index * 12, 'latin1');
		table.writeUInt32BE(place, 8 + index * 12);
		table.writeUInt32BE(data.length, 12 + index * 12);
	}
	return Buffer.concat([header(offset), table, ...bodies]);
}

const headerLength = 128;

/** The white point of the profile connection space, in CIE XYZ. */
const whiteOfD50 = [0.9642, 1, 0.8249] as const;

function header(length: number): Buffer {
	const bytes = Buffer.alloc(headerLength);
	bytes.writeUInt32BE(length, 0);
	// Version 2.1, which every printer reads.
	bytes.writeUInt32BE(0x02100000, 8);
	bytes.write('mntrRGB XYZ ', 12, 'latin1');
	// A date is required; sRGB became a standard in October 1999.
	for (const [index, part] of [1999, 10, 1, 0, 0, 0].entries()) {
		bytes.writeUInt16BE(part, 24 + index * 2);
	}
	bytes.write('acsp', 36, 'latin1');
	writeXyz(bytes, whiteOfD50, 68);
	return bytes;
}

/** The transfer curve of sRGB, from channel value to linear light. */
function curveTag(): Buffer {
	const points = 1024;
	const bytes = Buffer.alloc(12 + points * 2);
	bytes.write('curv', 0, 'latin1');
	bytes.writeUInt32BE(points, 8);
	for (let index = 0; index < points; index++) {
		const value = index / (points - 1);
		const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
		bytes.writeUInt16BE(Math.round(light * 0xffff), 12 + index * 2);
	}
	return bytes;
}

function xyzTag(xyz: readonly [number, number, number]): Buffer {
	const bytes = Buffer.alloc(20);
	bytes.write('XYZ ', 0, 'latin1');
	writeXyz(bytes, xyz, 8);
	return bytes;
}

/** Fixed-point numbers with 16 fractional bits. */
function writeXyz(bytes: Buffer, xyz: readonly number[], at: number): void {
	for (const [index, value] of xyz.entries()) {
		bytes.writeInt32BE(Math.round(value * 0x10000), at + index * 4);
	}
}

function textTag(text: string): Buffer {
	return padded(Buffer.from(`text\0\0\0\0${text}\0`, 'latin1'));
}

/** In ASCII, with empty names in the two other encodings. */
function descriptionTag(text: string): Buffer {
	const ascii = Buffer.from(`${text}\0`, 'latin1');
	const bytes = Buffer.alloc(12 + ascii.length + 78);
	bytes.write('desc', 0, 'latin1');
	bytes.writeUInt32BE(ascii.length, 8);
	ascii.copy(bytes, 12);
	return padded(bytes);
}

function padded(bytes: Buffer): Buffer {
	return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}
