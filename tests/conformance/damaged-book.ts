import {strFromU8, strToU8, unzipSync, type Zippable, zipSync} from 'fflate';

/**
 * A copy of a book with a fault planted in one of its files.
 *
 * @param file path inside the book.
 * @throws Error where the fault leaves the file as it was: such a test would prove nothing.
 */
export function damageBook(
	book: Uint8Array,
	file: string,
	damage: (text: string) => string,
): Uint8Array {
	const entries = unzipSync(book);
	const text = strFromU8(entries[file] ?? new Uint8Array());
	const damaged = damage(text);
	if (damaged === text) throw new Error(`The fault was not planted in ${file}.`);
	// The media type stands first and uncompressed. https://www.w3.org/TR/epub-33/#sec-zip-container-mime
	const {mimetype, ...others} = entries;
	if (!mimetype) throw new Error('The book has no media type.');
	const zippable: Zippable = {mimetype: [mimetype, {level: 0}], ...others};
	zippable[file] = strToU8(damaged);
	return zipSync(zippable);
}
