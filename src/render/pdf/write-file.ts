import {createHash} from 'node:crypto';
import {
	PDFArray,
	type PDFContext,
	PDFDict,
	PDFHexString,
	PDFName,
	PDFNumber,
	type PDFObject,
	PDFRef,
	PDFStream,
} from '@cantoo/pdf-lib';
import {deflatedStream} from './deflated-stream.ts';

/** How many objects go into one compressed stream; a reader unpacks all of them to get at one. */
const objectsPerStream = 200;

/**
 * Writes a PDF 1.7 file of everything reachable from its catalogue and document information.
 * Objects are compressed into streams, which halves the size of a tagged file. The same objects
 * give the same bytes: the file identifier is a hash of them.
 *
 * pdf-lib's own writer does not drop what nothing refers to, and took longer than printing does.
 *
 * @see ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (cross-reference streams)
 */
export function writeFile(context: PDFContext, catalog: PDFRef, info: PDFRef): Uint8Array {
	const file = new FileWriter(context);
	const compressible: [number, PDFObject][] = [];
	for (const ref of reachableFrom(context, [catalog, info])) {
		const object = context.lookup(ref);
		if (!object) continue;
		// An uncompressed catalogue spares a reader the unpacking; streams cannot be packed.
		if (object instanceof PDFStream || ref === catalog) file.writeObject(ref.objectNumber, object);
		else compressible.push([ref.objectNumber, object]);
	}
	for (let start = 0; start < compressible.length; start += objectsPerStream) {
		file.writeObjectStream(compressible.slice(start, start + objectsPerStream));
	}
	return file.finish(catalog, info);
}

/** The reachable references, by number. */
function reachableFrom(context: PDFContext, roots: readonly PDFRef[]): PDFRef[] {
	const seen = new Set<PDFRef>(roots);
	const waiting: PDFObject[] = roots.flatMap((ref) => context.lookup(ref) ?? []);
	const meet = (value: PDFObject): void => {
		if (value instanceof PDFRef) {
			if (seen.has(value)) return;
			seen.add(value);
			const object = context.lookup(value);
			if (object) waiting.push(object);
		} else if (
			value instanceof PDFDict ||
			value instanceof PDFArray ||
			value instanceof PDFStream
		) {
			waiting.push(value);
		}
	};
	for (let object = waiting.pop(); object; object = waiting.pop()) {
		if (object instanceof PDFArray) for (const item of object.asArray()) meet(item);
		const dict = object instanceof PDFStream ? object.dict : object;
		if (dict instanceof PDFDict) for (const [, value] of dict.entries()) meet(value);
	}
	return [...seen].sort((one, other) => one.objectNumber - other.objectNumber);
}

/** Where an object is: uncompressed at an offset, or packed in a stream at an index. */
type Place = readonly [type: 1 | 2, at: number, index: number];

class FileWriter {
	readonly #context: PDFContext;
	readonly #parts: Uint8Array[] = [];
	readonly #places: Place[] = [];
	#length = 0;
	#nextNumber: number;

	constructor(context: PDFContext) {
		this.#context = context;
		this.#nextNumber = context.largestObjectNumber + 1;
		// Four bytes beyond ASCII say that the file is binary: ISO 32000-1, 7.5.2.
		this.#write(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
	}

	writeObject(number: number, object: PDFObject): void {
		this.#places[number] = [1, this.#length, 0];
		this.#write(Buffer.from(`${number} 0 obj\n`));
		this.#write(bytesOf(object));
		this.#write(Buffer.from('\nendobj\n'));
	}

	writeObjectStream(objects: readonly (readonly [number, PDFObject])[]): void {
		const stream = this.#nextNumber++;
		const bodies: Uint8Array[] = [];
		let index = '';
		let offset = 0;
		for (const [position, [number, object]] of objects.entries()) {
			this.#places[number] = [2, stream, position];
			const body = bytesOf(object);
			bodies.push(body, space);
			index += `${number} ${offset} `;
			offset += body.length + 1;
		}
		const dict = this.#streamDict('ObjStm');
		dict.set(PDFName.of('N'), PDFNumber.of(objects.length));
		dict.set(PDFName.of('First'), PDFNumber.of(index.length));
		this.writeObject(stream, deflatedStream(dict, Buffer.concat([Buffer.from(index), ...bodies])));
	}

	finish(catalog: PDFRef, info: PDFRef): Uint8Array {
		const number = this.#nextNumber++;
		const start = this.#length;
		this.#places[number] = [1, start, 0];
		const hash = createHash('sha256');
		for (const part of this.#parts) hash.update(part);
		const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
		const ids = PDFArray.withContext(this.#context);
		ids.push(id);
		ids.push(id);
		const dict = this.#streamDict('XRef');
		dict.set(PDFName.of('Size'), PDFNumber.of(this.#nextNumber));
		dict.set(PDFName.of('Root'), catalog);
		dict.set(PDFName.of('Info'), info);
		dict.set(PDFName.of('ID'), ids);
		dict.set(PDFName.of('W'), this.#context.obj([1, 4, 2]));
		this.writeObject(number, deflatedStream(dict, this.#crossReferences()));
		this.#write(Buffer.from(`startxref\n${start}\n%%EOF\n`));
		return new Uint8Array(Buffer.concat(this.#parts));
	}

	#crossReferences(): Uint8Array {
		const rows = Buffer.alloc(this.#nextNumber * 7);
		// The head of the list of free numbers; the list itself is left out, as the standard allows.
		rows.writeUInt16BE(0xffff, 5);
		for (const [number, place] of this.#places.entries()) {
			if (!place) continue;
			const [type, at, index] = place;
			rows.writeUInt8(type, number * 7);
			rows.writeUInt32BE(at, number * 7 + 1);
			rows.writeUInt16BE(index, number * 7 + 5);
		}
		return rows;
	}

	#streamDict(type: string): PDFDict {
		const dict = PDFDict.withContext(this.#context);
		dict.set(PDFName.of('Type'), PDFName.of(type));
		return dict;
	}

	#write(bytes: Uint8Array): void {
		this.#parts.push(bytes);
		this.#length += bytes.length;
	}
}

const space = Buffer.from(' ');

function bytesOf(object: PDFObject): Uint8Array {
	const bytes = new Uint8Array(object.sizeInBytes());
	object.copyBytesInto(bytes, 0);
	return bytes;
}
