/** The byte that each escaped letter means: ISO 32000-1, table 3. */
const escapes = new Map([
	[0x6e, 0x0a],
	[0x72, 0x0d],
	[0x74, 0x09],
	[0x62, 0x08],
	[0x66, 0x0c],
]);

/**
 * The bytes of a literal string, with escapes resolved.
 *
 * @param start Offset after the opening parenthesis.
 * @param end Offset of the closing parenthesis.
 * @see ISO 32000-1, 7.3.4.2
 */
export function unescapeString(bytes: Uint8Array, start: number, end: number): Uint8Array {
	const string = new Uint8Array(end - start);
	let length = 0;
	let offset = start;
	while (offset < end) {
		const byte = bytes[offset++] as number;
		if (byte === 0x0d) {
			// Every line end in a string counts as a line feed.
			if (bytes[offset] === 0x0a) offset++;
			string[length++] = 0x0a;
		} else if (byte !== 0x5c) string[length++] = byte;
		else {
			const escaped = bytes[offset++] as number;
			if (isOctal(escaped)) {
				let code = escaped - 0x30;
				for (let digit = 0; digit < 2 && offset < end && isOctal(bytes[offset]); digit++) {
					code = code * 8 + (bytes[offset++] as number) - 0x30;
				}
				// High-order overflow is ignored.
				string[length++] = code & 0xff;
			} else if (escaped === 0x0d) {
				if (bytes[offset] === 0x0a) offset++;
			} else if (escaped !== 0x0a) string[length++] = escapes.get(escaped) ?? escaped;
		}
	}
	return string.subarray(0, length);
}

function isOctal(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}
