declare module 'wawoff2' {
	/** @returns the font unpacked: TrueType or OpenType. */
	function decompress(woff2: Uint8Array): Promise<Uint8Array>;
	const wawoff2: {decompress: typeof decompress};
	export default wawoff2;
}
