import type {VFile} from 'vfile';
import {daysBetween} from './days-between.ts';

/** The first and last day, YYYY-MM-DD, on which every question that a calendar was asked has the same answer. */
export interface DaySpan {
	readonly from: string;
	readonly to: string;
}

/** All days that can be written. */
export const everyDay: DaySpan = {from: '0000-01-01', to: '9999-12-31'};

/** Whether a day lies in a span. */
export function isWithin({from, to}: DaySpan, day: string): boolean {
	return from <= day && day <= to;
}

/**
 * Answers questions about dates and remembers until when its answers hold, so that what was made
 * with them need not be made again every morning.
 */
export class Calendar {
	#span = everyDay;

	/** @param today YYYY-MM-DD */
	constructor(readonly today: string) {}

	/** The days on which every question so far has the answer that was given. */
	get span(): DaySpan {
		return this.#span;
	}

	/** Whether a day, YYYY-MM-DD, is in the past. */
	isPast(day: string): boolean {
		const isPast = day < this.today;
		if (isPast) this.#narrow({from: dayAfter(day, 1)});
		else this.#narrow({to: day});
		return isPast;
	}

	/** Whether a day is today or in the past. */
	hasCome(day: string): boolean {
		return this.isPast(dayAfter(day, -1));
	}

	/** The days left until a day; undefined if they are more than `most`, or the day is in the past. */
	daysUntil(day: string, most: number): number | undefined {
		if (!this.hasCome(dayAfter(day, -most)) || this.isPast(day)) return undefined;
		this.#narrow({from: this.today, to: this.today});
		return daysBetween(this.today, day);
	}

	get year(): number {
		const year = this.today.slice(0, 4);
		this.#narrow({from: `${year}-01-01`, to: `${year}-12-31`});
		return Number(year);
	}

	#narrow({from = everyDay.from, to = everyDay.to}: Partial<DaySpan>): void {
		const before = this.#span;
		this.#span = {
			from: from > before.from ? from : before.from,
			to: to < before.to ? to : before.to,
		};
	}
}

/** The day so many days later, at most the last one that can be written. */
function dayAfter(day: string, days: number): string {
	const time = Date.parse(day) + days * 86_400_000;
	const [text = ''] = new Date(Math.min(time, Date.UTC(9999, 11, 31))).toISOString().split('T');
	return text;
}

declare module 'vfile' {
	interface DataMap {
		calendar?: Calendar;
	}
}

/** The calendar of a file, shared by all plugins that the file goes through. */
export function calendarOf(file: VFile, today: string): Calendar {
	file.data.calendar ??= new Calendar(today);
	return file.data.calendar;
}
