import {readdir, readFile} from 'node:fs/promises';
import {expect, it} from 'vitest';
import {ruleDocs} from '../../scripts/rule-docs.js';

const folder = new URL('../../docs/rules/', import.meta.url);

it('has a page of docs for each rule, as it is now (npm run rule-docs writes them)', async () => {
	const pages = ruleDocs();
	expect((await readdir(folder)).sort()).toEqual([...pages.keys()].sort());
	for (const [name, text] of pages) {
		expect(await readFile(new URL(name, folder), 'utf8')).toBe(text);
	}
});
