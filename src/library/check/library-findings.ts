import {existsSync} from 'node:fs';
import path from 'node:path';
import {VFile} from 'vfile';
import {checkLibrary} from '../../checks/check-library.ts';
import type {Library, LibraryHandout, Neighbour} from '../../checks/library-facts.ts';
import {libraryRules} from '../../checks/library-rules.ts';
import {activate} from '../../checks/rule-settings.ts';
import {type Diagnostic, diagnosticsOf} from '../../handout/diagnostic.ts';
import {profileNames} from '../../print-profiles/profile-schema.ts';
import {type PressSettings, renditionEndings} from '../call/press-settings.ts';
import type {Job} from '../recall/job.ts';
import {type SourceRef, sourceExtensions} from '../sources/sources.ts';

/** What is known of a library besides the handouts that a call works on. */
export interface LibraryContext {
	/** Sources of the library, including those of other parts of it. */
	readonly sources: readonly SourceRef[];
	/** Whether `sources` are all sources of the library. */
	readonly isWhole: boolean;
	/** Handouts that this call does not work on. Default: none. */
	readonly others?: readonly OtherHandout[];
	readonly config: Pick<PressSettings['config'], 'formats' | 'print' | 'rules'>;
}

/** A handout that a call does not work on, known from an earlier build or from its saved source. */
export interface OtherHandout extends Neighbour {
	/** The name of its source. */
	readonly source: string;
	/** The fragment ids of its headings; absent if they are not known. */
	readonly slugs?: readonly string[];
}

/**
 * Adds findings that only show in the library as a whole: two handouts with one id, two sources for
 * the same files, and the findings of rules about the library.
 */
export function addLibraryFindings(jobs: readonly Job[], context: LibraryContext): void {
	addCollisions(jobs, context);
	const rules = activate(libraryRules, context.config.rules);
	if (rules.length === 0) return;
	const members = jobs.flatMap((job) => {
		const {identity, facts, source} = job.prepared;
		return identity && facts ? [{job, source, handout: {...identity, ...facts}}] : [];
	});
	const library = libraryOf(
		members.map(({handout}) => handout),
		context,
	);
	for (const {job, source, handout} of members) {
		const file = new VFile({path: source.file});
		const has = (path: string) =>
			library.has(path) || (!context.isWhole && isSource(path, source.root));
		checkLibrary(handout, {...library, has}, rules, file);
		job.silenced.push(...(file.data.silenced ?? []));
		for (const diagnostic of diagnosticsOf(file)) addInPlace(job.diagnostics, diagnostic);
	}
}

function libraryOf(
	handouts: readonly LibraryHandout[],
	{sources, isWhole, others = [], config}: LibraryContext,
): Library {
	const paths = new Set(sources.map(({path: each}) => each));
	const known = [...others, ...handouts];
	const byPath = new Map(known.map((handout) => [handout.path, handout]));
	const byId = new Map(known.map((handout) => [handout.id, handout]));
	return {
		paths,
		has: (each) => paths.has(each),
		slugsOf: (each) => byPath.get(each)?.slugs,
		byId: (id) => byId.get(id),
		ids: () => [...byId.keys()],
		// A handout that could not be read, or is in another part, may have any id.
		isWhole: isWhole && sources.every((source) => byPath.has(source.path)),
		renditionEndings: renditionEndings(config),
	};
}

/** Whether there is a source for a path, for calls that do not know all sources. */
function isSource(target: string, root: string): boolean {
	return (
		!target.startsWith('..') &&
		[...sourceExtensions].some((extension) => existsSync(path.join(root, target + extension)))
	);
}

/** Keeps findings in the order of their lines. */
function addInPlace(diagnostics: Diagnostic[], found: Diagnostic): void {
	const next = diagnostics.findIndex(({line = 0}) => line > (found.line ?? 0));
	diagnostics.splice(next === -1 ? diagnostics.length : next, 0, found);
}

function addCollisions(jobs: readonly Job[], {sources, others = [], config}: LibraryContext): void {
	const files = new Map([
		...others.map(({path: each, source}) => [each, source] as const),
		...sources.map(({path: each, file}) => [each, file] as const),
	]);
	const profiles = profileNames(config.print);
	const byPath = groupBy(sources, (source) => source.path);
	const byId = groupBy(jobs, ({prepared}) => prepared.identity?.id);
	const publishedIds = new Map(others.map((entry) => [entry.id, entry.source]));
	for (const job of jobs) {
		const {identity, source} = job.prepared;
		const twin = byPath.get(source.path)?.find(({location}) => location !== source.location);
		if (twin) {
			job.diagnostics.push(
				libraryFinding(
					'one-source',
					source.file,
					`Unexpected second source for "${source.path}", expected only one beside ${twin.file}`,
					'One would overwrite the other’s files. Rename or remove one.',
				),
			);
			continue;
		}
		const print = printTwin(source.path, files, profiles);
		if (print) {
			job.diagnostics.push(
				libraryFinding(
					'one-source',
					source.file,
					`Unexpected source "${source.path}" beside ${print.file}, expected no name that ends in that of a print profile`,
					`The one’s PDF and the other’s in the profile "${print.profile}" would have one name, and one would overwrite the other. Rename the source whose name ends in ".${print.profile}".`,
				),
			);
			continue;
		}
		if (!identity) continue;
		const namesake = byId.get(identity.id)?.find((other) => other !== job);
		const other = namesake?.prepared.source.file ?? publishedIds.get(identity.id);
		if (other === undefined) continue;
		job.diagnostics.push(
			libraryFinding(
				'unique-id',
				source.file,
				`Unexpected id "${identity.id}", expected one that ${other} does not have`,
				'An id names one handout for good: records and e-readers would take the two for the same. Give one of them another id.',
			),
		);
	}
}

/** The source of which a PDF would have the same file name as one of this source. */
function printTwin(
	own: string,
	files: ReadonlyMap<string, string>,
	profiles: readonly string[],
): {file: string; profile: string} | undefined {
	for (const profile of profiles) {
		const ending = `.${profile}`;
		const other = own.endsWith(ending) ? own.slice(0, -ending.length) : own + ending;
		const file = files.get(other);
		if (file !== undefined) return {file, profile};
	}
	return undefined;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

function libraryFinding(ruleId: string, file: string, reason: string, note: string): Diagnostic {
	return {ruleId, severity: 'error', reason, note, file, line: 1, column: 1};
}
