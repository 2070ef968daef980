import {build} from 'handpress';
import type {Root} from 'hast';
import {h} from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import {expect, it} from 'vitest';
import {lineIn} from '../../src/render/isolate-latin.ts';
import {isolateRightToLeft} from '../../src/render/isolate-right-to-left.ts';
import {handout, makeTestFolder} from '../cli/handpress.ts';

it.each([
	['No word of it', 'No word of it'],
	['Ask for العربية today', 'Ask for <bdi>العربية</bdi> today'],
	['Call مستشفى 020 7946 0000 now', 'Call <bdi>مستشفى</bdi> 020 7946 0000 now'],
	['العربية, עברית and فارسی.', '<bdi>العربية</bdi>, <bdi>עברית</bdi> and <bdi>فارسی</bdi>.'],
	['(مركز الصحة، شارع 12 المدينة)', '(<bdi>مركز الصحة، شارع 12 المدينة</bdi>)'],
	['צה"ל and שָׁלוֹם-עליכם', '<bdi>צה"ל</bdi> and <bdi>שָׁלוֹם-עליכם</bdi>'],
])('sets the words of the other direction apart in "%s"', (text, html) => {
	const root: Root = {type: 'root', children: [h('p', text)]};
	isolateRightToLeft(root);
	expect(unified().use(rehypeStringify).stringify(root)).toBe(`<p>${html}</p>`);
	expect(lineIn('en')(text).replaceAll('&#34;', '"')).toBe(html);
});

it('lets words of the other direction be published, in any place of a line', async () => {
	const texts = [
		'Call مستشفى 020 7946 0000 now.',
		'Read this in العربية, עברית and فارسی.',
		'Visit مركز الصحة العامة في المدينة الكبيرة جدا بالقرب من المستشفى الرئيسي للحصول على مزيد من المعلومات حول الخدمات المتاحة today.',
		'| Language | Name |\n| --- | --- |\n| Arabic | العربية 123 (x) שלום |',
	];
	const folder = await makeTestFolder(
		Object.fromEntries(
			texts.map((text, at) => [`content/${at}.md`, handout(`Words in العربية ${at}`, text)]),
		),
	);
	const {handouts} = await build({workingFolder: folder});
	expect(
		handouts.flatMap(({diagnostics}) => diagnostics.filter(({severity}) => severity === 'error')),
	).toEqual([]);
	expect(handouts.map(({status}) => status)).toEqual(texts.map(() => 'published'));
});
