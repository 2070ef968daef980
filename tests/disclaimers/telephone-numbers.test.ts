import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {packageTemplates} from '../../src/config/load-config.ts';
import {loadCatalogue} from '../../src/disclaimers/load-catalogue.ts';

/**
 * The numbers that the wording of a language may name, to be checked again each year: a wrong one
 * in an emergency can cost a life. A language without a country names none.
 */
const known: Record<string, readonly string[]> = {
	// Saudi Arabia, United Arab Emirates, Egypt.
	ar: ['997', '998', '123'],
	// Germany: emergency; TelefonSeelsorge.
	de: ['112', '0800 111 0 111'],
	// United Kingdom, Europe, United States; Samaritans and NHS 111, option 2; 988 lifeline.
	en: ['999', '112', '911', '116 123', '111', '988'],
	// Spain and United States.
	es: ['112', '911', '024', '988'],
	fa: [],
	// France: SAMU, Europe; suicide prevention.
	fr: ['15', '112', '3114'],
	he: [],
	hi: [],
	ja: [],
	// Portugal and Brazil.
	pt: ['112', '192', '808 24 24 24', '188'],
	vi: ['115'],
	// China: ambulance; mental-health line.
	zh: ['120', '12356'],
};

const catalogue = await loadCatalogue([path.join(packageTemplates, 'disclaimers')]);

/** Numbers of two figures and more; an age is none, nor is the name of a service. */
function numbersIn(text: string): string[] {
	const numbers = text.replace('SNS 24', '').match(/\d[\d ]*\d/gu) ?? [];
	return numbers.filter((number) => number !== '18');
}

describe.each(Object.entries(known))('the wording in %s', (lang, numbers) => {
	const wordings = catalogue.all().filter((wording) => wording.lang === lang);

	it('names only numbers that are known', () => {
		expect(wordings).toHaveLength(9);
		const named = new Set(wordings.flatMap(({text}) => numbersIn(text)));
		expect([...named].sort()).toEqual([...numbers].sort());
	});

	it('tells whom to call in an emergency and in a crisis', () => {
		for (const kind of ['emergency', 'mental-health-crisis']) {
			const text = wordings.find((wording) => wording.kind === kind)?.text ?? '';
			const says = numbers.some((number) => text.includes(number)) || localNumber.test(text);
			expect(says, kind).toBe(true);
		}
	});
});

/** "The emergency number where you live." */
const localNumber =
	/شماره‌?ی? ?اورژانس محل|מספר החירום במקום|इलाके (का|के) आपातकालीन नंबर|地域の緊急電話番号/u;
