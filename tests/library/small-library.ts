import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {type BuildOptions, build} from 'handpress';
import {handout, makeTestFolder, writeFiles} from '../cli/handpress.ts';

export const picture = (colour: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`;

export const matter = (lines: string, text: string) => `---\n${lines}\n---\n\n${text}`;

export const english = matter('id: walk\nlang: en', handout('Walk', '![A square](square.svg)'));
export const spanish = matter('id: andar\nlang: es\ntranslation_of: walk', handout('Andar'));

export const wording = (lang: string, text: string, expires = '2090-01-31') =>
	matter(
		`id: general-${lang}\nkind: general\nlang: ${lang}\nversion: 1.0.0\napproved_by: A clinic\napproved_on: 2020-01-31\nexpires_on: ${expires}`,
		`${text}\n`,
	);

export const template = (name: string) =>
	readFile(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

/** Two handouts in English, the first with a picture and a Spanish translation. */
export async function makeLibrary() {
	const folder = await makeTestFolder({
		'content/en/walk.md': english,
		'content/en/square.svg': picture('#000'),
		'content/en/rest.md': matter('id: rest\nlang: en', handout('Rest')),
		'content/es/andar.md': spanish,
	});
	const out = path.join(folder, 'dist');
	const run = (options: BuildOptions = {}) =>
		build({workingFolder: folder, formats: ['html', 'epub'], cache: 'cache', ...options});
	return {
		folder,
		out,
		run,
		write: (files: Record<string, string>) => writeFiles(folder, files),
		/** Builds; the files that were made and did not come out as they were. */
		async built(options: BuildOptions = {}): Promise<string[]> {
			const {handouts} = await run(options);
			const all = handouts.flatMap(({renditions = []}) => renditions);
			return all.flatMap(({file, how}) => (how === 'built' ? [file] : [])).sort();
		},
	};
}
