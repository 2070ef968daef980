import {existsSync} from 'node:fs';
import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {type BuildOptions, build} from 'handpress';
import type {Element} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';
import {expect, test} from 'vitest';
import {handout, makeTestFolder, snapshot, writeFiles} from '../cli/handpress.ts';

interface Matter {
	readonly id: string;
	readonly lang: string;
	readonly translation_of?: string;
}

function source({id, lang, translation_of}: Matter, text?: string): string {
	const original = translation_of === undefined ? '' : `translation_of: ${translation_of}\n`;
	return `---\nid: ${id}\nlang: ${lang}\n${original}---\n\n${handout(`Title ${id}`, text)}`;
}

const english = source({id: 'walk', lang: 'en'});
const spanish = source({id: 'walk-es', lang: 'es', translation_of: 'walk'});

/** The links of a page to other languages: `es ../es/andar.html Español`; each leads to a file. */
async function translationsOn(page: string): Promise<string[]> {
	const links: string[] = [];
	visit(fromHtml(await readFile(page, 'utf8')), 'element', (element: Element) => {
		const {href, hrefLang, lang} = element.properties;
		if (element.tagName !== 'a' || !hrefLang || String(href).startsWith('#')) return;
		expect(lang).toBe(hrefLang);
		const file = decodeURIComponent(new URL(String(href), `file://${page}`).pathname);
		expect([href, existsSync(file)]).toEqual([href, true]);
		const [name] = element.children;
		links.push(`${hrefLang} ${href} ${name?.type === 'text' ? name.value : ''}`);
	});
	return links;
}

async function makeLibrary(files: Record<string, string>) {
	const folder = await makeTestFolder(
		Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text])),
	);
	const out = path.join(folder, 'dist');
	return {
		folder,
		out,
		run: (options: BuildOptions = {}) =>
			build({workingFolder: folder, formats: ['html'], ...options}),
		on: (name: string) => translationsOn(path.join(out, `html/${name}.html`)),
		write: (name: string, text: string) => writeFiles(folder, {[`content/${name}`]: text}),
	};
}

test('the pages of a handout lead to each other, each language by its own name', async () => {
	const {run, on, out} = await makeLibrary({
		'en/walk.md': english,
		'es/andar.md': spanish,
		'es/más/andar #2.md': source({id: 'walk-mx', lang: 'es-MX', translation_of: 'walk-es'}),
		'en/other.md': source({id: 'other', lang: 'en'}),
	});
	expect((await run()).ok).toBe(true);
	const mexican = 'es-MX ../es/m%C3%A1s/andar%20%232.html Español de México';
	expect(await on('en/walk')).toEqual(['es ../es/andar.html Español', mexican]);
	expect(await on('es/más/andar #2')).toEqual([
		'en ../../en/walk.html English',
		'es ../andar.html Español',
	]);
	expect(await on('en/other')).toEqual([]);
	expect(await translationsOn(path.join(out, 'index.html'))).toEqual([
		'es html/es/andar.html Español',
		'es-MX html/es/m%C3%A1s/andar%20%232.html Español de México',
		'en html/en/walk.html English',
		'es-MX html/es/m%C3%A1s/andar%20%232.html Español de México',
		'en html/en/walk.html English',
		'es html/es/andar.html Español',
	]);
});

test('a translation that is built alone is linked from the page that was there before', async () => {
	const {run, on, write} = await makeLibrary({'en/walk.md': english});
	await run();
	expect(await on('en/walk')).toEqual([]);
	await write('es/andar.md', spanish);
	await run({paths: ['content/es/andar.md']});
	expect(await on('en/walk')).toEqual(['es ../es/andar.html Español']);
	expect(await on('es/andar')).toEqual(['en ../en/walk.html English']);
});

test('a build of one leaves the links of all as a build of all has made them', async () => {
	const {run, out} = await makeLibrary({'en/walk.md': english, 'es/andar.md': spanish});
	await run();
	const before = await snapshot(out);
	await run({paths: ['content/en/walk.md']});
	expect(await snapshot(out)).toEqual(before);
});

test('no link leads to a translation that was held back or removed', async () => {
	const {run, on, write, folder} = await makeLibrary({
		'en/walk.md': english,
		'es/andar.md': '---\nid: walk-es\nlang: es\ntranslation_of: walk\n---\n\n# T\n\n## S\n\nNo.\n',
	});
	await run();
	expect(await on('en/walk')).toEqual([]);
	await write('es/andar.md', spanish);
	await run();
	expect(await on('en/walk')).toHaveLength(1);

	// The original, held back, keeps its last good page; its translation leaves.
	await write('en/walk.md', english.replace('::disclaimer{kind=general}', ''));
	await rm(path.join(folder, 'content/es/andar.md'));
	const {handouts} = await run();
	expect(handouts.map(({status}) => status)).toEqual(['held-back']);
	expect(await on('en/walk')).toEqual([]);
});

test('a translation that is not there as a page is not linked', async () => {
	const {run, on} = await makeLibrary({'en/walk.md': english, 'es/andar.md': spanish});
	await run({paths: ['content/es'], formats: ['epub']});
	await run({paths: ['content/en']});
	expect(await on('en/walk')).toEqual([]);
});

test('translations of an original that is not in the library lead to each other', async () => {
	const {run, on} = await makeLibrary({
		'es/andar.md': spanish,
		'mx/andar.md': source({id: 'walk-mx', lang: 'es-MX', translation_of: 'walk'}),
	});
	await run();
	expect(await on('es/andar')).toHaveLength(1);
	expect(await on('mx/andar')).toHaveLength(1);
});

test('ids that name each other in a ring still belong together', async () => {
	const {run, on} = await makeLibrary({
		'a.md': source({id: 'one', lang: 'en', translation_of: 'two'}),
		'b.md': source({id: 'two', lang: 'es', translation_of: 'one'}),
	});
	await run();
	expect(await on('a')).toEqual(['es b.html Español']);
	expect(await on('b')).toEqual(['en a.html English']);
});

test('a text cannot give itself the place of the links', async () => {
	const mark = '<!--translations--><!--/translations-->';
	const matter = spanish.replace('id: walk-es', `id: walk-es\nsummary: '${mark}'`);
	const {run, on, out} = await makeLibrary({
		'en/walk.md': english,
		'es/andar.md': matter.replace('## Advice', `${mark}\n\n## Advice`),
	});
	await run();
	expect(await on('es/andar')).toEqual(['en ../en/walk.html English']);
	const page = await readFile(path.join(out, 'html/es/andar.html'), 'utf8');
	expect(page.split('<!--translations-->')).toHaveLength(2);
});
