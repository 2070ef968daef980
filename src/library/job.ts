import {type Diagnostic, stopsPublication} from '../handout/diagnostic.ts';
import type {CatalogueEntry} from './catalogue.ts';
import type {HandoutResult, LibraryOptions, RenditionReport} from './contract.ts';
import type {Prepared} from './press.ts';
import type {Remembered} from './remembered.ts';

/** A handout on its way through a build. */
export interface Job {
	readonly prepared: Omit<Prepared, 'work'>;
	/** All findings so far. */
	readonly diagnostics: Diagnostic[];
	/** Finished files, in place or waiting aside, relative to the output folder. */
	readonly files: string[];
	/** How each came to be. */
	readonly renditions: RenditionReport[];
	/** What the next build is told; nothing where it has to be made anew. */
	remembered?: Remembered;
}

/** A job begins with what its preparation found. */
export function beginJob(prepared: Job['prepared']): Job {
	return {prepared, diagnostics: [...prepared.diagnostics], files: [], renditions: []};
}

/** A job whose work was done by an earlier build. */
export function recallJob(remembered: Remembered, source: Prepared['source']): Job {
	const {prepared, diagnostics, files} = remembered;
	return {
		prepared: {...prepared, source, diagnostics},
		diagnostics: [...diagnostics],
		files: files.map(({file}) => file),
		renditions: [],
		remembered,
	};
}

/**
 * Adds what only shows in the library as a whole: two handouts with one id, or
 * two sources for the same files.
 *
 * @param others published handouts that this call does not touch.
 */
export function addLibraryFindings(jobs: readonly Job[], others: readonly CatalogueEntry[]): void {
	const byPath = groupBy(jobs, ({prepared}) => prepared.source.path);
	const byId = groupBy(jobs, ({prepared}) => prepared.identity?.id);
	const publishedIds = new Map(others.map((entry) => [entry.id, entry.source]));
	for (const job of jobs) {
		const {identity, source} = job.prepared;
		const twin = byPath.get(source.path)?.find((other) => other !== job);
		if (twin) {
			job.diagnostics.push(
				libraryFinding(
					'one-source',
					source.file,
					`Unexpected second source for "${source.path}", expected only one beside ${twin.prepared.source.file}`,
					'One would overwrite the other’s files. Rename or remove one.',
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
				'An id names one leaflet for good: records and e-readers would take the two for one. Give one of them another id.',
			),
		);
	}
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

/** The outcome of a job for its reader, told to whoever follows the build. */
export function resultOf(
	{prepared, diagnostics, files, renditions}: Job,
	status: HandoutResult['status'],
): HandoutResult {
	const {source, identity, ledger, silenced} = prepared;
	return {
		file: source.file,
		path: source.path,
		...(identity && {title: identity.title}),
		status,
		files: status === 'published' ? files : [],
		...(status !== 'checked' && {renditions: status === 'published' ? renditions : []}),
		diagnostics,
		silenced,
		ledger,
	};
}

export function isHeldBack({diagnostics}: Job): boolean {
	return stopsPublication(diagnostics);
}

/** Says that there is work for a call, and how much. */
export function announce(total: number, {onEvent}: LibraryOptions): void {
	onEvent?.({type: 'started', total});
}
