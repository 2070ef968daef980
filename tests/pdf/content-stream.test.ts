import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	type ContentOperand,
	type ContentOperation,
	readOperations,
} from '../../src/pdf/content-stream.ts';
import {PdfSyntaxError} from '../../src/pdf/errors.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const read = (text: string) => [...readOperations(bytesOf(text))];
const operandsOf = (text: string) => read(`${text} x`)[0]?.operands.map(plain);

/** Strings as text behind "s:", so that expectations can be read. */
function plain(operand: ContentOperand): unknown {
	if (operand instanceof Uint8Array) return `s:${Buffer.from(operand).toString('latin1')}`;
	if (Array.isArray(operand)) return operand.map(plain);
	if (operand instanceof Map) {
		return Object.fromEntries([...operand].map(([key, value]) => [key, plain(value)]));
	}
	return operand;
}

describe('readOperations', () => {
	it('reads operators with their operands and byte ranges', () => {
		const text = ' /F1 12 Tf % a font\n(Hi) Tj\nET';
		const operations = read(text);
		expect(operations.map(({operator, operands}) => [operator, operands.map(plain)])).toEqual([
			['Tf', ['F1', 12]],
			['Tj', ['s:Hi']],
			['ET', []],
		]);
		expect(operations.map(({start, end}) => text.slice(start, end))).toEqual([
			'/F1 12 Tf',
			'(Hi) Tj',
			'ET',
		]);
	});

	it.each<[string, unknown[]]>([
		['123 43445 +17 -98 0', [123, 43445, 17, -98, 0]],
		['34.5 -3.62 +123.6 4. -.002 0.0', [34.5, -3.62, 123.6, 4, -0.002, 0]],
		['1234567890.123456789 00000000000000000002', [1234567890.1234567, 2]],
		['true false null', [true, false, null]],
	])('reads the numbers and constants %s', (text, operands) => {
		expect(operandsOf(text)).toEqual(operands);
	});

	// The examples of ISO 32000-1, 7.3.4.2 and 7.3.4.3.
	it.each([
		['(This is a string)', 'This is a string'],
		[
			'(Strings may contain balanced parentheses () and (nested (ones)).)',
			'Strings may contain balanced parentheses () and (nested (ones)).',
		],
		['()', ''],
		['(These \\\ntwo strings \\\r\nare the same.)', 'These two strings are the same.'],
		['(one\r\ntwo\rthree\nfour)', 'one\ntwo\nthree\nfour'],
		['(\\n\\r\\t\\b\\f\\(\\)\\\\\\x)', '\n\r\t\b\f()\\x'],
		['(\\245\\307 \\53 \\0533 \\5)', '\xa5\xc7 + +3 \x05'],
		['<4E6F762073686D6F7A206B6120706F702E>', 'Nov shmoz ka pop.'],
		['<90 1f A>', '\x90\x1f\xa0'],
		['<>', ''],
	])('reads the string %s', (text, string) => {
		expect(operandsOf(text)).toEqual([`s:${string}`]);
	});

	// The examples of ISO 32000-1, 7.3.5, table 4.
	it.each([
		['/Name1', 'Name1'],
		['/A;Name_With-Various***Characters?', 'A;Name_With-Various***Characters?'],
		['/1.2', '1.2'],
		['/@pattern', '@pattern'],
		['/Lime#20Green', 'Lime Green'],
		['/paired#28#29parentheses', 'paired()parentheses'],
		['/A#42', 'AB'],
		['/', ''],
	])('reads the name %s', (text, name) => {
		expect(operandsOf(text)).toEqual([name]);
	});

	it('reads arrays and dictionaries in each other, with or without space', () => {
		expect(operandsOf('[549 3.14 false(Ralph)/SomeName[]<<>>]')).toEqual([
			[549, 3.14, false, 's:Ralph', 'SomeName', [], {}],
		]);
		expect(operandsOf('/Span<</MCID 3/ActualText<FEFF00AD>/A[1 null]/B<</C true>> >>')).toEqual([
			'Span',
			{MCID: 3, ActualText: 's:\xfe\xff\0\xad', A: [1, null], B: {C: true}},
		]);
	});

	it('reads an inline image as one operation', () => {
		const text = 'q BI /W 2 /H 1 /BPC 8 /CS /RGB ID \x01 EI\xff\x02 EI\nQ';
		const [, image, last] = read(text);
		expect(image?.operator).toBe('BI');
		expect(image?.operands.map(plain)).toEqual([
			{W: 2, H: 1, BPC: 8, CS: 'RGB'},
			's:\x01 EI\xff\x02',
		]);
		expect(text.slice(image?.start, image?.end)).toMatch(/^BI .* EI$/su);
		expect(last?.operator).toBe('Q');
	});

	it('believes the length of an inline image before its data', () => {
		const [image] = read('BI /L 9 ID ab EI cd \nEI Q');
		expect(image?.operands.map(plain)).toEqual([{L: 9}, 's:ab EI cd ']);
	});

	it.each([
		['(open', 'Unclosed string', 0],
		['1 <41', 'Unclosed hexadecimal string', 2],
		['<4G>', 'Expected a hexadecimal digit', 2],
		['[1 2', 'Unclosed array', 0],
		['<</A 1', 'Unclosed dictionary', 0],
		['<<1 2>> x', 'Expected a name as key', 2],
		['<</A>> x', 'Expected a value', 4],
		['[foo]', 'Expected a value', 1],
		['q ) Q', 'Unexpected ")"', 2],
		['1.2.3 w', 'Malformed number', 0],
		['- w', 'Malformed number', 0],
		['/A#4 gs', 'Expected two hexadecimal digits behind "#"', 2],
		['q 1 2', 'Operands without an operator', 2],
		['BI /W 1 ID abc', 'Unclosed inline image', 0],
		['1 BI', 'Operands before "BI"', 0],
		['BI 1 ID EI', 'Expected a key or "ID"', 3],
		[`${'['.repeat(200)}`, 'Nesting is too deep', 100],
	])('refuses %j, and says where', (text, reason, offset) => {
		expect(() => read(text)).toThrow(PdfSyntaxError);
		expect(() => read(text)).toThrow(
			expect.objectContaining({
				message: `${reason} at byte ${offset}`,
				offset,
			}),
		);
	});

	it('ends on any bytes, with operations in order or a syntax error', () => {
		const token = fc.constantFrom(
			'(',
			')',
			'<',
			'>',
			'<<',
			'>>',
			'[',
			']',
			'/',
			'%',
			'\\',
			' ',
			'\n',
			'\r',
			'#',
			'.',
			'-',
			'1',
			'A',
			'BI',
			'ID',
			'EI',
			'Tj',
			'null',
			'\0',
			'\xff',
		); // prettier-ignore
		const pdfLike = fc.array(token, {maxLength: 60}).map((tokens) => bytesOf(tokens.join('')));
		fc.assert(
			fc.property(fc.oneof(pdfLike, fc.uint8Array({maxLength: 300})), (bytes) => {
				let end = 0;
				try {
					for (const operation of readOperations(bytes)) {
						expect(operation.start).toBeGreaterThanOrEqual(end);
						expect(operation.end).toBeGreaterThan(operation.start);
						expect(operation.end).toBeLessThanOrEqual(bytes.length);
						end = operation.end;
					}
				} catch (error) {
					expect(error).toBeInstanceOf(PdfSyntaxError);
				}
			}),
			{numRuns: 2000},
		);
	});

	it('reads back what was written', () => {
		fc.assert(
			fc.property(
				fc.array(operation, {maxLength: 20}),
				fc.constantFrom(' ', '\n', ' %c\r'),
				(written, gap) => {
					const text = written
						.map(({operator, operands}) => [...operands.map(write), operator].join(gap))
						.join(gap);
					const operations = read(text);
					expect(operations.map(({operator, operands}) => ({operator, operands}))).toEqual(written);
					for (const {start, end} of operations)
						expectSameOperation(text.slice(start, end), operations, start);
				},
			),
			{numRuns: 500},
		);
	});

	it('takes time in proportion to the length', () => {
		// A quadratic reader would take minutes for any of these.
		for (const hostile of [
			'BI ID EIx ',
			'[',
			'(',
			'((',
			'<',
			'%',
			' ',
			'1',
			'a',
			'/',
			'#',
			'BI ',
		]) {
			const bytes = bytesOf(hostile.repeat(400_000));
			expect(() => {
				try {
					for (const _ of readOperations(bytes));
				} catch (error) {
					expect(error).toBeInstanceOf(PdfSyntaxError);
				}
			}).not.toThrow();
		}
	});
});

function expectSameOperation(text: string, operations: ContentOperation[], start: number): void {
	const [again] = read(text);
	const original = operations.find((candidate) => candidate.start === start);
	expect(again?.operator).toBe(original?.operator);
	expect(again?.operands).toEqual(original?.operands);
}

const name = fc.string({
	unit: fc.integer({min: 1, max: 255}).map((code) => String.fromCharCode(code)),
	maxLength: 8,
});
const {operand} = fc.letrec<{operand: ContentOperand}>((tie) => ({
	operand: fc.oneof(
		{depthSize: 'small', withCrossShrink: true},
		fc.integer({min: -1e9, max: 1e9}),
		fc.integer({min: -1e6, max: 1e6}).map((value) => value / 1024),
		fc.boolean(),
		fc.constant(null),
		name,
		fc.uint8Array({maxLength: 12}),
		fc.array(tie('operand'), {maxLength: 4}),
		fc.array(fc.tuple(name, tie('operand')), {maxLength: 3}).map((entries) => new Map(entries)),
	),
}));
const operation = fc.record({
	operator: fc.constantFrom('Tj', 'TJ', "'", '"', 'T*', 'BDC', 'q', 'cm', 'd0', 'unknown'),
	operands: fc.array(operand, {maxLength: 4}),
});

function write(value: ContentOperand): string {
	if (typeof value === 'string') {
		return `/${[...value].map((character) => `#${hex(character.charCodeAt(0))}`).join('')}`;
	}
	if (value instanceof Uint8Array) {
		// Both forms of a string, by turns.
		return value.length % 2 === 0
			? `<${[...value].map(hex).join('')}>`
			: `(${[...value].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')})`;
	}
	if (Array.isArray(value)) return `[${value.map(write).join(' ')}]`;
	if (value instanceof Map) {
		return `<<${[...value].map(([key, item]) => `${write(key)} ${write(item)}`).join('\n')}>>`;
	}
	return typeof value === 'number' ? decimal(value) : String(value);
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** PDF knows no exponents. */
const decimal = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(10));
