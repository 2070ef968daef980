import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openPrinter} from '../../src/browser/page-printer.ts';
import {makeTemporaryFolder} from './temporary-folder.ts';

const paragraph = `<p>${'Walk a little every day, and rest when you have to. '.repeat(12)}</p>`;
const page = (nth: number) =>
	`<!doctype html><html lang="en"><title>Test</title><h1>Handout ${nth}</h1>${paragraph.repeat(12)}`;

test.runIf(process.platform === 'linux')(
	'a tab holds no more after hundreds of pages than after some',
	async () => {
		const env = {...process.env, HANDPRESS_CACHE: join(await makeTemporaryFolder(), 'cache')};
		const notices: string[] = [];
		const printer = await openPrinter({
			env,
			concurrency: 1,
			// Twice of what it holds; without clearing away, it comes to more than 400 MiB.
			memoryLimit: 250 * 1024 ** 2,
			onNotice: (notice) => notices.push(notice),
		});
		try {
			for (let nth = 0; nth < 400; nth++) await printer.print(page(nth));
		} finally {
			await printer.close();
		}
		expect(notices).not.toContain('Chromium held too much memory and is replaced.');
	},
);
