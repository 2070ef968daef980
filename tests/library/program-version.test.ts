import {readdirSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {bundle} from '../../scripts/bundle.js';
import {tempFolder} from '../harness/temp-folder.ts';

const programs = readdirSync(fileURLToPath(new URL('../../src/programs', import.meta.url)));

const isNamedByHash = (name: string) => /\.[\w-]{8}\.js$/u.test(name);

/** The names of what two programs share, one line of which is given. */
async function sharedNames(folder: string, line: string): Promise<string[]> {
	const shared = `export const words = ${JSON.stringify(line)};\n`;
	await writeFile(path.join(folder, 'shared.js'), shared);
	const inputs = ['one.js', 'other.js'].map((name) => path.join(folder, name));
	for (const input of inputs) {
		await writeFile(input, `import {words} from './shared.js';\nconsole.log(words, '${input}');\n`);
	}
	const out = path.join(folder, 'out');
	await bundle(inputs, out);
	return readdirSync(out).filter(isNamedByHash);
}

test('all but the programs themselves is named by what is in it', async () => {
	const names = readdirSync(fileURLToPath(new URL('../../lib/programs', import.meta.url)));
	const others = names.filter((name) => name.endsWith('.js') && !isNamedByHash(name));
	expect(others.sort()).toEqual(programs.map((name) => name.replace('.ts', '.js')).sort());

	const folder = await tempFolder();
	const before = await sharedNames(folder, 'Rest today.');
	expect(before).toHaveLength(1);
	expect(await sharedNames(folder, 'Rest today.')).toEqual(before);
	expect(await sharedNames(folder, 'Rest todai.')).not.toEqual(before);
});
