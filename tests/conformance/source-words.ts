import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {loadConfig} from '../../src/config/load-config.ts';
import {loadCatalogue} from '../../src/disclaimers/load-catalogue.ts';
import {wordsOf} from '../../src/handout/words.ts';
import {editHandout} from '../../src/library/workers/edit.ts';
import {readHandout} from '../../src/source/read-handout.ts';

/**
 * The words of a source as they are to be read: less what the ledger removed,
 * plus what it inserted.
 *
 * @param folder the one that has the library's config.
 * @param name of the source below the content folder: `en/new-back-pain.md`.
 */
export async function sourceWords(folder: string, name: string): Promise<readonly string[]> {
	const config = await loadConfig(folder);
	const location = path.join(config.contentFolder, name);
	const bytes = await readFile(location);
	const root = config.contentFolder;
	const source = {file: name, location, path: name.replace(/\.\w+$/u, ''), root, bytes};
	const {file, handout} = await readHandout(source, {lang: config.lang});
	if (!handout) throw new Error(`${name} cannot be read.`);
	const edited = await editHandout(handout, file, {
		catalogue: await loadCatalogue(config.templateFolders.map((each) => `${each}/disclaimers`)),
		exempt: config.disclaimers.exempt_sections,
		disclaimers: config.disclaimers.mode,
		today: new Date().toISOString().slice(0, 10),
	});
	return wordsOf(edited.tree);
}
