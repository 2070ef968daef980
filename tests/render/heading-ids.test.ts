import {describe, expect, it} from 'vitest';
import {HeadingIds} from '../../src/render/heading-ids.ts';

const arabic = 'تحقق أولًا: علامات تحتاج إلى مساعدة الآن';

describe('HeadingIds', () => {
	it('makes ids out of words, each another one', () => {
		const ids = new HeadingIds();
		expect(['The first days', 'The first days', ''].map((words) => ids.next(words))).toEqual([
			's-the-first-days',
			's-the-first-days-1',
			's-section',
		]);
	});

	it('keeps them as short as a PDF may name its targets', () => {
		const ids = new HeadingIds();
		const made = [arabic, arabic, '背'.repeat(40), '背'.repeat(41), 'a'.repeat(200)].map((words) =>
			ids.next(words),
		);
		expect(new Set(made).size).toBe(5);
		for (const id of made) {
			expect(encodeURIComponent(id).length).toBeLessThanOrEqual(127);
			expect(id).toMatch(/^s-.{8}/u);
		}
	});

	it('finds the id by the words of the heading', () => {
		const ids = new HeadingIds();
		const short = ids.next('The first days');
		const long = ids.next(arabic);
		expect(ids.find('the-first-days')).toBe(short);
		expect(ids.find('تحقق-أولًا-علامات-تحتاج-إلى-مساعدة-الآن')).toBe(long);
		expect(ids.find('elsewhere')).toBeUndefined();
	});
});
