import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {configName, loadConfig, packageTemplates} from '../../src/config/load-config.ts';
import {tempFolder} from '../harness/temp-folder.ts';

async function failure(config: string) {
	const folder = await tempFolder({[configName]: config});
	const error = await loadConfig(folder).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(error).toMatchObject({name: 'InvalidFileError'});
	return (error as Error).message.replaceAll(path.join(folder, configName), 'config');
}

describe('loadConfig', () => {
	it('has a default for everything', async () => {
		const folder = await tempFolder();
		expect(await loadConfig(folder)).toEqual({
			clinic: {name: 'Handpress', colours: {accent: '#00538a'}, contact: {}},
			lang: 'en',
			rules: {},
			formats: ['html', 'pdf', 'epub'],
			print: {profiles: ['a4'], own: {}},
			epub: {cover: 'svg'},
			accessibility: {},
			disclaimers: {
				mode: 'check',
				triggers: {},
				exempt_sections: [
					{heading: 'References', reason: 'It lists sources and gives no advice.'},
					{heading: 'Sources', reason: 'It lists sources and gives no advice.'},
					{
						heading: 'About this leaflet',
						reason: 'It is about the handout and gives no advice.',
					},
				],
			},
			contentFolder: path.join(folder, 'content'),
			outFolder: path.join(folder, 'dist'),
			templateFolders: [packageTemplates, path.join(folder, 'templates')],
		});
	});

	it('uses the defaults for an empty file, and names that file', async () => {
		const folder = await tempFolder({[configName]: '# nothing yet\n'});
		const config = await loadConfig(folder);
		expect(config).toMatchObject({file: path.join(folder, configName), lang: 'en'});
	});

	it('resolves paths relative to the file', async () => {
		const folder = await tempFolder({
			'sub/own.yaml':
				'\uFEFFcontent: ../texts\r\nout: /finished\r\ntemplates: looks\r\nclinic: {logo: a.png, name: C}\r\n',
		});
		expect(await loadConfig(folder, 'sub/own.yaml')).toMatchObject({
			file: path.join(folder, 'sub/own.yaml'),
			contentFolder: path.join(folder, 'texts'),
			outFolder: '/finished',
			templateFolders: [packageTemplates, path.join(folder, 'sub/looks')],
			logoFile: path.join(folder, 'sub/a.png'),
			clinic: {name: 'C', colours: {accent: '#00538a'}},
		});
	});

	it('looks into the built-in templates only once', async () => {
		const folder = await tempFolder({[configName]: `templates: ${packageTemplates}`});
		expect((await loadConfig(folder)).templateFolders).toEqual([packageTemplates]);
	});

	it.each([
		['lnag: es', '1:1', 'Unknown key "lnag"; the nearest known key is "lang"'],
		['clinic:\n  nmae: C', '2:3', 'Unknown key "nmae"; the nearest known key is "name"'],
		[
			"clinic:\n  colours:\n    acent: '#000000'",
			'3:5',
			'Unknown key "acent"; the nearest known key is "accent"',
		],
		[
			'clinic: {contact: {mail: a}}',
			'1:20',
			'Unknown key "mail"; the nearest known key is "email"',
		],
		[
			'disclaimers:\n  exempt_section: []',
			'2:3',
			'Unknown key "exempt_section"; the nearest known key is "exempt_sections"',
		],
		[
			'disclaimers:\n  exempt_sections:\n    - heading: A\n      reasons: B\n      reason: C',
			'4:7',
			'Unknown key "reasons"; the nearest known key is "reason"',
		],
		[
			'disclaimers:\n  exempt_sections:\n    - heading: A',
			'3:7',
			'Missing value of "disclaimers.exempt_sections.0.reason": expected text',
		],
		['formats: [html, pfd]', '1:17', 'Unexpected value of "formats.1": expected html, pdf or epub'],
		[
			'print:\n  profiles: [a4, large-prnt]',
			'2:18',
			'Unexpected value of "print.profiles.1": expected a print profile, the nearest is "large-print"',
		],
		[
			'print:\n  profiles: [booklet]',
			'2:14',
			'Unexpected value of "print.profiles.0": expected a profile to read first; "booklet" is for printing alone, so put it behind another',
		],
		[
			'print:\n  profiles: [a4, a4]',
			'2:18',
			'Unexpected value of "print.profiles.1": expected "a4" once',
		],
		[
			'print:\n  own:\n    a4: {based_on: letter}',
			'3:9',
			'Unexpected value of "print.own.a4": expected another name: "a4" is a built-in profile',
		],
		[
			'base_url: handouts',
			'1:11',
			'Unexpected value of "base_url": expected an address such as https://handouts.example.org/',
		],
		[
			'clinic: {colours: {accent: blue}}',
			'1:28',
			'Unexpected value of "clinic.colours.accent": expected a colour as #rrggbb',
		],
		[
			"clinic: {colours: {accent: '#ffcc00'}}",
			'1:28',
			'Unexpected value of "clinic.colours.accent": expected a darker colour: 1.51:1 on white, at least 4.5:1 is needed to be read',
		],
		[
			"clinic: {colours: {accent: '#777777'}}",
			'1:28',
			'Unexpected value of "clinic.colours.accent": expected a darker colour: 4.47:1 on white, at least 4.5:1 is needed to be read',
		],
		['lang: en\n\nlang: es', '3:1', 'Unexpected key that is there already, expected each key once'],
		[
			'- en',
			'1:1',
			'Unexpected text, expected keys with values, each on a line of its own: "key: value"',
		],
	])('refuses %j', async (config, place, message) => {
		expect(await failure(config)).toBe(`config:${place}: ${message}`);
	});

	it.each(['#000000', '#767676', '#00538A', '#B30000'])('takes the colour %s', async (colour) => {
		const folder = await tempFolder({[configName]: `clinic: {colours: {accent: '${colour}'}}`});
		expect((await loadConfig(folder)).clinic.colours.accent).toBe(colour);
	});

	it('reports a file that does not exist or cannot be read', async () => {
		const folder = await tempFolder();
		await expect(loadConfig(folder, 'own.yaml')).rejects.toThrow(
			/^own\.yaml:1:1: The config file is not there$/u,
		);
		await mkdir(path.join(folder, configName));
		await expect(loadConfig(folder)).rejects.toThrow(
			/^handpress\.config\.yaml:1:1: The config file cannot be read \(EISDIR\)$/u,
		);
	});

	it('accepts an accessibility check only for a standard that is named exactly', async () => {
		const checked = (standard: string) =>
			`accessibility: {checked: {standard: ${standard}, by: Example Trust, on: 2026-11-23}}`;
		const folder = await tempFolder({[configName]: checked('WCAG 2.2 Level AA')});
		expect((await loadConfig(folder)).accessibility).toEqual({
			checked: {standard: 'WCAG 2.2 Level AA', by: 'Example Trust', on: '2026-11-23'},
		});
		for (const standard of ['WCAG 2.2 AA', 'wcag 2.2 level aa', 'WCAG 2.3 Level AA']) {
			expect(await failure(checked(standard))).toContain(
				'expected a standard such as "WCAG 2.2 Level AA", to the letter',
			);
		}
	});

	it('checks rules however their key is written, and other problems along with them', async () => {
		const locked = 'the rule "section-disclaimer" protects patients and must stay an error';
		expect(await failure('"rul\\u0065s":\n  section-disclaimer: off\n')).toContain(locked);
		expect(await failure('{rules: {section-disclaimer: off}}')).toContain(locked);
		const both = await failure('rules:\n  section-disclaimer: off\nlang: 7\n');
		expect(both).toContain(locked);
		expect(both).toContain('lang');
	});
});
