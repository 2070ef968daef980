import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {handpress, makeTestFolder} from './handpress.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('README.md shows lines that its command prints, in their order', async () => {
	const readme = await readFile('README.md', 'utf8');
	const [, command = '', shown = ''] =
		/```console\n\$ npx handpress (.*)\n([\s\S]*?)\$ echo \$\?\n1\n```/u.exec(readme) ?? [];
	const out = await makeTestFolder({});
	const args = command.replace(/--out out$/u, `--out ${out}`).split(' ');
	const {status, stdout} = await handpress(args, {cwd: root});
	expect(status).toBe(1);
	const printed = stdout.split('\n');
	let from = 0;
	for (const line of shown.trimEnd().split('\n')) {
		if (line.trim() === '…') continue;
		const at = printed.indexOf(line, from);
		expect([line, at]).toEqual([line, expect.toSatisfy((found: number) => found >= 0)]);
		from = at + 1;
	}
	expect(from).toBeGreaterThan(5);
});
