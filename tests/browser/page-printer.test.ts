import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {pathToFileURL} from 'node:url';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {afterAll, describe, expect, it} from 'vitest';
import {PrintError} from '../../src/browser/browser-errors.ts';
import {missingGlyphFontName} from '../../src/browser/missing-glyph-font.ts';
import {openPrinter} from '../../src/browser/page-printer.ts';
import {env, fontFace, fontFile, found, page, readText} from './printing.ts';

const notices: string[] = [];
const printer = await openPrinter({env, found, onNotice: (notice) => notices.push(notice)});
afterAll(() => printer.close());

/** Skia writes font dictionaries uncompressed, and names without their subset tag differ. */
function fontNames(pdf: Uint8Array): string[] {
	const matches = Buffer.from(pdf)
		.toString('latin1')
		.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?(\S+)/g);
	return [...new Set([...matches].map((match) => match[1] ?? ''))].sort();
}

async function errorOf(printing: Promise<unknown>): Promise<PrintError> {
	const error: unknown = await printing.catch((thrown) => thrown);
	expect(error).toBeInstanceOf(PrintError);
	return error as PrintError;
}

describe('PagePrinter', () => {
	it('prints text in an embedded font to a tagged PDF', async () => {
		const pdf = await printer.print(page('<h1>Before surgery</h1><p>Do not eat.</p>'));
		expect(await readText(pdf)).toContain('Before surgery');
		expect(fontNames(pdf)).toEqual(['AtkinsonHyperlegible-Regular']);
		const text = Buffer.from(pdf).toString('latin1');
		expect(text).toContain('/StructTreeRoot');
		expect(text).toContain('/Outlines');
		expect(printer.version()).toMatch(/^Chromium \d+\.\d+\.\d+/);
	});

	it('loads a font that only a margin box uses', async () => {
		const style = `${fontFace('Margin')} @page{@bottom-center{font-family:Margin;content:"Page " counter(page)}}`;
		const pdf = await printer.print(page('', style));
		expect(await readText(pdf)).toContain('Page 1');
		expect(fontNames(pdf)).toEqual(['AtkinsonHyperlegible-Regular']);
	});

	it('takes fonts and images that only print styles use', async () => {
		const square = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">pictured</text></svg>')}`;
		const style = `${fontFace('Print')} @media print{p{font-family:Print} div{height:9px;background:url("${square}")}}`;
		const pdf = await printer.print(page('<p>on paper</p><div></div>', style));
		expect(fontNames(pdf)).toContain('AtkinsonHyperlegible-Regular');
		expect(await readText(pdf)).toContain('on paper');
	});

	it('heeds the paper size of the page', async () => {
		const pdf = await printer.print(page('', '@page{size:A5 landscape}'));
		const document = await getDocument({data: new Uint8Array(pdf), verbosity: 0}).promise;
		const [, , width = 0, height = 0] = (await document.getPage(1)).view;
		expect([Math.round(width), Math.round(height)]).toEqual([595, 420]);
	});

	it.runIf(process.platform === 'linux')('draws no font of the system', async () => {
		const families = [
			'DejaVu Sans',
			'Liberation Serif',
			'Arial',
			'serif',
			'monospace',
			'system-ui',
		];
		const body = families.map(
			(family) => `<p style="font-family:'${family}',${family}">aA1 ☃ 漢</p>`,
		);
		const pdf = await printer.print(page(body.join(''), ''));
		expect(fontNames(pdf)).toEqual([missingGlyphFontName]);
	});

	it('gives the same bytes for the same page, but for the dates', async () => {
		const html = page('<h1>Same</h1><ul><li>one<li>two</ul>'.repeat(40));
		const withoutDates = (pdf: Uint8Array) =>
			Buffer.from(pdf)
				.toString('latin1')
				.replaceAll(/\(D:\d{14}[^)]*\)/g, '()');
		const first = withoutDates(await printer.print(html));
		await printer.print(page('<p>another in between</p>', ''));
		expect(withoutDates(await printer.print(html))).toBe(first);
		const other = await openPrinter({env, found, concurrency: 1});
		const again = await other.print(html);
		await other.close();
		expect(withoutDates(again)).toBe(first);
	});

	it('runs no script of the page', async () => {
		const html = page(
			`<p>text</p><script>document.body.append('script ran')</script><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" onload="document.body.append('handler ran')">`,
		);
		expect(await readText(await printer.print(html))).not.toContain('ran');
	});

	it('fetches nothing from the network, and reports the page that tried', async () => {
		const requests: string[] = [];
		const server = createServer((request, response) => {
			requests.push(String(request.url));
			response.end();
		}).listen(0, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		const {port} = server.address() as AddressInfo;
		const bodies = [
			`<img src="http://127.0.0.1:${port}/image">`,
			`<img src="http://localhost:${port}/name">`,
			`<link rel="stylesheet" href="http://127.0.0.1:${port}/style">`,
			`<link rel="prefetch" href="http://127.0.0.1:${port}/prefetch">`,
			`<style>@font-face{font-family:F;src:url(http://127.0.0.1:${port}/font)}</style><p style="font-family:F">a`,
			`<iframe src="http://127.0.0.1:${port}/frame"></iframe>`,
			`<object data="http://127.0.0.1:${port}/object"></object>`,
			`<iframe srcdoc="<img src='http://127.0.0.1:${port}/inner'>"></iframe>`,
			`<meta http-equiv="refresh" content="0;url=http://127.0.0.1:${port}/refresh">`,
			`<img src="${pathToFileURL(fontFile)}">`,
		];
		const errors = await Promise.all(bodies.map((body) => errorOf(printer.print(page(body)))));
		server.close();
		expect(requests).toEqual([]);
		expect(errors[0]?.message).toBe(
			`The page asks for http://127.0.0.1:${port}/image, but nothing is fetched while printing.`,
		);
		expect(errors[0]?.help).toContain('data: URIs');
		// It may have gone already, or be about to.
		expect(errors[8]?.message).toMatch(/^The page goes to another address by itself: /u);
		expect(await readText(await printer.print(page('next page')))).toBe('next page');
	});

	it('refuses an image or a font that is damaged', async () => {
		const image = errorOf(printer.print(page('<img src="data:image/png;base64,AAAA">')));
		expect((await image).message).toContain('An image of the page cannot be shown');
		const style = '@font-face{font-family:Bad;src:url(data:font/woff2;base64,AAAA)}';
		const font = errorOf(printer.print(page('<p style="font-family:Bad">a', style)));
		expect((await font).message).toBe('A font of the page cannot be loaded: Bad normal normal');
	});

	it('lets no security policy of one page reach the next', async () => {
		const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'; font-src 'none'; img-src 'none'">`;
		const own = await openPrinter({env, found, concurrency: 1});
		await own.print(`<!doctype html><title>a</title>${policy}<p>strict</p>`);
		const pdf = await own.print(page('next', `${fontFace('Fresh')} body{font-family:Fresh}`));
		await own.close();
		expect(fontNames(pdf)).toEqual(['AtkinsonHyperlegible-Regular']);
	});

	it('says once when there is no sandbox', () => {
		const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
		if (isRoot) expect(notices).toHaveLength(1);
		expect(notices.filter((notice) => notice.includes('sandbox')).length).toBeLessThanOrEqual(1);
	});

	it('gives up on a page that takes too long, and prints the next', async () => {
		const slow = await openPrinter({env, found, concurrency: 1, timeLimit: 3000});
		const uses = (id: number) => `<g id="g${id}">${`<use href="#g${id - 1}"/>`.repeat(9)}</g>`;
		const svg = `<svg><g id="g0"><rect width="1" height="1"/></g>${[1, 2, 3, 4, 5, 6].map(uses).join('')}</svg>`;
		const error = await errorOf(slow.print(page(svg)));
		expect(error.message).toBe('The page was not printed within 3 s.');
		expect((await slow.print('<!doctype html><p>')).length).toBeGreaterThan(0);
		await slow.close();
	});

	it('gives up when it is told to, waiting or printing', async () => {
		const narrow = await openPrinter({env, found, concurrency: 1});
		const reason = new Error('told to');
		const stop = new AbortController();
		const first = narrow.print(page('<p>a</p>'.repeat(20_000)), {signal: stop.signal});
		const second = narrow.print(page('b'), {signal: stop.signal});
		const third = narrow.print(page('c'));
		stop.abort(reason);
		await expect(first).rejects.toBe(reason);
		await expect(second).rejects.toBe(reason);
		expect(await readText(await third)).toBe('c');
		await expect(narrow.print('', {signal: stop.signal})).rejects.toBe(reason);
		await narrow.close();
		expect((await errorOf(narrow.print(''))).message).toBe('The printer is closed.');
	});
});
