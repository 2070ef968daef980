import {z} from 'zod';
import {formats} from '../../config/config-schema.ts';
import {UsageError} from '../usage-error.ts';
import type {BuildOptions} from './contract.ts';

/** The options for which a wrong type would go unnoticed or make a call wait for ever. */
const expectations = {
	paths: [z.array(z.string()), 'a list of files and folders'],
	formats: [z.array(z.enum(formats)).min(1), `a list of some of ${formats.join(', ')}`],
	profiles: [z.array(z.string()), 'a list of names of print profiles'],
	disclaimers: [z.enum(['check', 'insert']), '"check" or "insert"'],
	jobs: [z.int().positive(), 'a whole number from 1 on'],
	cacheLimit: [z.number().nonnegative(), 'a number of bytes'],
} as const satisfies Partial<Record<keyof BuildOptions, readonly [z.ZodType, string]>>;

/**
 * Checks the types of options, because callers may not use TypeScript.
 *
 * @throws UsageError for the first option of a wrong type.
 */
export function requireSoundOptions(options: BuildOptions): void {
	for (const [name, [type, expected]] of Object.entries(expectations)) {
		const value = options[name as keyof typeof expectations];
		if (value === undefined || type.safeParse(value).success) continue;
		throw new UsageError(
			`Unexpected ${JSON.stringify(value)} for the option "${name}", expected ${expected}.`,
		);
	}
}
