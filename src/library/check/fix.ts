import {readFile, realpath, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {VFile} from 'vfile';
import {SystemError, systemErrorOf} from '../../files/system-error.ts';
import type {Fix} from '../../handout/diagnostic.ts';
import {decode} from '../../source/decode.ts';
import type {BuildResult} from '../call/contract.ts';
import {readSourceText} from '../sources/source-text.ts';

/** The text of a source before and after its fixes, both with LF line ends. */
export interface FixedSource {
	readonly file: string;
	readonly before: string;
	readonly after: string;
	/** How many fixes were applied. */
	readonly applied: number;
	/** How many were not applied because they overlap with one that was; the next run may apply them. */
	readonly waiting: number;
}

/** Applies the fixes of a check to the texts of the sources, without writing anything. */
export async function fixSources(
	{handouts}: BuildResult,
	workingFolder: string,
): Promise<FixedSource[]> {
	const fixed: FixedSource[] = [];
	for (const {file, diagnostics} of handouts) {
		const fixes = diagnostics.flatMap(({fix}) => fix ?? []);
		if (fixes.length === 0) continue;
		const before = await readSourceText(file, workingFolder);
		if (before !== undefined) fixed.push({file, before, ...applyFixes(before, fixes)});
	}
	return fixed;
}

/**
 * Writes fixed sources, each in one move, with the line ends and the byte order mark that they had.
 *
 * @throws SystemError if a source was changed since it was read, or cannot be written.
 */
export async function writeFixed(
	sources: readonly FixedSource[],
	workingFolder: string,
): Promise<void> {
	for (const {file, before, after} of sources) {
		const location = await realpath(path.resolve(workingFolder, file));
		const bytes = await readFile(location);
		if (decode(bytes, new VFile()) !== before) {
			throw new SystemError(
				`${file} was changed while it was being checked.`,
				'Check it again; nothing was written to it.',
			);
		}
		const aside = `${location}.handpress-${process.pid}`;
		try {
			await writeFile(aside, likeBefore(after, bytes.toString('utf8')), {flag: 'wx'});
			await rename(aside, location);
		} catch (error) {
			await rm(aside, {force: true});
			throw systemErrorOf(error, `${file} cannot be written`);
		}
	}
}

/** Applies fixes to a text; of those that overlap, the first. */
export function applyFixes(
	text: string,
	fixes: readonly Fix[],
): Pick<FixedSource, 'after' | 'applied' | 'waiting'> {
	const parts: string[] = [];
	let done = 0;
	const separate = separateFixes(fixes);
	for (const fix of separate) {
		parts.push(text.slice(done, fix.start), fix.text);
		done = fix.end;
	}
	parts.push(text.slice(done));
	const applied = separate.length;
	return {after: parts.join(''), applied, waiting: fixes.length - applied};
}

/** The fixes that can be applied together, in the order of their places; of those that overlap, the first. */
export function separateFixes(fixes: readonly Fix[]): Fix[] {
	let done = 0;
	let lastStart = -1;
	return fixes
		.toSorted((a, b) => a.start - b.start || a.end - b.end)
		.filter((fix) => {
			if (fix.start < done || fix.start === lastStart) return false;
			done = fix.end;
			lastStart = fix.start;
			return true;
		});
}

function likeBefore(text: string, before: string): string {
	const lineEnd = /\r\n?|\n/u.exec(before)?.[0] ?? '\n';
	return (before.startsWith('\uFEFF') ? '\uFEFF' : '') + text.replaceAll('\n', lineEnd);
}
