/** The family and PostScript name by which the font can be recognised in a PDF. */
export const missingGlyphFontName = 'HandpressMissingGlyph';

/** Font units per em. */
const EM = 1000;
const ASCENT = 800;
const DESCENT = -200;
/** Width of every glyph, in font units. */
const ADVANCE = 600;

/**
 * Builds the only font that a printing Chromium may find on the system: a TrueType font in which
 * every character but the space is an empty box.
 *
 * Without any font on the system, Chromium gives a web font up if it lays text out before the font is
 * decoded, and text without a font is silently missing from the PDF. With this font, Chromium waits
 * for the web font; and text that no embedded font covers appears as boxes, and shows in the list of
 * the PDF's fonts by the name {@link missingGlyphFontName}.
 *
 * The tables are those that the OpenType specification requires of TrueType outlines:
 * https://learn.microsoft.com/en-us/typography/opentype/spec/otff#required-tables
 */
export function buildMissingGlyphFont(): Buffer {
	const box = boxGlyph();
	const tables: Readonly<Record<string, Buffer>> = {
		'OS/2': os2Table(),
		cmap: cmapTable(),
		glyf: box,
		head: headTable(),
		hhea: horizontalHeaderTable(),
		hmtx: u16(ADVANCE, 0, ADVANCE, 0),
		loca: u16(0, box.length / 2, box.length / 2),
		maxp: Buffer.concat([u32(0x00010000), u16(2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
		name: nameTable(),
		post: Buffer.concat([u32(0x00030000, 0), u16(0, 0), u32(1, 0, 0, 0, 0)]),
	};
	return assemble(tables);
}

/** Two contours, the inner one wound the other way, so that the box is an outline. */
function boxGlyph(): Buffer {
	const corners = [
		[50, 0, 50, 700, 550, 700, 550, 0],
		[100, 50, 500, 50, 500, 650, 100, 650],
	].flat();
	const steps = corners.map((value, index) => value - (corners[index - 2] ?? 0));
	const onCurve = Buffer.alloc(8, 1);
	return Buffer.concat([
		u16(2, 50, 0, 550, 700),
		u16(3, 7),
		u16(0),
		onCurve,
		u16(...steps.filter((_, index) => index % 2 === 0)),
		u16(...steps.filter((_, index) => index % 2 === 1)),
	]);
}

function headTable(): Buffer {
	return Buffer.concat([
		// The checksum adjustment stays 0: it would depend on the whole file, and no reader checks it.
		u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
		u16(0, EM),
		Buffer.alloc(16),
		u16(50, 0, 550, 700, 0, 8, 2, 0, 0),
	]);
}

function horizontalHeaderTable(): Buffer {
	return Buffer.concat([
		u32(0x00010000),
		u16(ASCENT, DESCENT, 0, ADVANCE, 50, 50, 550, 1, 0, 0, 0, 0, 0, 0, 0, 2),
	]);
}

/** Maps only the space: fontconfig ignores a font without any character. */
function cmapTable(): Buffer {
	const format4 = u16(4, 32, 0, 4, 4, 1, 0, 0x20, 0xffff, 0, 0x20, 0xffff, 1 - 0x20, 1, 0, 0);
	return Buffer.concat([u16(0, 1, 3, 1), u32(12), format4]);
}

function nameTable(): Buffer {
	const text = Buffer.from(missingGlyphFontName, 'utf16le').swap16();
	const regular = Buffer.from('Regular', 'utf16le').swap16();
	const storage = Buffer.concat([text, regular]);
	const record = (nameId: number, isStyle: boolean) =>
		u16(3, 1, 0x409, nameId, isStyle ? regular.length : text.length, isStyle ? text.length : 0);
	const records = [record(1, false), record(2, true), record(4, false), record(6, false)];
	return Buffer.concat([u16(0, records.length, 6 + 12 * records.length), ...records, storage]);
}

function os2Table(): Buffer {
	return Buffer.concat([
		u16(4, ADVANCE, 400, 5, 0),
		// Sizes and offsets of subscript, superscript and strikeout.
		u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 260, 0),
		Buffer.alloc(10),
		u32(1, 0, 0, 0),
		Buffer.from('NONE'),
		u16(0x40, 0x20, 0x20, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
		u32(1, 0),
		u16(500, 700, 0, 0x20, 1),
	]);
}

function assemble(tables: Readonly<Record<string, Buffer>>): Buffer {
	const tags = Object.keys(tables).sort();
	const directory = [u32(0x00010000), u16(tags.length, 128, 3, tags.length * 16 - 128)];
	const bodies: Buffer[] = [];
	let offset = 12 + 16 * tags.length;
	for (const tag of tags) {
		const table = tables[tag] ?? Buffer.alloc(0);
		const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
		directory.push(Buffer.from(tag), u32(checksum(padded), offset, table.length));
		bodies.push(padded);
		offset += padded.length;
	}
	return Buffer.concat([...directory, ...bodies]);
}

function checksum(padded: Buffer): number {
	let sum = 0;
	for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
	return sum;
}

/** Big-endian 16-bit words; negative values in two's complement. */
function u16(...values: readonly number[]): Buffer {
	const bytes = Buffer.alloc(values.length * 2);
	values.forEach((value, index) => {
		bytes.writeUInt16BE(value & 0xffff, index * 2);
	});
	return bytes;
}

/** Big-endian 32-bit words. */
function u32(...values: readonly number[]): Buffer {
	const bytes = Buffer.alloc(values.length * 4);
	values.forEach((value, index) => {
		bytes.writeUInt32BE(value >>> 0, index * 4);
	});
	return bytes;
}
