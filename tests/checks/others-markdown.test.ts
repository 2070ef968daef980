import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {editHandout} from '../../src/library/edit.ts';
import {catalogue} from '../harness/disclaimers.ts';
import {readFile} from '../harness/read-source.ts';

/** How many documents are looked at; `FILES=1000` looks at more. */
const most = Number(process.env['FILES'] ?? 200);

/** READMEs, changelogs and the like of packages: nobody here wrote them. */
function documents(): string[] {
	const files: string[] = [];
	const folders = ['node_modules'];
	for (const folder of folders) {
		for (const entry of readdirSync(folder, {withFileTypes: true})) {
			const name = path.join(folder, entry.name);
			const isPackage = folder === 'node_modules' || path.basename(folder).startsWith('@');
			if (entry.isDirectory() && isPackage) folders.push(name);
			else if (entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name)) files.push(name);
		}
	}
	const step = Math.max(1, Math.floor(files.length / most));
	return files.filter((_, index) => index % step === 0);
}

it('has rules that no document of others makes fail', {timeout: 300_000}, async () => {
	const files = documents();
	expect(files.length).toBeGreaterThan(100);
	let checked = 0;
	for (const name of files) {
		const {file, handout} = await readFile(readFileSync(name), {name: `en/${path.basename(name)}`});
		if (!handout) continue;
		await editHandout(handout, file, {
			catalogue,
			exempt: [],
			disclaimers: 'insert',
			today: '2026-06-01',
		});
		checked++;
	}
	expect(checked).toBeGreaterThan(50);
});
