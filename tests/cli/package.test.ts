import {execFile} from 'node:child_process';
import {mkdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {editorForTest} from '../language-server/editor.ts';
import {previewForTest} from '../preview/start-preview.ts';
import {filesBelow, filesOf, makeFolder} from './handpress.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** So many bytes the packed package may have: who installs it waits for them. */
const largest = 4_200_000;

describe('the packed package, installed into an empty folder', () => {
	let folder: string;
	let library: string;
	let packed: {readonly size: number; readonly files: readonly {readonly path: string}[]};

	beforeAll(async () => {
		folder = await makeFolder({});
		// It is compiled already; compiling it again would disturb the tests beside this one.
		const {stdout} = await run(
			'npm',
			['pack', '--ignore-scripts', '--offline', '--json', '--pack-destination', folder],
			{cwd: root, maxBuffer: 16_000_000},
		);
		const [report] = JSON.parse(stdout);
		packed = report;
		await run('tar', ['-xzf', report.filename], {cwd: folder});
		library = path.join(folder, 'library');
		// As npm lays packages out, but for the network: what the package names and nothing else.
		const modules = path.join(folder, 'node_modules');
		await mkdir(modules);
		const manifest: Manifest = JSON.parse(
			await readFile(path.join(folder, 'package/package.json'), 'utf8'),
		);
		for (const name of Object.keys({...manifest.dependencies, ...manifest.optionalDependencies})) {
			await mkdir(path.dirname(path.join(modules, name)), {recursive: true});
			await symlink(path.join(root, 'node_modules', name), path.join(modules, name));
		}
		await run('mv', ['package', 'node_modules/handpress'], {cwd: folder});
	});
	afterAll(() => rm(folder, {recursive: true, force: true}));

	const cli = () => path.join(folder, 'node_modules/handpress/lib/programs/cli.js');
	const handpress = (args: readonly string[], cwd = library) =>
		run(process.execPath, [cli(), ...args], {cwd});

	test('holds what it needs at run time, and nothing from development', () => {
		const names = packed.files.map((file) => file.path);
		const tops = new Set(names.map((name) => name.split('/')[0]));
		expect([...tops].sort()).toEqual([
			'LICENSE',
			'README.md',
			'docs',
			'lib',
			'package.json',
			'schemas',
			'starter',
			'templates',
		]);
		expect(
			names.filter((name) => /\.(?:test\.\w+|map|ts(?<!\.d\.ts)|tsbuildinfo|png)$/u.test(name)),
		).toEqual([]);
		expect(packed.size).toBeLessThan(largest);
	});

	test('lays out a library, checks it, builds it and previews it', async () => {
		await mkdir(library);
		await handpress(['init']);
		const {stdout} = await handpress(['check']);
		expect(stdout).toContain('0 errors, 0 warnings;');
		await handpress(['build']);
		expect(await filesBelow(path.join(library, 'dist'))).toEqual([
			'catalogue.json',
			...filesOf('en/moving-with-new-back-pain').slice(0, 2),
			'index.html',
			...filesOf('en/moving-with-new-back-pain').slice(2),
		]);
		const {address} = await previewForTest(library, [], cli());
		for (const asset of ['', 'preview.js', 'preview.css', 'pdf.worker.mjs']) {
			const response = await fetch(`${address}${asset}`);
			expect([asset, response.status]).toEqual([asset, 200]);
		}
		const file = 'files/pdf/en/moving-with-new-back-pain.pdf';
		await expect
			.poll(async () => (await fetch(`${address}${file}`)).status, {timeout: 50_000})
			.toBe(200);
	});

	test('is imported as a library', async () => {
		const script = path.join(folder, 'import.mjs');
		await writeFile(
			script,
			"import {check} from 'handpress';\nimport preset from 'handpress/remark';\nconst {handouts} = await check({workingFolder: 'library'});\nconsole.log(handouts.length, typeof preset.plugins.at(-1));\n",
		);
		const {stdout} = await run(process.execPath, [script], {cwd: folder});
		expect(stdout).toBe('1 function\n');
	});

	test('serves an editor', async () => {
		const editor = await editorForTest(library, {program: cli()});
		const [found] = await editor.openDocument('content/en/a.md', '# A\n\n## B\n\nWords.\n');
		const href = found?.codeDescription?.href ?? '';
		expect(await readFile(fileURLToPath(href), 'utf8')).toContain(`# ${found?.code}\n`);
		expect(await editor.quit()).toBe(0);
	});
});
