import {symlink} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readSource} from '../harness/read-source.ts';
import {tempFolder} from '../harness/temp-folder.ts';

const png = Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\0IEND\xAEB`\x82', 'latin1');
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xda, 0, 2, 0xff, 0, 0xff, 0xd9);
const svg = (inside: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

async function read(text: string, files: Record<string, string | Uint8Array> = {}) {
	const inContent = Object.entries(files).map(([name, content]) => [`content/${name}`, content]);
	const parent = await tempFolder({
		'outside.png': png,
		'content/en/handout.md': text,
		...Object.fromEntries(inContent),
	});
	return readSource(`# T\n\n${text}\n`, {folder: path.join(parent, 'content')});
}

describe('readImages', () => {
	it('reads pictures beside and above the handout, each name once', async () => {
		const {handout, messages} = await read(
			'![a](a.png) ![b](../b.svg) ![a](a.png) ![c][c] ![d](../en/c%20d.jpg#x)\n\n[c]: ./a.png',
			{
				'en/a.png': png,
				'b.svg': svg('<path d="M0 0"/>'),
				'en/c d.jpg': jpeg,
			},
		);
		expect(messages).toEqual([]);
		expect(handout?.images).toHaveLength(4);
	});

	it('gives the pictures with the names that the source has for them', async () => {
		const {handout} = await read('![a](a.png) ![b](../b.svg) ![a][a]\n\n[a]: c%20d.jpg', {
			'en/a.png': png,
			'b.svg': svg('<path d="M0 0"/>'),
			'en/c d.jpg': jpeg,
		});
		expect(handout?.images.map(({url, mediaType}) => [url, mediaType])).toEqual([
			['a.png', 'image/png'],
			['../b.svg', 'image/svg+xml'],
			['c%20d.jpg', 'image/jpeg'],
		]);
		expect(handout?.images[0]?.bytes).toEqual(Buffer.from(png));
	});

	it.each(['NFC', 'NFD'])('finds a file whose name is in %s', async (form) => {
		const {handout, messages} = await read('![a](ê.png)'.normalize(form), {
			[`en/${'ê.png'.normalize(form)}`]: png,
		});
		expect(messages).toEqual([]);
		expect(handout?.images).toHaveLength(1);
	});

	it.each([
		['a.png', png.subarray(0, -5)],
		['b.png', png.subarray(0, 8)],
		['a.jpg', jpeg.subarray(0, -1)],
		// A small picture within its head has an end of its own.
		[
			'b.jpg',
			Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9, 0xff, 0xda, 0, 2),
		],
	])('refuses %s, which breaks off', async (name, bytes) => {
		const {messages} = await read(`![a](${name})`, {[`en/${name}`]: bytes});
		expect(messages).toEqual([
			`3:1 error image Unexpected end of picture "${name}": it breaks off`,
		]);
	});

	it('refuses a drawing that no browser would show', async () => {
		const {messages} = await read('![a](a.svg) ![b](b.svg)', {
			'en/a.svg': '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>',
			'en/b.svg': '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
		});
		expect(messages).toEqual([
			'3:1 error image Unexpected drawing "a.svg" without the namespace of SVG',
			'3:13 error image Unexpected kind of picture "b.svg", expected PNG, JPEG or SVG',
		]);
	});

	it('takes the first of two definitions, as Markdown does', async () => {
		const {handout} = await read('![a][A]\n\n[a]: a.png\n[a]: ../../outside.png', {
			'en/a.png': png,
		});
		expect(handout?.images.map(({url}) => url)).toEqual(['a.png']);
	});

	it('lets a name begin with two full stops', async () => {
		const {messages} = await read('![a](../..a.png)', {'..a.png': png});
		expect(messages).toEqual([]);
	});

	it.each([
		'../../etc/passwd',
		'../../outside.png',
		'..%2f..%2foutside.png',
		'/etc/passwd',
		'../..',
		'..',
	])('refuses "%s", which lies outside', async (url) => {
		expect((await read(`![a](${url})`)).messages).toEqual([
			`3:1 error image Unexpected picture "${url}" outside the content folder`,
		]);
	});

	it('refuses the way out through a symbolic link, to a file or a folder', async () => {
		const parent = await tempFolder({'outside/a.png': png, 'content/b.png': png});
		const folder = path.join(parent, 'content');
		await symlink(path.join(parent, 'outside/a.png'), path.join(folder, 'a.png'));
		await symlink(path.join(parent, 'outside'), path.join(folder, 'out'));
		await symlink(path.join(folder, 'b.png'), path.join(folder, 'c.png'));
		const source = '# T\n\n![a](a.png) ![a](out/a.png) ![c](c.png)\n';
		expect((await readSource(source, {folder, name: 'handout.md'})).messages).toEqual([
			'3:1 error image Unexpected picture "a.png" outside the content folder',
			'3:13 error image Unexpected picture "out/a.png" outside the content folder',
		]);
	});

	it.each([
		'http://example.org/a.png',
		'https://example.org/a.png',
		'HTTPS://example.org/a.png',
		'//example.org/a.png',
		'file:///etc/passwd',
		'file:a.png',
		'data:image/png;base64,AAAA',
		'C:/a.png',
	])('refuses the address "%s"', async (url) => {
		expect((await read(`![a](${url})`)).messages).toEqual([
			`3:1 error image Unexpected picture address "${url}", expected a file beside the handout`,
		]);
	});

	it('refuses a picture without an address', async () => {
		expect((await read('![a]()')).messages).toEqual([
			'3:1 error image Missing address of a picture',
		]);
	});

	it('reports a missing picture wherever it is shown', async () => {
		expect((await read('One ![a](a.png)\n\n- ![a](a.png)')).messages).toEqual([
			'3:5 error image Missing picture "a.png"',
			'5:3 error image Missing picture "a.png"',
		]);
	});

	it('reports what cannot be read', async () => {
		expect((await read('![a](../en) ![b](a%00.png)')).messages).toEqual([
			'3:1 error image Unreadable picture "../en" (EISDIR)',
			'3:13 error image Unreadable picture "a%00.png" (ERR_INVALID_ARG_VALUE)',
		]);
	});

	it('tells the kind by the bytes, not by the name', async () => {
		const {handout, messages} = await read('![a](a.jpg) ![b](b.png)', {
			'en/a.jpg': png,
			'en/b.png': 'GIF89a',
		});
		expect(messages).toEqual([
			'3:13 error image Unexpected kind of picture "b.png", expected PNG, JPEG or SVG',
		]);
		// An error keeps it from being published; what else is to be mended shows all the same.
		expect(handout?.images.map(({url}) => url)).toEqual(['a.jpg']);
	});

	it('refuses a drawing that is not plain', async () => {
		const {messages} = await read('![a](a.svg)', {'en/a.svg': svg('<script>a()</script>')});
		expect(messages).toEqual([
			'3:1 error image Unexpected <script> element in picture "a.svg", expected a plain drawing',
		]);
	});
});
