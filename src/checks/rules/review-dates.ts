import {z} from 'zod';
import {placeOfKey} from '../front-matter-place.ts';
import {defineRule} from '../rule.ts';

const options = z.strictObject({
	months: z.int().positive().default(36).describe('Most months from one review to the next.'),
	days_ahead: z
		.int()
		.nonnegative()
		.default(90)
		.describe('How many days ahead the next review is announced.'),
});

export const reviewDates = defineRule<z.infer<typeof options>>({
	id: 'review-dates',
	summary:
		'A handout says when it was reviewed and when it will be reviewed again, and that day has not passed.',
	severity: 'error',
	why: 'Advice that was right once can hurt today. A handout past its review date must not be handed out.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content: show the date last checked and the next check',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
	],
	isLocked: true,
	options,
	examples: [
		{
			name: 'two years between reviews',
			source: '---\nreviewed: 2026-01-10\nnext_review: 2028-01-10\n---\n\nRest.\n',
			findings: [],
		},
		{
			name: 'a review that is due',
			source: '---\nreviewed: 2023-05-31\nnext_review: 2026-05-31\n---\n\nRest.\n',
			findings: [
				'3:1-3:24 error Unexpected next review on 2026-05-31, expected a date that is not in the past',
			],
		},
		{
			name: 'a review that is near',
			source: '---\nreviewed: 2024-06-30\nnext_review: 2026-06-30\n---\n\nRest.\n',
			findings: ['3:1-3:24 info The next review is due on 2026-06-30, in 29 days'],
		},
		{
			name: 'five years between reviews',
			source: '---\nreviewed: 2026-01-10\nnext_review: 2031-01-10\n---\n\nRest.\n',
			findings: [
				'3:1-3:24 warning Unexpected next review 60 months after the last, expected at most 36',
			],
		},
		{
			name: 'a review that is due tomorrow',
			source: '---\nreviewed: 2025-01-01\nnext_review: 2026-06-02\n---\n\nRest.\n',
			findings: ['3:1-3:24 info The next review is due on 2026-06-02, tomorrow'],
		},
		{
			name: 'a review that is due today',
			source: '---\nreviewed: 2025-01-01\nnext_review: 2026-06-01\n---\n\nRest.\n',
			findings: ['3:1-3:24 info The next review is due on 2026-06-01, today'],
		},
		{
			name: 'reviews in the wrong order, one of them still to come',
			source: '---\nreviewed: 2026-09-10\nnext_review: 2026-08-10\n---\n\nRest.\n',
			findings: [
				'2:1-2:21 error Unexpected review on 2026-09-10, expected a date that is not in the future',
				'3:1-3:24 error Unexpected next review on 2026-08-10, expected a date after the review on 2026-09-10',
			],
		},
	],
	check({handout, source, calendar, options: {months, days_ahead}, report}) {
		const {reviewed, next_review: next} = handout.frontMatter;
		if (reviewed !== undefined && !calendar.hasCome(reviewed)) {
			report({
				reason: `Unexpected review on ${reviewed}, expected a date that is not in the future`,
				note: 'The handout would claim a check that nobody has made. Give the day on which it was reviewed.',
				place: placeOfKey(source, 'reviewed'),
				actual: reviewed,
			});
		}
		if (next === undefined) return;
		const place = placeOfKey(source, 'next_review');
		if (reviewed !== undefined && next <= reviewed) {
			report({
				reason: `Unexpected next review on ${next}, expected a date after the review on ${reviewed}`,
				note: 'One of the two dates is a slip, and the handout could stay in use for too long.',
				place,
				actual: next,
			});
			return;
		}
		const daysLeft = calendar.daysUntil(next, days_ahead);
		if (calendar.isPast(next)) {
			report({
				reason: `Unexpected next review on ${next}, expected a date that is not in the past`,
				note: 'The advice may be out of date. Have it reviewed, then set "reviewed" and "next_review".',
				place,
				actual: next,
			});
		} else if (daysLeft !== undefined) {
			report({
				severity: 'info',
				reason: `The next review is due on ${next}, ${inDays(daysLeft)}`,
				place,
			});
		}
		const between = reviewed === undefined ? 0 : monthsBetween(reviewed, next);
		if (between > months) {
			report({
				severity: 'warning',
				reason: `Unexpected next review ${between} months after the last, expected at most ${months}`,
				note: 'Evidence moves on. Set an earlier date.',
				place,
				actual: next,
			});
		}
	},
});

function inDays(days: number): string {
	if (days === 0) return 'today';
	return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** Whole months, counting a month that has begun. */
function monthsBetween(from: string, to: string): number {
	const [a, b] = [new Date(from), new Date(to)];
	const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
	return b.getUTCDate() > a.getUTCDate() ? months + 1 : months;
}
