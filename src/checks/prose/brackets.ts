/** Whether a bracket is open before a place in a text, close enough for a reader to remember. */
export function isBracketOpen(text: string, place: number): boolean {
	const before = text.slice(Math.max(0, place - 60), place);
	return before.lastIndexOf('(') > before.lastIndexOf(')');
}
