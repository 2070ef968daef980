const rightToLeftScripts = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'];

/** The writing direction of a language, as CLDR has it; from left to right where the tag is none. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
	try {
		const script = new Intl.Locale(lang).maximize().script ?? '';
		return rightToLeftScripts.includes(script) ? 'rtl' : 'ltr';
	} catch {
		return 'ltr';
	}
}
