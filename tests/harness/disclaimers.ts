import {DisclaimerCatalogue} from '../../src/disclaimers/catalogue.ts';
import type {Disclaimer} from '../../src/disclaimers/disclaimer.ts';
import {readDisclaimer} from '../../src/disclaimers/read-disclaimer.ts';

export interface WordingOptions {
	readonly kind?: string;
	readonly lang?: string;
	/** YYYY-MM-DD */
	readonly expires?: string;
	readonly id?: string;
	readonly version?: string;
	readonly text?: string;
}

/** An approved wording as its file holds it. */
export function wordingFile(options: WordingOptions = {}): string {
	const {kind = 'general', lang = 'en', expires = '2028-01-31', version = '1.0.0'} = options;
	const {id = `${kind}-${lang.toLowerCase()}`, text = `Approved ${kind} words in ${lang}.`} =
		options;
	return `---
id: ${id}
kind: ${kind}
lang: ${lang}
version: ${version}
approved_by: Dr A
approved_on: 2026-01-31
expires_on: ${expires}
---
${text}
`;
}

/** The same, read. */
export function wording(options: WordingOptions = {}): Disclaimer {
	const {kind = 'general', lang = 'en'} = options;
	return readDisclaimer(wordingFile(options), `disclaimers/${lang}/${kind}.md`);
}

/** General and exercise in English, general in Spanish; the English emergency wording has expired by 2026-12-01. */
export const catalogue = new DisclaimerCatalogue([
	wording(),
	wording({kind: 'exercise', text: 'Start *low*.\n\nStop if\nyou feel faint.'}),
	wording({kind: 'emergency', expires: '2026-11-30'}),
	wording({lang: 'es'}),
]);
