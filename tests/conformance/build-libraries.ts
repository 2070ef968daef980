import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'handpress';
import type {TestProject} from 'vitest/node';
import {loadConfig} from '../../src/config/load-config.ts';
import {HouseStyle} from '../../src/house-style/house-style.ts';
import {builtInProfiles} from '../../src/print-profiles/built-in-profiles.ts';
import {reportHtml} from '../../src/report/html/report-page.ts';
import {writeLongText} from './long-text.ts';

/** The published samples, a library of every construct that a handout may hold, and one of all that is hard to print. */
const libraries = {
	samples: new URL('../../', import.meta.url),
	constructs: new URL('fixtures/constructs/', import.meta.url),
	torture: new URL('fixtures/torture/', import.meta.url),
};

/** A handout in each language; other tests build them too, so only the full run looks at them here. */
const languages = new URL('../fixtures/languages/', import.meta.url);

/** What a library's build came to. */
export interface BuiltLibrary {
	readonly name: string;
	/** Absolute path of the library itself. */
	readonly source: string;
	/** Absolute path of the finished files. */
	readonly folder: string;
	/** Finished files relative to the folder, with forward slashes. */
	readonly files: readonly string[];
}

declare module 'vitest' {
	interface ProvidedContext {
		libraries: readonly BuiltLibrary[];
	}
}

/** Builds the libraries once, for all conformance tests of a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	// `npm run conformance` names a folder, and goes on with what is in it.
	const kept = process.env['HANDPRESS_CONFORMANCE_FOLDER'];
	const folder = kept ?? (await mkdtemp(join(tmpdir(), 'handpress-conformance-')));
	const built: BuiltLibrary[] = [];
	const sources = new Map<string, string>(
		Object.entries(libraries).map(([name, url]) => [name, fileURLToPath(url)]),
	);
	if (kept) {
		sources.set('languages', fileURLToPath(languages));
		sources.set('long', await writeLongText(await mkdtemp(join(tmpdir(), 'handpress-long-'))));
	}
	for (const [name, source] of sources) {
		const out = join(folder, name);
		const profiles = kept ? builtInProfiles.map((profile) => profile.name) : undefined;
		const {handouts, ok} = await build({workingFolder: source, out, profiles});
		if (!ok || handouts.length === 0) {
			const findings = handouts.flatMap(({file, diagnostics}) =>
				diagnostics.map(({severity, line, reason}) => `${file}:${line ?? 1} ${severity} ${reason}`),
			);
			throw new Error(`The library "${name}" was not published.\n${findings.join('\n')}`);
		}
		if (kept) {
			// Looked at by the checker of pages alone.
			const style = await HouseStyle.load(await loadConfig(source));
			const report = await reportHtml({handouts, ok}, style, '2026-01-01');
			await writeFile(join(folder, `${name}-report.html`), report);
		}
		const files = handouts.flatMap((handout) => handout.files);
		built.push({name, source, folder: out, files: [...files, 'index.html']});
	}
	project.provide('libraries', built);
	return async () => {
		if (!kept) await rm(folder, {recursive: true, force: true});
	};
}
