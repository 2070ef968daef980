import {type Diagnostic, stopsPublication} from '../handout/diagnostic.ts';
import type {CatalogueEntry} from './catalogue.ts';
import type {CheckOptions, HandoutResult} from './contract.ts';
import type {Prepared} from './press.ts';

/** A handout on its way through a build. */
export interface Job {
	readonly prepared: Omit<Prepared, 'work'>;
	/** All findings so far. */
	readonly diagnostics: Diagnostic[];
	/** Finished files that wait aside, relative to the output folder. */
	readonly files: string[];
}

/** A job begins with what its preparation found. */
export function beginJob(prepared: Job['prepared']): Job {
	return {prepared, diagnostics: [...prepared.diagnostics], files: []};
}

/**
 * Adds what only shows in the library as a whole: two handouts with one id, or
 * two sources for the same files.
 *
 * @param others published handouts that this call does not touch.
 */
export function addLibraryFindings(jobs: readonly Job[], others: readonly CatalogueEntry[]): void {
	for (const [index, {prepared, diagnostics}] of jobs.entries()) {
		const {identity, source} = prepared;
		const neighbours = jobs.filter((_, at) => at !== index).map((job) => job.prepared);
		const twin = neighbours.find((other) => other.source.path === source.path);
		if (twin) {
			diagnostics.push(
				libraryFinding(
					'one-source',
					source.file,
					`Unexpected second source for "${source.path}", expected only one beside ${twin.source.file}`,
					'One would overwrite the other’s files. Rename or remove one.',
				),
			);
			continue;
		}
		const namesake =
			neighbours.find((other) => other.identity && other.identity.id === identity?.id)?.source
				.file ?? others.find(({id}) => id === identity?.id)?.source;
		if (!namesake) continue;
		diagnostics.push(
			libraryFinding(
				'unique-id',
				source.file,
				`Unexpected id "${identity?.id}", expected one that ${namesake} does not have`,
				'An id names one leaflet for good: records and e-readers would take the two for one. Give one of them another id.',
			),
		);
	}
}

function libraryFinding(ruleId: string, file: string, reason: string, note: string): Diagnostic {
	return {ruleId, severity: 'error', reason, note, file, line: 1, column: 1};
}

/** The outcome of a job for its reader, told to whoever follows the build. */
export function resultOf(
	{prepared, diagnostics, files}: Job,
	status: HandoutResult['status'],
): HandoutResult {
	const {source, identity, ledger} = prepared;
	return {
		file: source.file,
		path: source.path,
		...(identity && {title: identity.title}),
		status,
		files: status === 'published' ? files : [],
		diagnostics,
		ledger,
	};
}

export function isHeldBack({diagnostics}: Job): boolean {
	return stopsPublication(diagnostics);
}

/** Says that there is work for a call, and how much. */
export function announce(total: number, {onEvent}: CheckOptions): void {
	onEvent?.({type: 'started', total});
}
