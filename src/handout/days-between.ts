/** Days from one calendar date to another, both YYYY-MM-DD; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
