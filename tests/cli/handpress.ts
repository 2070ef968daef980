import {type SpawnOptions, spawn} from 'node:child_process';
import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {onTestFinished, vi} from 'vitest';
import {parseDocument} from 'yaml';

// A build starts a browser: on a busy machine that takes a while.
vi.setConfig({testTimeout: 60_000, hookTimeout: 120_000});

/** The compiled command. */
export const cli = fileURLToPath(new URL('../../lib/programs/cli.js', import.meta.url));

export interface Outcome {
	readonly status: number | null;
	readonly stdout: string;
	/** Without what is said of the machine. */
	readonly stderr: string;
}

export interface RunOptions {
	readonly cwd: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** Runs `handpress` as a process of its own. */
export async function handpress(args: readonly string[], {cwd, env}: RunOptions): Promise<Outcome> {
	// Whoever runs the tests may want colours; what is tested does not.
	const {FORCE_COLOR: _, ...inherited} = process.env;
	const outcome = await runNode([cli, ...args], {cwd, env: {...inherited, ...env}});
	return {...outcome, stderr: outcome.stderr.replace(/^Note: .*\n/gmu, '')};
}

/** Runs a script with Node, to its end. */
export function runNode(args: readonly string[], options: SpawnOptions): Promise<Outcome> {
	return run(process.execPath, args, options);
}

/** Runs a program to its end. */
export async function run(
	program: string,
	args: readonly string[],
	options: SpawnOptions,
): Promise<Outcome> {
	const child = spawn(program, args, {...options, stdio: 'pipe'});
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text) => {
		stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text) => {
		stderr += text;
	});
	const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return {status, stdout, stderr};
}

/** What a file of a library holds; a link leads to what it names. */
export type Content = string | Uint8Array | {readonly linkTo: string};

/** A folder of its own for a test file; the caller takes it away. */
export async function makeFolder(files: Readonly<Record<string, Content>>): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), 'handpress-test-'));
	await writeFiles(folder, {...files, [configName]: configFor(files[configName])});
	return folder;
}

const configName = 'handpress.config.yaml';

/** The config of a test, and that sources without front matter are all right in it. */
function configFor(config: Content = ''): Content {
	if (typeof config !== 'string' || config.includes('rules:') || !isSound(config)) return config;
	return `${config}\nrules: {complete-front-matter: off, readability: off}\n`;
}

function isSound(config: string): boolean {
	return parseDocument(config).errors.length === 0;
}

/** A folder of its own for one test, taken away when it is over. */
export async function makeTestFolder(files: Readonly<Record<string, Content>>): Promise<string> {
	const folder = await makeFolder(files);
	onTestFinished(() => rm(folder, {recursive: true, force: true}));
	return folder;
}

export async function writeFiles(
	folder: string,
	files: Readonly<Record<string, Content>>,
): Promise<void> {
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		await mkdir(path.dirname(file), {recursive: true});
		if (typeof content === 'object' && 'linkTo' in content) await symlink(content.linkTo, file);
		else await writeFile(file, content);
	}
}

/** The files below a folder, `/` between, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, {recursive: true, withFileTypes: true});
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
		.sort();
}

/** The bytes of every file below a folder, in Latin-1, by name. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
	const contents: Record<string, string> = {};
	for (const name of await filesBelow(folder)) {
		contents[name] = await readFile(path.join(folder, name), 'latin1');
	}
	return contents;
}

/** The four files that a handout is published as. */
export function filesOf(name: string): string[] {
	return [`epub/${name}.epub`, `html/${name}.html`, `ledger/${name}.json`, `pdf/${name}.pdf`];
}

/** A sound handout with one section. */
export function handout(title: string, text = `What there is to say of it: ${title}.`): string {
	return `# ${title}\n\n## Advice\n\n${text}\n\n::disclaimer{kind=general}\n`;
}
