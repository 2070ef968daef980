/** A path below a folder as a relative address: what has a meaning in an address, such as `#` or `?`, is encoded. */
export function pathToHref(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}
