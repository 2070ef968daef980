import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {ImportResult} from '../../import/import-handout.ts';
import {type ImportRecord, writeWhole} from './import-record.ts';
import type {ImportTarget} from './import-sources.ts';

/** Where a handout went. */
export interface Written {
	/** Absolute path. */
	readonly location: string;
	/** `beside` if the file of that name was written or edited by a person, and was left as it is. */
	readonly how: 'new' | 'changed' | 'unchanged' | 'beside';
}

/**
 * Writes a handout and its pictures. A file that is not as the last import wrote it is a person's
 * work: the handout is then written beside it, under a name that builds ignore.
 *
 * @returns undefined if `target` has no folder to write to.
 * @throws SystemError if a file cannot be written.
 */
export async function writeImported(
	result: ImportResult,
	target: ImportTarget,
	record: ImportRecord,
	isDryRun: boolean,
): Promise<Written | undefined> {
	const {root} = target;
	const markdown = result.markdown ?? '';
	if (root === undefined) {
		record.note(target.path, result);
		return undefined;
	}
	for (let attempt = 0; ; attempt++) {
		const name = attempt === 0 ? target.path : besideName(target.path, attempt);
		const location = path.join(root, name);
		const there = await readFile(location, 'utf8').catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined;
			throw error;
		});
		if (there !== undefined && there !== markdown && !record.isOurs(name, there)) continue;
		const isSame = there === markdown;
		const how =
			attempt > 0 ? 'beside' : isSame ? 'unchanged' : there === undefined ? 'new' : 'changed';
		if (!isDryRun) {
			if (!isSame) await writeWhole(location, markdown);
			await writeImages(result, path.join(path.dirname(location), target.imageFolder));
			record.note(name, result);
		}
		return {location, how};
	}
}

/** For `pain.md` that a person edited, `_pain.imported.md`: builds ignore names that begin with `_`. */
function besideName(name: string, attempt: number): string {
	const {dir, name: stem} = path.posix.parse(name);
	return path.posix.join(dir, `_${stem}.imported${attempt === 1 ? '' : `-${attempt}`}.md`);
}

async function writeImages({images}: ImportResult, folder: string): Promise<void> {
	for (const {name, bytes} of images) {
		const location = path.join(folder, path.basename(name));
		const there = await readFile(location).catch(() => undefined);
		if (!there?.equals(bytes)) await writeWhole(location, bytes);
	}
}
