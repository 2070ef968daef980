/** What a text speaks of, by how its words begin, as far as they are long enough to say something. */
export function stemsOf(text: string): string[] {
	// Turkish has an i of its own under each capital.
	const small = text.toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ı', 'i');
	const words = small.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
	const dense = text.match(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}]{2}/gu) ?? [];
	return [...words.map((word) => word.slice(0, 5)), ...dense];
}
