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
		[
			'انظر https://example.org/a?b=1 أو doi:10.1000/182.',
			'انظر <bdi>https://example.org/a?b=1</bdi> أو <bdi>doi:10.1000/182</bdi>.',
		],
		['من 10–20 mg أو 38.5°C.', 'من <bdi>10–20 mg</bdi> أو <bdi>38.5°C</bdi>.'],
		['ו-A/B (C) [D], pH 7.4.', 'ו-<bdi>A/B (C) [D], pH 7.4</bdi>.'],
		['"Take it easy"', '"<bdi>Take it easy</bdi>"'],
		[
			'هاتف +44 20 7946 أو 116 123، 0800-111-0-111',
			'هاتف <bdo dir="ltr">+44 20 7946</bdo> أو <bdo dir="ltr">116 123</bdo>، <bdo dir="ltr">0800-111-0-111</bdo>',
		],
		['٨٠٠ ١٢٣ هنا', '<bdo dir="ltr">٨٠٠ ١٢٣</bdo> هنا'],
		['10–15, 10-15 ימים ב-23/11/2026', '10–15, 10-15 ימים ב-23/11/2026'],
		['(a) ) b ( c', '<bdi>(a)</bdi> ) <bdi>b</bdi> ( <bdi>c</bdi>'],
		['خذ 400 mg.', 'خذ <bdi>400 mg</bdi>.'],
		['מ-NICE, 23 ימים', 'מ-<bdi>NICE</bdi>, 23 ימים'],
		['ملف PDF، 23 صفحة', 'ملف <bdi>PDF</bdi>، 23 صفحة'],
		['(CMAJ 2012;184(11):E613) هنا', '<bdi>(CMAJ 2012;184(11):E613)</bdi> هنا'],
		['تقول (NHS) هذا', 'تقول <bdi>(NHS)</bdi> هذا'],
		['GIRFT (הנחיות NHS) כאן', '<bdi>GIRFT</bdi> (הנחיות <bdi>NHS</bdi>) כאן'],
		['خلال 6 أسابيع، 50%', 'خلال 6 أسابيع، 50%'],
		['', ''],
	])('sets apart the Latin words of "%s"', (text, html) => {
		expect(isolated(text)).toBe(html);
	});

	it('takes pieces of text that lie side by side as one', () => {
		expect(isolated('انظر doi', ':10.1000/182', ' هنا')).toBe(
			'انظر <bdi>doi:10.1000/182</bdi> هنا',
		);
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
		const text = '1.1 a(1 '.repeat(2000) + '1'.repeat(20_000) + '('.repeat(2000);
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
