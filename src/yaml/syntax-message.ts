import type {YAMLParseError} from 'yaml';

const quoted = 'the whole value in quotation marks';

/**
 * What is wrong and what was expected, for people who do not know YAML's own terms; by the code
 * and the first words of the parser's message.
 */
const messages: readonly (readonly [YAMLParseError['code'], RegExp, string])[] = [
	[
		'BLOCK_AS_IMPLICIT_KEY',
		/^Nested mappings/u,
		`Unexpected second colon in a value, expected ${quoted}: "Back pain: what to do"; a new key begins at the start of its line`,
	],
	[
		'UNEXPECTED_TOKEN',
		/^Unexpected scalar/u,
		`Unexpected text behind a value that is closed already, expected ${quoted}, with none of the same marks inside`,
	],
	[
		'UNEXPECTED_TOKEN',
		/^(?:Not a YAML token|Block scalar header)/u,
		`Unexpected ">" or "|" at the beginning of a value, expected ${quoted}, or its text on the lines below`,
	],
	[
		'UNEXPECTED_TOKEN',
		/^Unexpected block-seq-ind/u,
		'Unexpected hyphen behind a key, expected a list on the lines below it, or the value in quotation marks',
	],
	[
		'BAD_SCALAR_START',
		/./u,
		`Unexpected mark at the beginning of a value, expected ${quoted}: "@home"`,
	],
	[
		'MULTILINE_IMPLICIT_KEY',
		/./u,
		'Unexpected line without a key, expected a key, a colon and a space in front of its value: "title: A sprained ankle"',
	],
	[
		'MISSING_CHAR',
		/^Implicit map keys/u,
		'Unexpected line without a key, expected a key, a colon and a space in front of its value: "title: A sprained ankle"',
	],
	[
		'MISSING_CHAR',
		/^Sequence item/u,
		'Unexpected indentation, expected the keys of one entry of a list below each other',
	],
	['MISSING_CHAR', /^Missing closing/u, 'Missing quotation mark at the end of a value'],
	[
		'BAD_INDENT',
		/end with a [\]}]$/u,
		'Missing bracket at the end of a list or map, or the value stands for itself: then write it in quotation marks',
	],
	['TAB_AS_INDENT', /./u, 'Unexpected tab at the beginning of a line, expected spaces'],
	['DUPLICATE_KEY', /./u, 'Unexpected key that is there already, expected each key once'],
	[
		'TAG_RESOLVE_FAILED',
		/./u,
		`Unexpected exclamation mark at the beginning of a value, which would not be printed, expected ${quoted}`,
	],
];

/** @returns what the parser says, in one line, where it is none of the slips that people make. */
export function syntaxMessage({code, message}: Pick<YAMLParseError, 'code' | 'message'>): string {
	const said = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?\s*$/u, '');
	const known = messages.find(([ofCode, opening]) => ofCode === code && opening.test(said));
	return known?.[2] ?? said;
}
