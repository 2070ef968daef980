import {scriptOf} from './script-of.ts';

const rightToLeftScripts = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'];

/** The writing direction of a language; from left to right if the tag is not valid. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
	return rightToLeftScripts.includes(scriptOf(lang)) ? 'rtl' : 'ltr';
}
