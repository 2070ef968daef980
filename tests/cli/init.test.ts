import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {tempFolder} from '../harness/temp-folder.ts';
import {filesBelow, handpress, snapshot} from './handpress.ts';

const kinds = [
	'children',
	'emergency',
	'exercise',
	'general',
	'medicines',
	'mental-health-crisis',
	'pregnancy',
	'sexual-health',
	'translation',
];

function laidOut(lang: string): string[] {
	return [
		'.editorconfig',
		'.gitignore',
		'.vscode/extensions.json',
		'.vscode/settings.json',
		'README.md',
		`content/${lang}/moving-with-new-back-pain.md`,
		'handpress.config.yaml',
		'package.json',
		...kinds.map((kind) => `templates/disclaimers/${lang}/${kind}.md`),
	];
}

test.each(['en', 'es', 'ar', 'zh'])(
	'a library in %s is laid out, and nothing stands against its sample',
	async (lang) => {
		const cwd = await tempFolder({});
		const {status, stdout, stderr} = await handpress(['init', '--lang', lang], {cwd});
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(await filesBelow(cwd)).toEqual(laidOut(lang));
		expect(stdout).toBe(
			`${laidOut(lang)
				.map((name) => `${'created'.padEnd(16)}${name}`)
				.join(
					'\n',
				)}\nNext, in ${cwd}: npm install, then npm run preview. README.md says the rest.\n`,
		);
		const built = await handpress(['build', '--formats', 'html'], {cwd});
		expect(built.status).toBe(0);
		expect(built.stdout).toContain('0 errors, 0 warnings;');
		const page = await readFile(
			path.join(cwd, `dist/html/${lang}/moving-with-new-back-pain.html`),
			'utf8',
		);
		expect(page).toContain('class="sign-off is-awaited"');
	},
);

test('in a language without a sample, the English one shows the form', async () => {
	const cwd = await tempFolder({});
	const {status} = await handpress(['init', 'library', '--lang', 'fr'], {cwd});
	expect(status).toBe(0);
	const files = await filesBelow(path.join(cwd, 'library'));
	expect(files).toContain('content/en/moving-with-new-back-pain.md');
	expect(files).toContain('templates/disclaimers/fr/general.md');
	const config = await readFile(path.join(cwd, 'library/handpress.config.yaml'), 'utf8');
	expect(config).toContain('\nlang: fr\n');
});

test('files that are there stay as they are', async () => {
	const before = {'.git/HEAD': 'ref: refs/heads/main\n', 'README.md': 'Mine.\n', 'content/x': 'x'};
	const cwd = await tempFolder(before);
	const {status, stdout} = await handpress(['init'], {cwd});
	expect(status).toBe(0);
	expect(stdout).toContain('exists already  README.md\ncreated         content/en/');
	expect(await snapshot(cwd)).toMatchObject(before);
	const first = await snapshot(cwd);
	const again = await handpress(['init', '--lang', 'es'], {cwd});
	expect(again.stdout).toContain('exists already  handpress.config.yaml\n');
	expect(await snapshot(cwd)).toMatchObject(first);
});

test('a dry run makes nothing', async () => {
	const cwd = await tempFolder({'package.json': '{}'});
	const {status, stdout} = await handpress(['init', '.', '--dry-run'], {cwd});
	expect(status).toBe(0);
	expect(stdout).toContain('would create    handpress.config.yaml\nexists already  package.json\n');
	expect(await filesBelow(cwd)).toEqual(['package.json']);
});

test('an unknown language and a folder that is a file are faults', async () => {
	const cwd = await tempFolder({file: ''});
	const unknown = await handpress(['init', '--lang', 'eng'], {cwd});
	expect(unknown.status).toBe(2);
	expect(unknown.stderr).toMatch(
		/^There are no wordings in "eng"; the nearest language is "en"\. Available: ar, de, en,/u,
	);
	const file = await handpress(['init', 'file'], {cwd});
	expect(file.status).toBe(2);
	expect(file.stderr).toMatch(
		/^The file ".*" cannot be written \((?:EEXIST|ENOTDIR)\)\.\nA file lies where a folder is needed.*\n$/u,
	);
});
