import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import ejs from 'ejs';
import {packageTemplates} from '../config/load-config.ts';

const folder = fileURLToPath(new URL('../../starter', import.meta.url));

/**
 * Files that are copied unchanged. They are stored without a leading dot, because npm leaves some
 * dot files out of packages.
 */
const copies = {
	'.editorconfig': 'editorconfig',
	'.gitignore': 'gitignore',
	'.vscode/extensions.json': 'vscode/extensions.json',
	'.vscode/settings.json': 'vscode/settings.json',
} as const;

const filled = ['README.md', 'handpress.config.yaml'] as const;

/** What a new library is set up for. */
export interface Starter {
	/** Of the library; one of `starterLanguages`. */
	readonly lang: string;
	/** Of the folder; names the npm package. */
	readonly name: string;
	/** Of Handpress. */
	readonly version: string;
}

/** Languages that have wordings of disclaimers. */
export function starterLanguages(): Promise<string[]> {
	return namesIn(path.join(packageTemplates, 'disclaimers'));
}

/**
 * The files that a new library begins with, by name: a config, a sample handout, the disclaimers
 * for the clinic to approve, and files for npm, git and editors. The sample is in English if there
 * is none in the language.
 */
export async function starterFiles(starter: Starter): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	for (const [name, source] of Object.entries(copies)) files.set(name, await read(source));
	for (const name of filled) files.set(name, ejs.render(await read(`${name}.ejs`), starter));
	files.set('package.json', packageOf(starter));
	const samples = await namesIn(path.join(folder, 'content'));
	const {lang} = starter;
	const sampleLang = samples.includes(`${lang}.md`) ? lang : 'en';
	const sample = await read(`content/${sampleLang}.md`);
	files.set(`content/${sampleLang}/moving-with-new-back-pain.md`, sample);
	for (const wordings of new Set([lang, sampleLang])) {
		const from = path.join(packageTemplates, 'disclaimers', wordings);
		for (const name of await namesIn(from)) {
			// Former versions of our samples were never the clinic's.
			if (!name.endsWith('.md')) continue;
			const text = await readFile(path.join(from, name), 'utf8');
			files.set(`templates/disclaimers/${wordings}/${name}`, text);
		}
	}
	return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function read(name: string): Promise<string> {
	return readFile(path.join(folder, name), 'utf8');
}

async function namesIn(place: string): Promise<string[]> {
	return (await readdir(place)).sort();
}

function packageOf({name, version}: Starter): string {
	const text = {
		name: packageName(name),
		private: true,
		scripts: {
			build: 'handpress build',
			check: 'handpress check',
			preview: 'handpress preview',
		},
		dependencies: {handpress: `^${version}`},
	};
	return `${JSON.stringify(text, null, '\t')}\n`;
}

/** A name that npm accepts. */
function packageName(folderName: string): string {
	const name = folderName
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-+|(?<!-)-+$/gu, '')
		.slice(0, 100);
	// A package must not have the name of one that it depends on.
	return name === '' || name === 'handpress' ? 'patient-handouts' : name;
}
