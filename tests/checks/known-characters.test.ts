import {describe, expect, it} from 'vitest';
import {findingsOf, lineOf} from '../harness/run-rule.ts';

const check = async (source: string) => (await findingsOf('known-characters', source)).map(lineOf);

describe('known-characters', () => {
	it('takes what the embedded fonts have letters for', async () => {
		expect(
			await check(
				'# Größe, naïve, Łódź, ação, ¿qué?\n\n“a” – b… 5 °C × 2 ½ €\u00A0\u00AD\u200B `x`',
			),
		).toEqual([]);
	});

	it('names a character without a letter, with its number', async () => {
		expect(await check('One\n\n- two 이 이 three')).toEqual([
			'3:3 error Unexpected character "이" (U+C774) without a glyph in the embedded fonts',
		]);
	});

	it('looks at the parts of the front matter that are printed', async () => {
		expect(await check('---\nauthors:\n  - name: 이\n---\n\n# T')).toEqual([
			'1:1 error Unexpected character "이" (U+C774) in the front matter without a glyph in the embedded fonts',
		]);
	});

	it('names five at most, in text and code', async () => {
		expect(await check('กขคงจฉ\n\n`통`\n\n```\n👍🏽\n```')).toEqual([
			'1:1 error Unexpected characters "ก" (U+0E01), "ข" (U+0E02), "ค" (U+0E04), "ง" (U+0E07), "จ" (U+0E08) without a glyph in the embedded fonts',
			'3:1 error Unexpected character "통" (U+D1B5) without a glyph in the embedded fonts',
			'5:1 error Unexpected character "🏽" (U+1F3FD) without a glyph in the embedded fonts',
		]);
	});
});
