import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {editHandout} from '../../src/library/workers/edit.ts';
import {catalogue} from '../harness/disclaimers.ts';
import {readFile} from '../harness/read-source.ts';

/** Where nobody here wrote what they hold, and where somebody did: handouts, corpora, docs. */
const roots = ['node_modules', 'content', 'docs', 'starter', 'tests'];

/** READMEs, changelogs and the like of packages, and our own. */
function documents(): string[] {
	const files: string[] = [];
	const folders = [...roots];
	for (const folder of folders) {
		for (const entry of readdirSync(folder, {withFileTypes: true})) {
			const name = path.join(folder, entry.name);
			if (entry.isDirectory() && !entry.name.startsWith('.')) folders.push(name);
			else if (entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name)) files.push(name);
		}
	}
	return files;
}

it('runs every rule over 1,000 documents by other authors without a crash', {
	timeout: 600_000,
}, async () => {
	const files = documents();
	expect(files.length).toBeGreaterThan(1000);
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
	expect(checked).toBeGreaterThan(900);
});
