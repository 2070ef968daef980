/** Where months are written as words; of some languages two, since their words differ by land. */
const languages =
	'en-GB en-US es fr de de-AT pt pt-BR it ca nl sv da nb fi pl cs hr hu ro el tr ru uk id ar ar-DZ fa ur he hi th'.split(
		' ',
	);

let numbers: ReadonlyMap<string, number> | undefined;

/** The number of a month, 1–12, by its name in any of the languages; 0 of no month. */
export function monthNamed(name: string): number {
	numbers ??= namesOfMonths();
	return numbers.get(keyOf(name)) ?? 0;
}

/** The names that the language data of Node know: alone, in a date, and shortened. */
function namesOfMonths(): Map<string, number> {
	const found = new Map<string, number>();
	for (const language of languages) {
		for (const month of ['long', 'short'] as const) {
			for (const day of [undefined, 'numeric'] as const) {
				const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
					month,
					...(day && {day}),
					timeZone: 'UTC',
				});
				for (let index = 0; index < 12; index++) {
					const parts = format.formatToParts(Date.UTC(2021, index, 15));
					const name = keyOf(parts.find(({type}) => type === 'month')?.value ?? '');
					if (/^\p{L}/u.test(name) && !found.has(name)) found.set(name, index + 1);
				}
			}
		}
	}
	return found;
}

/** Without the dot of a short form, the dot of Hindi's borrowed letters, and the marks of Arabic vowels. */
function keyOf(name: string): string {
	return name
		.normalize('NFD')
		.replace(/[\u093C\u064B-\u0652.]/gu, '')
		.normalize('NFC')
		.toLowerCase();
}
