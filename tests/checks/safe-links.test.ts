import {describe, expect, it} from 'vitest';
import {findingsOf, lineOf} from '../harness/run-rule.ts';

const check = async (source: string) => (await findingsOf('safe-links', source)).map(lineOf);

describe('safe-links', () => {
	it.each([
		'https://example.org/a?b=c:d#e',
		'http://example.org',
		'mailto:a@example.org',
		'tel:+441234',
		'sms:999',
		'#sources',
		'other.md',
		'../es/other.md',
		'/a/b',
		'a/b:c',
		'?a=b:c',
		'',
	])('takes "%s"', async (url) => {
		expect(await check(`[a](<${url}>) [b]\n\n[b]: <${url}>\n`)).toEqual([]);
	});

	it.each([
		['javascript:alert(1)', 'javascript:'],
		['JavaScript:alert(1)', 'JavaScript:'],
		['  javascript:alert(1)', 'javascript:'],
		['java&#9;script:alert(1)', 'javascript:'],
		['\u0001javascript:alert(1)', 'javascript:'],
		['data:text/html,a', 'data:'],
		['file:///etc/passwd', 'file:'],
		['vbscript:a', 'vbscript:'],
		['intent://a', 'intent:'],
		['//example.org', '//'],
		['/\\\\example.org', '/\\'],
		['https', undefined],
	])('judges "%s"', async (url, scheme) => {
		const message = `Unexpected link to "${scheme}", expected http:, https:, mailto:, tel:, sms: or a file of the library`;
		expect(await check(`One [a](<${url}>)\n\n[b]: <${url}>\n`)).toEqual(
			scheme === undefined ? [] : [`1:5 error ${message}`, `3:1 error ${message}`],
		);
	});
});
