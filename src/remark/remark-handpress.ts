import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {addressOfPage} from '../findings/page-of-finding.ts';
import {report} from '../handout/diagnostic.ts';
import {faultFinding} from '../library/call/fault-finding.ts';
import {OpenLibraries} from '../library/check/open-library.ts';

export interface HandpressOptions {
	/** A config file, relative to the working folder, in place of the nearest one above the file. */
	readonly config?: string | undefined;
}

/** By config, for as long as the process lives: an editor runs remark on the same files for hours. */
const opened = new Map<string | undefined, OpenLibraries>();

/** Resolves when the previous file has been checked and its caller has gone on. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Checks a file as `handpress check` does, with the config, wordings and rules of its library, and
 * reports the findings as messages. The tree is not changed, and nothing is thrown.
 *
 * Files are checked one after another: unified-engine hangs, and then ends with status 0, if a file is
 * finished between another file's error and its handling.
 */
export function remarkHandpress({config}: HandpressOptions = {}) {
	return (_: Root, file: VFile): Promise<undefined> => {
		const checking = turn.then(() => checkFile(file, config));
		turn = checking.then(() => new Promise(setImmediate));
		return checking;
	};
}

async function checkFile(file: VFile, config: string | undefined): Promise<undefined> {
	const libraries = opened.get(config) ?? new OpenLibraries(config);
	opened.set(config, libraries);
	// A text without a file is checked as one of the working folder.
	const location = path.resolve(file.cwd, file.path ?? 'handout.md');
	try {
		const library = await libraries.libraryOf(location, file.cwd);
		for (const found of await library.check(location, await contentOf(file, location))) {
			report(file, found).url = addressOfPage(found.ruleId);
		}
	} catch (error) {
		report(file, faultFinding(error, file.path));
	}
}

/**
 * The bytes of a file. Where remark replaced bytes that are no UTF-8, those that lie on the disk:
 * they are a finding.
 */
async function contentOf(file: VFile, location: string): Promise<Uint8Array> {
	if (typeof file.value === 'object') return file.value;
	const text = String(file);
	const bytes = Buffer.from(text);
	if (!text.includes('\uFFFD')) return bytes;
	const saved = await readFile(location).catch(() => bytes);
	return saved.toString('utf8') === text ? saved : bytes;
}
