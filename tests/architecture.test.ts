import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The rows of folders in the tables of docs/architecture.md: those of `src`, those of `src/library`. */
const [ofSource = [], ofLibrary = []] = readFileSync(
	path.join(root, 'docs/architecture.md'),
	'utf8',
)
	.split('| folders | what they hold |')
	.slice(1)
	.map((table) =>
		[...(table.split('\n\n')[0] ?? '').matchAll(/^\| (`[^|]+`) \|/gmu)].map(([, names = '']) =>
			names.split(', ').map((name) => name.replaceAll('`', '')),
		),
	);

/** Whom each folder below one imports from, types included: `[importing module, folder]`. */
function importsBetween(folder: string): {from: string; to: string; module: string}[] {
	const modules = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
		name.endsWith('.ts'),
	);
	return modules.flatMap((module) => {
		const text = readFileSync(path.join(folder, module), 'utf8');
		const [from = ''] = module.split(path.sep);
		return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu)].flatMap(([, named = '']) => {
			const target = path.join(path.dirname(module), named);
			const [to = ''] = target.split(path.sep);
			return to === from || to === '..' ? [] : [{from, to, module}];
		});
	});
}

test.each([
	['src', ofSource],
	['src/library', ofLibrary],
])('in %s, a folder imports only those before it', (folder, rows) => {
	const order = rows.flat();
	const entries = readdirSync(path.join(root, folder), {withFileTypes: true});
	const folders = entries.filter((entry) => entry.isDirectory()).map(({name}) => name);
	expect([...order].sort()).toEqual(folders.sort());

	const imports = importsBetween(path.join(root, folder)).filter(({from}) => order.includes(from));
	expect(imports.length).toBeGreaterThan(50);
	const upward = imports.filter(({from, to}) => order.indexOf(to) > order.indexOf(from));
	expect(upward).toEqual([]);
});

test('the stages do not know each other, nor most of the program the browser', () => {
	const stages = ['source', 'clean', 'directives', 'disclaimers', 'checks', 'render', 'preflight'];
	const imports = importsBetween(path.join(root, 'src'));
	const between = imports.filter(({from, to}) => stages.includes(from) && stages.includes(to));
	expect(new Set(between.map(({from, to}) => `${from} ${to}`))).toEqual(
		new Set(['checks disclaimers']),
	);
	const drivers = imports.filter(({from, to}) => to === 'browser' && from !== 'index.ts');
	expect(new Set(drivers.map(({from}) => from))).toEqual(
		new Set(['commands', 'library', 'preview']),
	);
});

test('modules right in library/ know none of its folders', () => {
	const imports = importsBetween(path.join(root, 'src/library'));
	expect(imports.filter(({from}) => from.endsWith('.ts'))).toEqual([]);
});
