import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'handpress';
import type {TestProject} from 'vitest/node';

/** The published samples, and a library made to hold every construct that a handout may. */
export const libraries = {
	samples: new URL('../../', import.meta.url),
	constructs: new URL('fixtures/constructs/', import.meta.url),
};

/** What a library's build came to. */
export interface BuiltLibrary {
	readonly name: string;
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
	const folder = await mkdtemp(join(tmpdir(), 'handpress-conformance-'));
	const built: BuiltLibrary[] = [];
	for (const [name, source] of Object.entries(libraries)) {
		const out = join(folder, name);
		const {handouts, ok} = await build({workingFolder: fileURLToPath(source), out});
		if (!ok || handouts.length === 0) {
			const findings = handouts.flatMap(({file, diagnostics}) =>
				diagnostics.map(({severity, line, reason}) => `${file}:${line ?? 1} ${severity} ${reason}`),
			);
			throw new Error(`The library "${name}" was not published.\n${findings.join('\n')}`);
		}
		const files = handouts.flatMap((handout) => handout.files);
		built.push({name, folder: out, files: [...files, 'index.html']});
	}
	project.provide('libraries', built);
	return () => rm(folder, {recursive: true, force: true});
}
