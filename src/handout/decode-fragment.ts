/** The fragment of an address, decoded; unchanged if its encoding is broken. */
export function decodeFragment(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
