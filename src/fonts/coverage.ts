/**
 * The characters that the faces of each subset have a letter for, as hexadecimal
 * ranges. Written by scripts/write-font-coverage.js out of the font files; the
 * ranges that the font package itself states also hold characters it lacks.
 */
export const coverage = {
	latin:
		'0021-007E 00A0-00FF 0131 0152-0153 02C6 02DA 02DC 0300-0301 0303-0304 0308 2013-2014 2018-201A 201C-201E 2022 2026 2039-203A 2044 20AC 2122 2212 2215',
	'latin-ext':
		'00A0 0100-0107 010A-0113 0116-011B 011E-0123 0126-0127 012A-012B 012E-012F 0136-0137 013B-013E 0141-0148 0150-0151 0154-0155 0158-015B 015E-0165 016A-016B 016E-0173 0178-017E 0192 0218-021B 02C7 02DD 0300-0301 0303-0304 0308 2020 2113',
} as const;
