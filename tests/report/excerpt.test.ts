import {describe, expect, test} from 'vitest';
import {excerptOf} from '../../src/report/excerpt.ts';

/** How a terminal of a width shows a place in a line: from the mark « to the mark ». */
function shown(marked: string, width = 81): string {
	const start = marked.indexOf('«');
	const end = marked.indexOf('»') - 1;
	const text = marked.replace(/[«»]/gu, '');
	const point = (offset: number) => ({line: 1, column: offset + 1});
	const place = {start: point(start), end: point(end)};
	const excerpt = excerptOf({line: 1, column: start + 1, place}, [text], width);
	if (!excerpt) return '';
	return `${excerpt.before}${excerpt.marked}${excerpt.after}\n${excerpt.underline}`;
}

describe('a line with a place in it', () => {
	test.each([
		['Latin letters', 'Rest «for for» a while.', 'Rest for for a while.\n     ^~~~~~~'],
		['marks on letters', 'Cafe\u0301 «te\u0301» now.', 'Cafe\u0301 te\u0301 now.\n     ^~'],
		['wide letters', '每天服用 «5.0» mg', '每天服用 5.0 mg\n         ^~~'],
		['a wide place', 'a «药物» b', 'a 药物 b\n  ^~~~'],
		['Devanagari, whose signs have their columns', 'दर्द «में» दवा', 'दर्द में दवा\n    ^'],
		['joined emoji', '👩‍👩‍👧 «5.0» mg', '👩‍👩‍👧 5.0 mg\n   ^~~'],
		['tabs', '\ta\t«b»', '    a   b\n        ^'],
		['what nobody sees', 'Hid«\u200B»den', 'Hid\\u{200b}den\n   ^~~~~~~~'],
		['what turns a line round', 'a «\u202E»b', 'a \\u{202e}b\n  ^~~~~~~~'],
		['a place behind the end', 'Words«»', 'Words\n     ^'],
		['right to left, where columns say nothing', 'خذ «5.0» mg', 'خذ 5.0 mg\n^~~~ 5.0'],
		['right to left, all of it', '«ارتح»', 'ارتح\n^~~~'],
	])('%s', (_, line, expected) => {
		expect(shown(line)).toBe(expected);
	});

	test('is cut around its place, between words', () => {
		const line = `${'before '.repeat(20)}«here»${' behind'.repeat(20)}`;
		expect(shown(line, 40)).toBe('…before before here behind behind…\n               ^~~~');
	});

	test('is never wider than the terminal, wherever its place is', () => {
		const words = 'Die 药物 hilft 👩‍👩‍👧 nicht '.repeat(30);
		for (let at = 0; at < words.length; at += 7) {
			const parts = [words.slice(0, at), words.slice(at, at + 9), words.slice(at + 9)];
			const text = shown(`${parts[0]}«${parts[1]}»${parts[2]}`, 50);
			const [line = '', underline = ''] = text.split('\n');
			expect(line.replace(/👩‍👩‍👧|[药物]/gu, '##').length).toBeLessThanOrEqual(50);
			expect(underline.length).toBeLessThanOrEqual(50);
			expect(underline).toMatch(/^ *\^~*$/u);
		}
	});

	test('a line of a megabyte is shown at once', () => {
		const text = shown(`${'word '.repeat(100_000)}«here»${' word'.repeat(100_000)}`, 60);
		expect(text).toMatch(/^…word .* here word .*…\n +\^~{3}$/u);
	});

	test('there is none where nothing is to be seen', () => {
		const place = {start: {line: 1, column: 1}, end: {line: 3, column: 4}};
		expect(excerptOf({line: 1, column: 1, place}, ['---', 'a: b', '---'], 80)).toBe(undefined);
		expect(excerptOf({line: 2, column: 1}, ['a', ''], 80)).toBe(undefined);
		expect(excerptOf({line: 9, column: 1}, ['a'], 80)).toBe(undefined);
		expect(excerptOf({}, ['a'], 80)).toBe(undefined);
	});

	test('a place of several lines goes to the end of its first', () => {
		const place = {start: {line: 1, column: 3}, end: {line: 2, column: 2}};
		expect(excerptOf({line: 1, column: 3, place}, ['a bcd', 'ef'], 80)?.underline).toBe('  ^~~');
	});
});
