import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Calendar, isWithin} from '../../src/handout/calendar.ts';

const day = fc
	.date({min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true})
	.map((date) => date.toISOString().slice(0, 10));

const question = fc.oneof(
	day.map((one) => (calendar: Calendar) => calendar.isPast(one)),
	day.map((one) => (calendar: Calendar) => calendar.hasCome(one)),
	fc.tuple(day, fc.nat(400)).map(
		([one, most]) =>
			(calendar: Calendar) =>
				calendar.daysUntil(one, most),
	),
	fc.constant((calendar: Calendar) => calendar.year),
);

test('on each day of its span a calendar gives the same answers', () => {
	fc.assert(
		fc.property(fc.array(question, {minLength: 1}), day, day, (questions, today, other) => {
			const calendar = new Calendar(today);
			const answers = questions.map((ask) => ask(calendar));
			expect(isWithin(calendar.span, today)).toBe(true);
			for (const edge of [calendar.span.from, calendar.span.to, other]) {
				if (!isWithin(calendar.span, edge)) continue;
				const there = new Calendar(edge);
				expect(questions.map((ask) => ask(there))).toEqual(answers);
			}
		}),
		{numRuns: 2000},
	);
});

test('the span is as long as the answers allow', () => {
	const calendar = new Calendar('2026-06-01');
	expect(calendar.span).toEqual({from: '0000-01-01', to: '9999-12-31'});
	expect(calendar.isPast('2026-05-30')).toBe(true);
	expect(calendar.hasCome('2026-06-02')).toBe(false);
	expect(calendar.span).toEqual({from: '2026-05-31', to: '2026-06-01'});
	expect(calendar.daysUntil('2026-06-08', 7)).toBe(7);
	expect(calendar.daysUntil('2026-06-09', 7)).toBeUndefined();
	expect(calendar.daysUntil('2026-05-31', 7)).toBeUndefined();
});

test('the first and last possible days are valid', () => {
	const calendar = new Calendar('2026-06-01');
	expect(calendar.isPast('9999-12-31')).toBe(false);
	expect(calendar.hasCome('0000-01-01')).toBe(true);
	expect(calendar.daysUntil('0000-02-01', 90)).toBeUndefined();
});
