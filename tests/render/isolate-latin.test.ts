import type {Root} from 'hast';
import {h} from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {isolatedLine, isolateLatin} from '../../src/render/isolate-latin.ts';

/** A paragraph after its Latin words were set apart, without the paragraph's own tags. */
function isolated(...content: Parameters<typeof h>[2][]): string {
	const root: Root = {type: 'root', children: [h('p', ...content)]};
	isolateLatin(root);
	return unified()
		.use(rehypeStringify)
		.stringify(root)
		.replace(/^<p>|<\/p>$/gu, '');
}

describe('isolateLatin', () => {
	it.each([
		['خذ ibuprofen الآن', 'خذ <bdi>ibuprofen</bdi> الآن'],
		['خذ ibuprofen 400 mg الآن', 'خذ <bdi>ibuprofen 400 mg</bdi> الآن'],
		['خذ 400 mg.', 'خذ <bdi>400 mg</bdi>.'],
		['מ-NICE, 23 ימים', 'מ-<bdi>NICE</bdi>, 23 ימים'],
		['ملف PDF، 23 صفحة', 'ملف <bdi>PDF</bdi>، 23 صفحة'],
		['(CMAJ 2012;184(11):E613) هنا', '(<bdi>CMAJ 2012;184(11):E613</bdi>) هنا'],
		['تقول (NHS) هذا', 'تقول (<bdi>NHS</bdi>) هذا'],
		['GIRFT (הנחיות NHS) כאן', '<bdi>GIRFT</bdi> (הנחיות <bdi>NHS</bdi>) כאן'],
		['خلال 6 أسابيع، 50%', 'خلال 6 أسابيع، 50%'],
		['', ''],
	])('sets apart the Latin words of "%s"', (text, html) => {
		expect(isolated(text)).toBe(html);
	});

	it('looks into every element', () => {
		expect(isolated('اسأل ', h('strong', 'NHS'), ' و', h('a', {href: 'x'}, 'WHO'))).toBe(
			'اسأل <strong><bdi>NHS</bdi></strong> و<a href="x"><bdi>WHO</bdi></a>',
		);
	});

	it('keeps the brackets of a citation around its number', () => {
		expect(isolated(h('a', {className: ['citation']}, '[1]'))).toBe(
			'<a class="citation" dir="ltr">[1]</a>',
		);
	});

	it('is not held up by long text', () => {
		const text = '1.1 a(1 '.repeat(5000);
		const start = performance.now();
		isolated(`${text}א`);
		expect(performance.now() - start).toBeLessThan(5000);
	});
});

describe('isolatedLine', () => {
	it('sets a line without letters of the other direction apart as a whole', () => {
		expect(isolatedLine('CMAJ 2012 & more.')).toBe('<bdi>CMAJ 2012 &amp; more.</bdi>');
		expect(isolatedLine('+44 20 1234')).toBe('<bdi>+44 20 1234</bdi>');
	});

	it('sets the Latin words of another line apart', () => {
		expect(isolatedLine('كتبها Handpress')).toBe('كتبها <bdi>Handpress</bdi>');
	});
});
