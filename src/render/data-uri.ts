/** A file as a `data:` URI. https://www.rfc-editor.org/rfc/rfc2397 */
export function dataUri(mediaType: string, bytes: Uint8Array): string {
	return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
