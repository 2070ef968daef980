import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'handpress';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import {describe, expect, test} from 'vitest';
import {findBrowser} from '../../src/browser/find-browser.ts';
import {builtInProfiles} from '../../src/print-profiles/built-in-profiles.ts';
import {makeTestFolder} from '../cli/handpress.ts';
import {drawPages} from '../harness/draw-pages.ts';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const expectedFolder = fileURLToPath(new URL('expected/', import.meta.url));
/** Enough to see a box, a break or a line that moved. */
const dotsPerInch = 40;
/** The part of a page's dots that may differ: the rounding of the engine that draws, no word. */
const tolerance = 0.001;

/** The browser that the pictures were made with; another one sets letters otherwise. */
const pinned = '@sparticuz/chromium 147';
const {detail} = await findBrowser();

describe.runIf(detail.startsWith(pinned))('pages look as they did', () => {
	test.each(builtInProfiles.map(({name}) => name))('%s', async (profile) => {
		const out = await makeTestFolder({});
		const {handouts} = await build({
			workingFolder: fixtures,
			out,
			formats: ['pdf'],
			profiles: [profile],
		});
		const [file = ''] = handouts
			.flatMap(({files}) => files)
			.filter((name) => name.endsWith('.pdf'));
		const pages = await drawPages(
			new Uint8Array(await readFile(path.join(out, file))),
			dotsPerInch,
		);
		for (const [index, page] of pages.entries()) {
			const picture = path.join(expectedFolder, `${profile}-${index + 1}.png`);
			if (process.env['UPDATE']) {
				await mkdir(expectedFolder, {recursive: true});
				await writeFile(picture, PNG.sync.write(page));
			}
			const expected = PNG.sync.read(await readFile(picture));
			expect([expected.width, expected.height]).toEqual([page.width, page.height]);
			const differing = pixelmatch(page.data, expected.data, undefined, page.width, page.height);
			expect(differing, `dots of page ${index + 1}`).toBeLessThan(
				page.width * page.height * tolerance,
			);
		}
		await expect(
			readFile(path.join(expectedFolder, `${profile}-${pages.length + 1}.png`)),
		).rejects.toThrow('ENOENT');
	});
});
