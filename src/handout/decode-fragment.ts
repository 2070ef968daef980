/** What an address names behind its `#`, in letters; as it stands where its encoding is broken. */
export function decodeFragment(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
