import type {SilencedFinding} from '../../checks/apply-ignore-comments.ts';
import {type Diagnostic, stopsPublication} from '../../handout/diagnostic.ts';
import type {HandoutResult, LibraryOptions, RenditionReport} from '../call/contract.ts';
import type {Prepared} from '../workers/prepared.ts';
import type {Remembered} from './remembered.ts';

/** A handout on its way through a build or a check. */
export interface Job {
	readonly prepared: Omit<Prepared, 'work'>;
	/** All findings so far. */
	readonly diagnostics: Diagnostic[];
	/** Findings that comments in the source silence, so far. */
	readonly silenced: SilencedFinding[];
	/** Paths of finished files below the output folder, whether in place or still in the staging folder. */
	readonly files: string[];
	/** How each file came about. */
	readonly renditions: RenditionReport[];
	/** What the next build may reuse; absent if it must make the handout anew. */
	remembered?: Remembered;
}

/** A new job, with the findings of its preparation. */
export function beginJob(prepared: Job['prepared']): Job {
	const {diagnostics, silenced} = prepared;
	return {
		prepared,
		diagnostics: [...diagnostics],
		silenced: [...silenced],
		files: [],
		renditions: [],
	};
}

/** The job of a handout that an earlier build made. */
export function recallJob(remembered: Remembered, source: Prepared['source']): Job {
	const {prepared, diagnostics, files} = remembered;
	return {
		prepared: {...prepared, source, diagnostics},
		diagnostics: [...diagnostics],
		silenced: [...prepared.silenced],
		files: files.map(({file}) => file),
		renditions: [],
		remembered,
	};
}

/** The result of a job, as callers and events get it. */
export function resultOf(
	{prepared, diagnostics, silenced, files, renditions}: Job,
	status: HandoutResult['status'],
): HandoutResult {
	const {source, identity, ledger, overview} = prepared;
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
		...(overview && {overview}),
	};
}

export function isHeldBack({diagnostics}: Job): boolean {
	return stopsPublication(diagnostics);
}

/** Sends the event with which a call begins. */
export function announce(total: number, {onEvent}: LibraryOptions): void {
	onEvent?.({type: 'started', total});
}
