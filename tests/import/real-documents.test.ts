import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {importSource} from '../harness/import-source.ts';

/** Pages of packages that nobody here wrote; of a system's documentation, what there is. */
const folders = [
	'node_modules/@mixmark-io',
	'node_modules/foliate-js',
	'node_modules/tslib',
	'node_modules/sprintf-js',
	'/usr/share/doc',
];
const words = 'node_modules/mammoth/test/test-data';
const largest = 100_000;

function pagesIn(folder: string, most: number): string[] {
	if (!existsSync(folder)) return [];
	const pages = readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter((name) => /\.x?html?$/u.test(name))
		.map((name) => path.join(folder, name))
		.filter((file) => {
			const {size} = statSync(file, {throwIfNoEntry: false}) ?? {size: Number.POSITIVE_INFINITY};
			return size < largest && statSync(file).isFile();
		});
	const step = Math.ceil(pages.length / most);
	return pages.filter((_, index) => index % step === 0);
}

/** The balance of words is proved within; a word that goes missing throws. */
async function importAll(files: readonly string[]): Promise<void> {
	for (const file of files) {
		const {markdown, diagnostics} = await importSource(readFileSync(file), file, {
			location: path.resolve(file),
		});
		const isRefused = diagnostics.some(({severity}) => severity === 'error');
		expect([file, markdown !== undefined || isRefused]).toEqual([file, true]);
	}
}

describe('sources that others wrote lose no word', () => {
	it('pages', async () => {
		const pages = folders.flatMap((folder) => pagesIn(folder, 12));
		expect(pages.length).toBeGreaterThan(15);
		await importAll(pages);
	}, 60_000);

	it('Word documents', async () => {
		const documents = readdirSync(words).filter((name) => name.endsWith('.docx'));
		expect(documents.length).toBeGreaterThan(10);
		await importAll(documents.map((name) => path.join(words, name)));
	});
});
