/** The writing direction of a language, as CLDR has it. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
	const script = new Intl.Locale(lang).maximize().script ?? '';
	return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'].includes(script) ? 'rtl' : 'ltr';
}
