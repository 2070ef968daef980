import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {z} from 'zod';
import {configSchema} from '../../src/config/config-schema.ts';
import {frontMatterSchema} from '../../src/handout/front-matter.ts';
import {InvalidFileError} from '../../src/yaml/invalid-file-error.ts';
import {readYaml} from '../../src/yaml/read-yaml.ts';

const schema = z.strictObject({
	name: z.string().optional(),
	list: z.array(z.strictObject({colour: z.string()})).default([]),
	nested: z.strictObject({deep: z.strictObject({leaf: z.int()}).optional()}).prefault({}),
	record: z.record(z.string(), z.strictObject({inner: z.int().optional()})).optional(),
});

const alias =
	'Unexpected asterisk at the beginning of a value (an alias), expected the value itself, in quotation marks';

const problems = (text: string) => {
	const result = readYaml(text, schema);
	return result.ok ? [] : result.problems;
};

describe('readYaml', {timeout: 60_000}, () => {
	it('gives the value with its defaults', () => {
		expect(readYaml('name: a', schema)).toEqual({
			ok: true,
			value: {name: 'a', list: [], nested: {}},
		});
		expect(readYaml('', schema)).toEqual({ok: true, value: {list: [], nested: {}}});
	});

	it.each([
		['nmae: a', 1, 1, 'nmae', 'name'],
		['name: a\nnested:\n  depe: {}', 3, 3, 'depe', 'deep'],
		['nested:\n  deep:\n    leaf: 1\n    leave: 2', 4, 5, 'leave', 'leaf'],
		['list:\n  - colour: red\n  - colour: red\n    color: x', 4, 5, 'color', 'colour'],
		['record:\n  a: {iner: 1}', 2, 7, 'iner', 'inner'],
		['"na me": a', 1, 1, 'na me', 'name'],
	])(
		'names the place of an unknown key in %j and the nearest known one',
		(text, line, column, actual, expected) => {
			expect(problems(text)).toEqual([
				{
					kind: 'unknown-key',
					message: `Unknown key "${actual}"; the nearest known key is "${expected}"`,
					line,
					column,
					actual,
					expected,
				},
			]);
		},
	);

	it('reports every unknown key', () => {
		expect(problems('a: 1\nb: 2').map(({line, actual}) => [line, actual])).toEqual([
			[1, 'a'],
			[2, 'b'],
		]);
	});

	it('names the place of a wrong value, or of what should hold it', () => {
		expect(problems('nested:\n  deep:\n    leaf: x')).toEqual([
			{
				kind: 'value',
				message: 'Unexpected value of "nested.deep.leaf": expected a number',
				line: 3,
				column: 11,
			},
		]);
		expect(problems('name: a\nlist:\n  - {}')).toMatchObject([{line: 3, column: 5}]);
	});

	it.each([
		['an alias', 'name: &a x\nlist: *a', 2, 7, alias],
		['a bomb of aliases', 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]', 2, 8, alias],
		[
			'a map for a key',
			'name: a\n? {b: c}\n: d',
			2,
			3,
			'Unexpected list or map as a key, expected a name',
		],
		[
			'a key said twice',
			'name: a\nname: b',
			2,
			1,
			'Unexpected key that is there already, expected each key once',
		],
		[
			'a word that would be an anchor',
			'name: &Co. and others',
			1,
			7,
			'Unexpected "&Co." at the beginning of a value, which would not be printed, expected the whole value in quotation marks',
		],
		[
			'a word that would be a tag',
			'name: !important note',
			1,
			7,
			'Unexpected exclamation mark at the beginning of a value, which would not be printed, expected the whole value in quotation marks',
		],
		[
			'words that would be a comment',
			'name: The #1 cause',
			1,
			11,
			'Unexpected "#1 cause" behind a key or a value, which would not be printed, expected the whole value in quotation marks; a remark begins with "# "',
		],
		[
			'a colour that would be a comment',
			'nested:\n  deep: #00538a',
			2,
			9,
			'Unexpected "#00538a" behind a key or a value, which would not be printed, expected the whole value in quotation marks; a remark begins with "# "',
		],
	])('refuses %s', (_, text, line, column, message) => {
		expect(problems(text)).toEqual([{kind: 'syntax', message, line, column}]);
	});

	it.each([
		['name: Back pain: what to do', 1, 7, /^Unexpected second colon in a value.*quotation marks/u],
		['name: "Back" pain', 1, 14, /^Unexpected text behind a value that is closed/u],
		['name: @home', 1, 7, /^Unexpected mark at the beginning of a value/u],
		['name: > text', 1, 9, /^Unexpected ">" or "\|" at the beginning of a value/u],
		['list: - a', 1, 7, /^Unexpected hyphen behind a key/u],
		['name A\nlist: []', 1, 1, /^Unexpected line without a key/u],
		['list: []\nname A', 2, 1, /^Unexpected line without a key/u],
		['list:\n- colour: a\n b: c', 3, 1, /^Unexpected indentation/u],
		['name: "a', 1, 9, /^Missing quotation mark/u],
		['list: [a\nname: b', 2, 1, /^Missing bracket/u],
		['\tname: a', 1, 1, /^Unexpected tab/u],
	])('tells of %j in words of those who write it', (text, line, column, message) => {
		expect(problems(text)[0]).toMatchObject({kind: 'syntax', line, column});
		expect(problems(text)[0]?.message).toMatch(message);
	});

	it('takes remarks, and marks within a value, for what they are', () => {
		const text = '#name: x\nname: a#b # remark\n#list: []\n';
		expect(readYaml(text, schema)).toMatchObject({ok: true, value: {name: 'a#b'}});
		expect(readYaml('name: |\n  a #1\n  b', schema)).toMatchObject({value: {name: 'a #1\nb\n'}});
	});

	it('names no key as the nearest that is another word', () => {
		expect(problems('keywords: a')).toMatchObject([
			{message: 'Unknown key "keywords", expected one of name, list, nested, record'},
		]);
		expect(problems('NAME: a')).toMatchObject([{expected: 'name'}]);
	});

	it('reads dates, times and yes as the text that they are', () => {
		const text = z.strictObject({a: z.string(), b: z.string(), c: z.string()});
		expect(readYaml('a: 2026-01-31\nb: yes\nc: 10:30', text)).toEqual({
			ok: true,
			value: {a: '2026-01-31', b: 'yes', c: '10:30'},
		});
	});

	it('lets no key reach the prototype of anything', () => {
		expect(problems('__proto__:\n  polluted: 1')).toMatchObject([
			{kind: 'unknown-key', actual: '__proto__', line: 1},
		]);
		expect(problems('nested: {__proto__: {leaf: 1}}')).toMatchObject([
			{kind: 'unknown-key', actual: '__proto__'},
		]);
		expect(problems('record:\n  __proto__: {innr: 1}').length).toBeLessThanOrEqual(1);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect('polluted' in {}).toBe(false);
	});

	it.each(['[', '{a: ', '- ', '? ', '!!a &b '])('survives a deep nest of %j', (opening) => {
		for (const depth of [100, 1000, 5000]) {
			const result = readYaml(opening.repeat(depth), schema);
			expect(result.ok).toBe(false);
			if (!result.ok) expect(result.problems.length).toBeLessThanOrEqual(5);
		}
		expect(readYaml(`${'['.repeat(900)}${']'.repeat(900)}`, schema).ok).toBe(false);
	});

	it('never throws, and every problem lies in the text', () => {
		const piece = fc.oneof(
			fc.string({unit: 'grapheme', maxLength: 12}),
			fc.constantFrom(
				'\n',
				'  ',
				'- ',
				': ',
				'? ',
				'*a',
				'&a ',
				'!!map ',
				'[',
				'{',
				'|\n',
				'"',
				"'",
			),
			fc.constantFrom('title: ', 'authors:\n', 'clinic:\n  name: ', '__proto__: ', '<<: ', '---\n'),
			fc.constantFrom('constructor: ', 'references:\n  - id: ', '...\n', '%YAML 1.1\n', '# '),
		);
		fc.assert(
			fc.property(
				fc.array(piece, {maxLength: 12}).map((pieces) => pieces.join('')),
				fc.constantFrom<z.ZodType>(schema, frontMatterSchema, configSchema),
				(text, wanted) => {
					const result = readYaml(text, wanted);
					const lines = text.split(/\r\n?|\n/u);
					for (const {line, column, message} of result.ok ? [] : result.problems) {
						expect(message).not.toContain('\n');
						expect(line).toBeGreaterThanOrEqual(1);
						expect(line).toBeLessThanOrEqual(lines.length);
						expect(column).toBeGreaterThanOrEqual(1);
					}
				},
			),
			{numRuns: 2000},
		);
	});
});

describe('InvalidFileError', () => {
	it('says every problem with its place in the file', () => {
		const error = new InvalidFileError(
			'a.md',
			[
				{message: 'One', line: 1, column: 2},
				{message: 'Two', line: 3, column: 4},
			],
			1,
		);
		expect(error.message).toBe('a.md:2:2: One\na.md:4:4: Two');
		expect(error.problems).toEqual([
			{message: 'One', line: 2, column: 2},
			{message: 'Two', line: 4, column: 4},
		]);
	});
});
