/** What the quotation marks of a text are made, where it has both straight and typographic ones. */
export interface QuoteStyle {
	readonly apostrophe?: "'" | '’';
	/** The opening and closing mark for `"`, or `"` for both. */
	readonly double?: readonly [string, string];
}

const pairs: readonly (readonly [string, string])[] = [
	['„', '“'],
	['“', '”'],
	['«', '»'],
	['»', '«'],
];

/** The form that a text uses more often; nothing where it uses but one. Even counts go to typography. */
export function quoteStyleOf(text: string): QuoteStyle {
	const straight = count(text, /(?<=\p{L})'(?=\p{L})/gu);
	const curled = count(text, /(?<=\p{L})’(?=\p{L})/gu);
	const isMixed = straight > 0 && curled > 0;
	const plain = count(text, /"/gu);
	const typographic = count(text, /[“”„«»]/gu);
	const isMixedDouble = plain > 0 && typographic > 0;
	const pair = pairs.find(([opening]) => text.includes(opening)) ?? ['“', '”'];
	return {
		...(isMixed && {apostrophe: straight > curled ? "'" : '’'}),
		...(isMixedDouble && {double: plain > typographic ? ['"', '"'] : pair}),
	};
}

/** A text with its quotation marks in one style. */
export function straightenOrCurl(text: string, {apostrophe, double}: QuoteStyle): string {
	let result = text;
	if (apostrophe === '’') result = result.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
	if (apostrophe === "'") result = result.replace(/(?<=\p{L})’(?=\p{L})/gu, "'");
	if (!double) return result;
	const [opening, closing] = double;
	// Guillemets are set off by spaces; to make them straight would leave the spaces.
	if (opening === '"') return result.replace(/[“”„]/gu, '"');
	// An odd one stands for inches or is half of a quotation; it is left.
	if (count(result, /"/gu) % 2 === 1) return result;
	let isOpen = false;
	return result.replace(/"/gu, () => {
		isOpen = !isOpen;
		return isOpen ? opening : closing;
	});
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
