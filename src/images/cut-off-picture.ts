import type {ImageMediaType} from '../handout/handout.ts';

/**
 * Whether a picture ends before its end, as a download that broke off: browsers show the rest of it
 * as an empty area, or nothing at all.
 */
export function isCutOff(bytes: Uint8Array, mediaType: ImageMediaType): boolean {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (mediaType === 'image/png') return !endsAsPng(file);
	return mediaType === 'image/jpeg' && !endsAsJpeg(file);
}

/**
 * Chunks of a length, a name of four letters, what they hold, and a sum of four bytes; the last is IEND.
 *
 * @see https://www.w3.org/TR/png-3/#5Chunk-layout
 */
function endsAsPng(file: Buffer): boolean {
	for (let at = 8; at + 12 <= file.length; ) {
		if (file.toString('latin1', at + 4, at + 8) === 'IEND') return true;
		at += file.readUInt32BE(at) + 12;
	}
	return false;
}

/**
 * Segments with a marker and a length, up to the start of the scan; from there on an end-of-image
 * marker is one, since 0xFF is followed by 0 within the scan.
 *
 * @see ITU-T T.81, annex B
 */
function endsAsJpeg(file: Buffer): boolean {
	const startOfScan = 0xda;
	let at = 2;
	while (at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== startOfScan) {
		// Any number of fill bytes may stand in front of a marker.
		at += file[at + 1] === 0xff ? 1 : file.readUInt16BE(at + 2) + 2;
	}
	return file.indexOf(Buffer.from([0xff, 0xd9]), at) >= 0;
}
