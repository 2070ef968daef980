import {existsSync} from 'node:fs';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {VFile} from 'vfile';
import {expect, it} from 'vitest';
import {rules} from '../../src/checks/rules.ts';
import {DisclaimerCatalogue} from '../../src/disclaimers/catalogue.ts';
import {diagnosticsOf} from '../../src/handout/diagnostic.ts';
import {ledgerOf} from '../../src/handout/ledger.ts';
import {editHandout} from '../../src/library/workers/edit.ts';
import {readHandout} from '../../src/source/read-handout.ts';
import {messagesOf} from '../harness/messages.ts';
import {outlineOf} from '../harness/outline.ts';

/*
 * A folder a scenario: `input.md` or `input.txt`, and what comes of it:
 * `outline.txt` and `report.json`. `UPDATE=1` writes the expected files anew;
 * look at them before you keep them. Where `CI` is set, nothing is written.
 */
const fixtures = new URL('../fixtures/clean/', import.meta.url).pathname;
const isUpdate = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;

/** What these scenarios are not about. */
const notOfCleaning = new Set<string | undefined>(rules.map(({id}) => id));

it.each(await readdir(fixtures))('cleans %s', async (scenario) => {
	const folder = path.join(fixtures, scenario);
	const name = existsSync(path.join(folder, 'input.md')) ? 'input.md' : 'input.txt';
	const location = path.join(folder, name);
	const bytes = await readFile(location);
	const source = {file: name, location, path: 'input', root: folder, bytes};
	const {handout, file} = await readHandout(source, {lang: 'en'});
	if (!handout) throw new Error(messagesOf(file).join('\n'));
	const edited = await editHandout(handout, file, {
		catalogue: new DisclaimerCatalogue([]),
		exempt: [],
		disclaimers: 'check',
		today: '2026-12-01',
	});
	const said = new VFile({path: name});
	said.messages.push(...file.messages.filter(({ruleId}) => !notOfCleaning.has(ruleId)));
	const report = {messages: messagesOf(said), ledger: ledgerOf(file)};
	expect(diagnosticsOf(file).every((diagnostic) => diagnostic.file === name)).toBe(true);
	await expectFile(path.join(folder, 'outline.txt'), `${outlineOf(edited.tree).join('\n')}\n`);
	await expectFile(path.join(folder, 'report.json'), `${JSON.stringify(report, null, '\t')}\n`);
});

async function expectFile(file: string, actual: string): Promise<void> {
	if (isUpdate) await writeFile(file, actual);
	expect(actual).toBe(await readFile(file, 'utf8'));
}
