import {UsageError} from '../usage-error.ts';

/** All that a build may know of the current time. */
export interface BuildDate {
	/** YYYY-MM-DD; decides whether reviews are overdue and wordings have expired. */
	readonly today: string;
	/** The date of files whose handout has none, ISO 8601 in UTC without fractions. */
	readonly fallback: string;
}

/** The date of files without any other. It is fixed, so that they are the same on every day. */
const noDate = '2000-01-01T00:00:00Z';

/**
 * The date of this build. `SOURCE_DATE_EPOCH`, if set, counts instead of the clock.
 * https://reproducible-builds.org/specs/source-date-epoch/
 *
 * @throws UsageError if it is not a whole number of seconds.
 */
export function buildDate(env: NodeJS.ProcessEnv, now: () => Date = () => new Date()): BuildDate {
	const epoch = env['SOURCE_DATE_EPOCH'];
	if (epoch === undefined || epoch === '') {
		return {today: now().toISOString().slice(0, 10), fallback: noDate};
	}
	if (!/^\d{1,11}$/u.test(epoch)) {
		throw new UsageError(
			`SOURCE_DATE_EPOCH is "${epoch}"; expected a whole number of seconds since 1970.`,
		);
	}
	const iso = new Date(Number(epoch) * 1000).toISOString();
	return {today: iso.slice(0, 10), fallback: iso.replace(/\.\d+Z$/u, 'Z')};
}
