declare module 'fontverter' {
	/** @returns the font in another wrapping; `sfnt` is TrueType or OpenType as such. */
	export function convert(font: Uint8Array, to: 'sfnt' | 'woff' | 'woff2'): Promise<Uint8Array>;
}
