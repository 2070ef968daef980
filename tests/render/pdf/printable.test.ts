import {expect, test} from 'vitest';
import {openPrinter} from '../../../src/browser/page-printer.ts';
import {finishPdf} from '../../../src/render/pdf/finish-pdf.ts';
import {printable} from '../../../src/render/pdf/printable.ts';

const picture = (colour: string) =>
	`data:image/svg+xml;base64,${Buffer.from(
		`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="18" fill="${colour}"/></svg>`,
	).toString('base64')}`;

const page = `<!doctype html><html lang="en"><head><title>Two legs</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<style>@media print { h1 { padding-left: 50px; background: url(${picture('black')}) no-repeat } }</style>
<style data-print>h1 { color: #222 }</style>
</head><body><h1>Two legs</h1><p>Walk on them. <img alt="A leg" src="${picture('gray')}"></p></body></html>`;

test('a page that is kept off the screen prints as one that is shown there', async () => {
	const printer = await openPrinter();
	try {
		const print = async (html: string) =>
			Buffer.from(await finishPdf(await printer.print(html), '2026-03-01T00:00:00Z'));
		const shown = await print(page.replace(/<meta http-equiv[^>]*>/u, ''));
		const unseen = await print(printable(page, {}));
		expect(unseen.equals(shown)).toBe(true);
		const withoutPicture = await print(printable(page, {}).replace(/ background: [^}]*/u, ''));
		expect(withoutPicture.equals(shown)).toBe(false);
	} finally {
		await printer.close();
	}
});

test('a page for the printer has no policy, and the print style of its profile', () => {
	const html = printable(page, {}, 'h1 { color: #000 }');
	expect(html).not.toContain('Content-Security-Policy');
	expect(html).toContain('<style media="screen">html{display:none!important}</style>');
	expect(html).toContain('<style data-print>h1 { color: #000 }</style>');
});
