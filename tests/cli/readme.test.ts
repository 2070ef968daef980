import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {rules} from '../../src/checks/rules.ts';
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

test('the docs name every option of every command', async () => {
	const {stdout} = await handpress(['--help'], {cwd: root});
	const commands = [...stdout.matchAll(/^ {2}([a-z]+) \[options\]/gmu)].map(
		([, name]) => name ?? '',
	);
	expect(commands).toContain('build');
	const pages = ['commands', 'preview', 'importing', 'editors'];
	const docs = await Promise.all(pages.map((page) => readFile(`docs/${page}.md`, 'utf8')));
	for (const command of commands) {
		const help = await handpress([command, '--help'], {cwd: root});
		const options = help.stdout.match(/(?<=^ {2,6}(?:-\w, )?)--[a-z-]+/gmu) ?? [];
		const missing = options.filter(
			(option) => option !== '--help' && !docs.some((text) => text.includes(option)),
		);
		expect([command, missing]).toEqual([command, []]);
	}
});

test('README.md says how many rules there are', async () => {
	expect(await readFile('README.md', 'utf8')).toContain(
		`[${rules.length} rules](docs/rules/README.md)`,
	);
});
