import {createHash, type Hash} from 'node:crypto';

/**
 * SHA-256, in hexadecimal, of plain data: equal data have equal digests, whatever the order of
 * their keys.
 *
 * @throws TypeError for anything that is not plain data: an input that cannot be hashed must not be
 *   ignored, or its changes would go unnoticed.
 */
export function digestOf(value: unknown): string {
	const hash = createHash('sha256');
	feed(hash, value);
	return hash.digest('hex');
}

/** Each value begins with its kind and length, so that no two can be confused. */
function feed(hash: Hash, value: unknown): void {
	if (typeof value === 'string') {
		hash.update(`text ${Buffer.byteLength(value)}:`).update(value);
	} else if (value instanceof Uint8Array) {
		hash.update(`bytes ${value.length}:`).update(value);
	} else if (Array.isArray(value)) {
		feedAll(hash, 'list', value);
	} else if (value instanceof Set) {
		feedAll(hash, 'set', [...value]);
	} else if (value instanceof Map) {
		feedAll(hash, 'map', [...value].flat());
	} else if (isPlainObject(value)) {
		const keys = Object.keys(value).sort();
		feedAll(
			hash,
			'object',
			keys.flatMap((key) => [key, value[key]]),
		);
	} else if (value === null || ['number', 'boolean', 'undefined'].includes(typeof value)) {
		hash.update(`${typeof value} ${String(value)};`);
	} else {
		throw new TypeError(`A ${typeof value} cannot be hashed.`);
	}
}

function feedAll(hash: Hash, kind: string, values: readonly unknown[]): void {
	hash.update(`${kind} ${values.length}:`);
	for (const value of values) feed(hash, value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}

/** SHA-256 of a file's content in hexadecimal, as other programs compute it. */
export function digestOfBytes(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}
