declare module '@adobe/structured-data-validator' {
	/** Data as they were read out of a page, by their format and type. */
	export interface ExtractedData {
		readonly jsonld: Readonly<Record<string, readonly object[]>>;
	}

	export interface Issue {
		readonly issueMessage: string;
		readonly severity: 'ERROR' | 'WARNING';
	}

	export default class Validator {
		/** @param vocabulary schema.org's own, as JSON-LD. */
		constructor(vocabulary: object);
		validate(data: ExtractedData): Promise<readonly Issue[]>;
	}
}
