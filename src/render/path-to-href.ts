/**
 * A path below a folder as a relative address; characters with a meaning in addresses, such as `#`
 * or `?`, are encoded.
 */
export function pathToHref(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}
