declare module 'subset-font' {
	/** Cuts out of a font what a text needs. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: {
			readonly targetFormat: 'truetype';
			/** Fixes the axes of a variable font. */
			readonly variationAxes?: Readonly<Record<string, number>>;
			/** Keeps all letters; the text has to be empty. */
			readonly keepAllGlyphs?: boolean;
			readonly dropTables?: readonly string[];
		},
	): Promise<Buffer>;
}
