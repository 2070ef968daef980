import type {z} from 'zod';

/** What a schema asks for, in words of those who write front matter. */
const names: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list, with "- " in front of each entry',
	object: 'keys with values, each on a line of its own: "key: value"',
	record: 'keys with values, each on a line of its own: "key: value"',
};

/**
 * What was expected in place of a value of another kind.
 *
 * @returns nothing where the schema's own words do.
 */
export function valueMessage(issue: z.core.$ZodRawIssue): string | undefined {
	if (issue.code === 'invalid_value') return `expected ${listed(issue.values.map(String))}`;
	if (issue.code !== 'invalid_type') return undefined;
	const expected = `expected ${names[issue.expected] ?? issue.expected}`;
	const isBareWord = typeof issue.input === 'number' || typeof issue.input === 'boolean';
	return issue.expected === 'string' && isBareWord
		? `${expected}; put it into quotation marks`
		: expected;
}

function listed(values: readonly string[]): string {
	const last = values.at(-1) ?? '';
	return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}
