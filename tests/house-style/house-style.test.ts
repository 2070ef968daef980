import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {configName, loadConfig} from '../../src/config/load-config.ts';
import {HouseStyle} from '../../src/house-style/house-style.ts';
import {tempFolder} from '../harness/temp-folder.ts';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

async function load(files: Record<string, string | Uint8Array>) {
	const folder = await tempFolder(files);
	const style = await HouseStyle.load(await loadConfig(folder));
	return {folder, style};
}

describe('HouseStyle', () => {
	it('fills the clinic’s template in place of ours', async () => {
		const {style} = await load({'templates/own.ejs': 'A <%= a %> <%- escapeXml("<b>") %>'});
		expect(await style.fill('own.ejs', {a: '<i>'})).toBe('A &lt;i&gt; &lt;b&gt;');
		const {style: other} = await load({'templates/colophon.ejs': 'Own <%= a %>'});
		expect(await other.fill('colophon.ejs', {a: 1})).toBe('Own 1');
		expect(await other.fill('colophon.ejs', {a: 2})).toBe('Own 2');
		const {style: nested} = await load({
			'templates/a.ejs': `<%- include('parts/b', {more: 'B'}) %>`,
			'templates/parts/b.ejs': `<%= a %><%= more %><%- include('c.ejs') %>`,
			'templates/parts/c.ejs': '<%= a %><%= more %>',
		});
		expect(await nested.fill('a.ejs', {a: 'A'})).toBe('ABAB');
	});

	it('names the template that is missing or broken, and the line', async () => {
		const {style, folder} = await load({
			'templates/syntax.ejs': 'A\n<% if ( %>',
			'templates/unknown.ejs': 'A\n<%= nobody %>',
		});
		await expect(style.fill('none.ejs', {})).rejects.toMatchObject({
			name: 'InvalidFileError',
			message: 'none.ejs:1:1: The template is not there',
		});
		await expect(style.fill('syntax.ejs', {})).rejects.toMatchObject({
			name: 'InvalidFileError',
			file: path.join(folder, 'templates/syntax.ejs'),
		});
		await expect(style.fill('unknown.ejs', {})).rejects.toMatchObject({
			name: 'InvalidFileError',
			message: expect.stringMatching(/unknown\.ejs:2[\s\S]*nobody is not defined/u),
		});
	});

	it('reads the logo, by its bytes', async () => {
		const {style} = await load({[configName]: 'clinic: {logo: a.jpg}', 'a.jpg': png});
		expect(style.clinic.logo).toEqual({mediaType: 'image/png', bytes: Buffer.from(png)});
		expect((await load({})).style.clinic).toEqual({
			name: 'Handpress',
			colours: {accent: '#00538a'},
			contact: {},
		});
	});

	it.each([
		['is missing', {}, 'The logo cannot be read (ENOENT)'],
		['is a GIF', {'a.svg': 'GIF89a'}, 'The logo is neither PNG nor JPEG nor SVG'],
		[
			'runs something',
			{'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'},
			'The logo has an unexpected <script> element',
		],
	])('refuses a logo that %s', async (_, files, message) => {
		const folder = await tempFolder({[configName]: 'clinic: {logo: a.svg}', ...files});
		await expect(HouseStyle.load(await loadConfig(folder))).rejects.toMatchObject({
			name: 'InvalidFileError',
			message: `${path.join(folder, 'a.svg')}:1:1: ${message}`,
		});
	});

	it('gives the fixed words, the clinic’s own first', async () => {
		const {style} = await load({});
		expect((await style.messages('es'))?.sources).toBe('Fuentes');
		expect(await style.messages('es')).toBe(await style.messages('es'));
		expect(await style.messages('fi')).toBeUndefined();
	});
});
