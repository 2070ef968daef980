/** A sheet or page of paper, in millimetres. ISO 216; ANSI/ASME Y14.1 for Letter. */
export interface Paper {
	readonly width: number;
	readonly height: number;
}

/** PDF measures in points of 1/72 inch. ISO 32000-1, 8.3.2.3. */
export const pointsPerMillimetre = 72 / 25.4;

export const papers = {
	A4: {width: 210, height: 297},
	A5: {width: 148.5, height: 210},
	Letter: {width: 215.9, height: 279.4},
	'Half Letter': {width: 139.7, height: 215.9},
} as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof papers;

/** The limits of the standard that a finished file is held to. */
export interface PrintStandard {
	/** Where the figures come from. */
	readonly source: string;
	/** Size of the smallest text on the page, running lines and notes included, in points. */
	readonly smallestText: number;
	/** From baseline to baseline, as a multiple of the text's size. */
	readonly lineSpacing: number;
	/** The margin around the text, in millimetres. */
	readonly margin: number;
	/** Characters in a full line of running text, on average. */
	readonly lineLength: number;
}

/** Named paper and type settings. Sizes of type are in points, of paper in millimetres. */
export interface PrintProfile {
	readonly name: string;
	/** The paper that one page has. */
	readonly paper: PaperName;
	readonly margins: {
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
		readonly left: number;
	};
	readonly text: number;
	readonly headings: {readonly h1: number; readonly h2: number; readonly h3: number};
	/** Type size of running title, page number, and footnote and citation numbers. */
	readonly small: number;
	/** As a multiple of the text's size. */
	readonly lineHeight: number;
	/** How emphasis is set; many readers of large print cannot read italics. */
	readonly emphasis: 'italic' | 'bold' | 'underline';
	/** Whether all text is bold. */
	readonly bold: boolean;
	/**
	 * The sheet that pages are imposed on, two on each side, to be folded and stapled into a booklet.
	 * Such a file is only for printing: its pages are not in reading order.
	 */
	readonly sheet?: PaperName | undefined;
	readonly standard: PrintStandard;
}
