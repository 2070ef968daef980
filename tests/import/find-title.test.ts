import {describe, expect, it} from 'vitest';
import {importHandout} from '../../src/import/import-handout.ts';

const text =
	'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time. A sore ankle heals by itself.';

async function outline(file: string, source: string): Promise<string[]> {
	const {markdown = ''} = await importHandout({file, bytes: Buffer.from(source)}, {lang: 'en'});
	return markdown
		.replace(/^---\n[\s\S]*?\n---\n/u, '')
		.split('\n')
		.filter((line) => line !== '' && line !== text);
}

const expected = ['# Sore ankles', '## Walking'];

describe('the title of Markdown', () => {
	it.each([
		['a heading of the second level', ['## Sore ankles', text, '### Walking', text]],
		['one beside others of its level', ['## Sore ankles', text, '## Walking', text]],
		['a line in bold', ['**Sore ankles**', text, '**Walking**', text]],
		['the first line', ['Sore ankles', text, '## Walking', text]],
		['below a house', ['# Hill Clinic', '# Sore ankles', text, '## Walking', text]],
		['below the way around a site', ['[Hill](/)', '## Sore ankles', text, '## Walking', text]],
	])('is found: %s', async (_, blocks) => {
		const lines = await outline('a.md', blocks.join('\n\n'));
		expect(lines.filter((line) => line.startsWith('#'))).toEqual(expected);
	});

	it.each([
		['a changelog', ['## 1.0.0', '- Fixed what was broken.', '## 0.9.0', '- Added more.']],
		['a sentence', [text, '## Walking', text]],
		['front matter with the title', ['---\ntitle: Ankles\n---', '## Sore ankles', text]],
		['a heading of the first level', ['# Ankles', '## Sore ankles', text, '**Walking**', text]],
	])('is not made of another line where there is %s', async (_, blocks) => {
		const lines = await outline('a.md', blocks.join('\n\n'));
		const source = blocks.filter((block) => block !== text && !block.startsWith('---'));
		expect(lines).toEqual(source);
	});
});

describe('the title of a page', () => {
	const page = (title: string, body: string) =>
		`<html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
	it.each([
		['what the window calls it, with the site before it', 'Hill: Sore ankles', 'h2', 'h2'],
		['what the text speaks of', 'Hill', 'h2', 'h2'],
		['above smaller ones', 'Hill', 'h3', 'h4'],
		['no heading at all', 'Sore ankles - Hill', 'div', 'h2'],
		['a line in bold', 'Hill', 'p', 'h2'],
	])('is found: %s', async (_, window, name, other) => {
		const [open, close] = name === 'p' ? ['<b>', '</b>'] : ['', ''];
		const title = `<${name}>${open}Sore ankles${close}</${name}>`;
		const body = `${title}<p>${text}</p><${other}>Walking</${other}><p>${text}</p>`;
		expect(await outline('a.html', page(window, body))).toEqual(expected);
	});

	it('stands below the name of a house, whatever level that is of', async () => {
		for (const name of ['h1', 'h2']) {
			const body = `<h1>Hill Clinic</h1><${name}>Sore ankles</${name}><p>${text}</p><h3>Walking</h3><p>${text}</p>`;
			expect(await outline('a.html', page('Hill Clinic', body))).toEqual(expected);
		}
	});

	it('stays where it names a house and the text speaks of it', async () => {
		const body = `<h1>Sore ankles at the clinic</h1><h2>A sore joint</h2><p>${text}</p>`;
		expect(await outline('a.html', page('Hill', body))).toEqual([
			'# Sore ankles at the clinic',
			'## A sore joint',
		]);
	});
});
