/** Whether a bracket is open in front of a place in a text, and no further away than a reader keeps in mind. */
export function isBracketOpen(text: string, place: number): boolean {
	const before = text.slice(Math.max(0, place - 60), place);
	return before.lastIndexOf('(') > before.lastIndexOf(')');
}
