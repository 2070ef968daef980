import {type UnzipFileInfo, unzipSync} from 'fflate';
import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';

/** What a document may unpack to. In bytes; a book of a thousand pages with pictures takes a tenth. */
const limits = {files: 10_000, file: 100_000_000, all: 300_000_000};

/** The files in a container by their path. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a document in memory: no name in it ever becomes a path on this machine. What would
 * unpack to more than any document holds is refused before it is unpacked.
 *
 * @returns nothing where it cannot be read; a finding says why.
 */
export function unpack(bytes: Uint8Array, file: VFile): Archive | undefined {
	let count = 0;
	let size = 0;
	const filter = ({name, originalSize}: UnzipFileInfo) => {
		count++;
		size += originalSize;
		if (count > limits.files || originalSize > limits.file || size > limits.all) {
			throw new TooLargeError();
		}
		return !name.endsWith('/');
	};
	try {
		return new Map(Object.entries(unzipSync(bytes, {filter})));
	} catch (error) {
		const isTooLarge = error instanceof TooLargeError || error instanceof RangeError;
		refuse(
			file,
			isTooLarge
				? 'Unexpected size of what is packed in the file, expected a document'
				: 'Unexpected damage in the file, expected a whole document',
			isTooLarge
				? 'It would fill the memory of this machine. Nothing was imported. Open it in a word processor, and save it anew.'
				: 'Nothing was imported: part of its text might be missing. Open it in a word processor, which may mend it, and save it anew.',
		);
		return undefined;
	}
}

class TooLargeError extends Error {
	override readonly name = 'TooLargeError';
}

/** Says that a source cannot be read. */
export function refuse(file: VFile, reason: string, note: string): void {
	report(file, {
		ruleId: 'import-unreadable',
		severity: 'error',
		reason,
		note,
		place: {line: 1, column: 1},
	});
}

/** A file of the archive as text. */
export function textFrom(archive: Archive, name: string): string | undefined {
	const bytes = archive.get(name);
	return bytes && new TextDecoder().decode(bytes);
}

/** A path inside an archive from that of the file that names it; none leads out of the archive. */
export function pathWithin(from: string, address: string): string {
	const parts = address.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const part of address.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return parts.join('/');
}
