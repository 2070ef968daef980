import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'handpress';
import {expect, test} from 'vitest';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {handout, makeTestFolder} from '../cli/handpress.ts';

test('no first or last step stands by itself on a page, wherever the steps begin', async () => {
	const steps = ':::steps\n1. Alpha\n2. Beta\n3. Gamma\n4. Delta\n5. Omega\n:::';
	const lines = (count: number) =>
		Array.from({length: count}, (_, at) => `Line ${at}.`).join('\n\n');
	const counts = [14, 15, 16, 17, 18, 19, 20, 21, 22];
	const folder = await makeTestFolder(
		Object.fromEntries(
			counts.map((count) => [
				`content/${count}.md`,
				handout(`Steps ${count}`, `${lines(count)}\n\n${steps}`),
			]),
		),
	);
	await build({workingFolder: folder, formats: ['pdf']});
	let parted = 0;
	for (const count of counts) {
		const {pages} = await readPdf(await readFile(path.join(folder, `dist/pdf/${count}.pdf`)));
		const pageOf = (word: string) => pages.findIndex(({text}) => text.includes(word));
		expect(pageOf('Alpha'), `${count} lines`).toBe(pageOf('Beta'));
		expect(pageOf('Delta'), `${count} lines`).toBe(pageOf('Omega'));
		if (pageOf('Alpha') !== pageOf('Omega')) parted++;
	}
	// Steps do go on on the next page, all the same.
	expect(parted).toBeGreaterThan(0);
});
