import type {VFile} from 'vfile';
import {daysBetween} from './days-between.ts';

/** Days, YYYY-MM-DD, both counted in, on which all that was asked of a calendar has the same answer. */
export interface DaySpan {
	readonly from: string;
	readonly to: string;
}

/** All that can be written. */
export const everyDay: DaySpan = {from: '0000-01-01', to: '9999-12-31'};

/** Whether a day lies in a span. */
export function isWithin({from, to}: DaySpan, day: string): boolean {
	return from <= day && day <= to;
}

/**
 * Tells what day it is, and remembers for how long what it told stays true: what was made by its
 * answers need not be made anew every morning.
 */
export class Calendar {
	#span = everyDay;

	/** @param today YYYY-MM-DD */
	constructor(readonly today: string) {}

	/** The days on which every question so far has the answer that was given. */
	get span(): DaySpan {
		return this.#span;
	}

	/** Whether a day, YYYY-MM-DD, lies behind. */
	isPast(day: string): boolean {
		const isPast = day < this.today;
		if (isPast) this.#narrow({from: dayAfter(day, 1)});
		else this.#narrow({to: day});
		return isPast;
	}

	/** Whether a day has come: it is today, or lies behind. */
	hasCome(day: string): boolean {
		return this.isPast(dayAfter(day, -1));
	}

	/** Days until a day that is no further off than so many; nothing where it is, or lies behind. */
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

/** A day, so many days later; the last one that can be written where there is none. */
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

/** The one calendar that all plugins ask which a file goes through. */
export function calendarOf(file: VFile, today: string): Calendar {
	file.data.calendar ??= new Calendar(today);
	return file.data.calendar;
}
