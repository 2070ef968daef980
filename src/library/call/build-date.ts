import {UsageError} from '../usage-error.ts';

/** The moment of a build, as far as anything may depend on it. */
export interface BuildDate {
	/** YYYY-MM-DD; reviews and wordings expire by it. */
	readonly today: string;
	/** What files bear whose handout has no date, ISO 8601 in UTC without fractions. */
	readonly fallback: string;
}

/** Without a date of any kind, files bear this one: the same on every day. */
const noDate = '2000-01-01T00:00:00Z';

/**
 * Takes `SOURCE_DATE_EPOCH` for the clock where it is set.
 * https://reproducible-builds.org/specs/source-date-epoch/
 *
 * @throws UsageError where it is no whole number of seconds.
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
