import fc from 'fast-check';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {charactersWithoutFont} from '../../src/fonts/font-faces.ts';
import {decode} from '../../src/source/decode.ts';
import {messagesOf} from '../harness/messages.ts';

function read(bytes: Uint8Array) {
	const file = new VFile({path: 'a.md'});
	return {text: decode(bytes, file), messages: messagesOf(file)};
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('decode', {timeout: 60_000}, () => {
	it('puts letters and their marks together', () => {
		const {text} = read(utf8('Tiếng Việt, être'.normalize('NFD')));
		expect(text).toBe('Tiếng Việt, être'.normalize('NFC'));
		expect(charactersWithoutFont(text ?? '', 'vi')).toEqual([]);
	});

	it('gives back any text with any mix of line ends and marks', () => {
		const anything = fc.string({unit: 'binary'}).map((text) => text.replace(/[\0\r\uFEFF]/gu, ' '));
		const ends = fc.constantFrom('\n', '\r\n', '\r');
		fc.assert(
			fc.property(fc.array(fc.tuple(anything, ends)), fc.boolean(), (written, isMarked) => {
				// Each line has a letter: a CR right before an LF would make one line end of two.
				const parts = written.map(
					([text, end]) => [`x${text.replaceAll('\n', ' ')}`, end] as const,
				);
				const source = parts.map(([text, end]) => `${text}${end}`);
				const {text, messages} = read(utf8((isMarked ? '\uFEFF' : '') + source.join('')));
				expect(messages).toEqual([]);
				const lines = parts.map(([part]) => `${part}\n`).join('');
				expect(text).toBe(
					lines
						.replace(/[\v\f\u0085\u2028\u2029]/gu, ' ')
						.replace(/[\uFE0E\uFE0F]/gu, '')
						.normalize('NFC'),
				);
			}),
		);
	});

	it('makes spaces of the breaks that word processors leave within a line', () => {
		const {text} = read(utf8('a\vb\fc\u0085d\u2028e\u2029f\ng'));
		expect(text).toBe('a b c d e f\ng');
	});

	it('leaves out what asks for an emoji in colours or as a letter', () => {
		expect(read(utf8('a ⚠\uFE0F b ☎\uFE0E')).text).toBe('a ⚠ b ☎');
	});

	it('takes the byte order mark off, once', () => {
		expect(read(utf8('\uFEFFa\uFEFF')).text).toBe('a\uFEFF');
	});

	it.each([
		['UTF-16 (little-endian)', [0xff, 0xfe, 0x61, 0]],
		['UTF-16 (big-endian)', [0xfe, 0xff, 0, 0x61]],
	])('refuses %s', (name, bytes) => {
		expect(read(Uint8Array.from(bytes))).toEqual({
			text: undefined,
			messages: [`1:1 error source-encoding Unexpected ${name} encoding, expected UTF-8`],
		});
	});

	it.each([
		[1, 'Rücken'],
		[3, 'one\ntwo\nRücken\nfour'],
		[3, 'one\r\ntwo\r\nRücken'],
		[3, 'one\rtwo\rRücken\rfour'],
	])('names line %i of text that is not UTF-8', (line, text) => {
		expect(read(latin1(text))).toEqual({
			text: undefined,
			messages: [
				`${line}:1 error source-encoding Unexpected bytes that are not UTF-8, expected UTF-8 text`,
			],
		});
	});

	it('refuses a character that is cut off at the end', () => {
		expect(read(utf8('a\nbü').subarray(0, -1)).messages).toEqual([
			'2:1 error source-encoding Unexpected bytes that are not UTF-8, expected UTF-8 text',
		]);
	});

	it.each(['a\nb\0', 'a\r\nb\0', 'a\rb\0'])('names the line of a NUL character', (text) => {
		expect(read(utf8(text))).toEqual({
			text: undefined,
			messages: ['2:1 error source-encoding Unexpected NUL character, expected a text file'],
		});
	});
});
