import type {SilencedFinding} from '../../checks/apply-ignore-comments.ts';
import {type Diagnostic, stopsPublication} from '../../handout/diagnostic.ts';
import type {HandoutResult, LibraryOptions, RenditionReport} from '../call/contract.ts';
import type {Prepared} from '../workers/prepared.ts';
import type {Remembered} from './remembered.ts';

/** A handout on its way through a build. */
export interface Job {
	readonly prepared: Omit<Prepared, 'work'>;
	/** All findings so far. */
	readonly diagnostics: Diagnostic[];
	/** Findings that comments in the source silence, so far. */
	readonly silenced: SilencedFinding[];
	/** Finished files, in place or waiting aside, relative to the output folder. */
	readonly files: string[];
	/** How each came to be. */
	readonly renditions: RenditionReport[];
	/** What the next build is told; nothing where it has to be made anew. */
	remembered?: Remembered;
}

/** A job begins with what its preparation found. */
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

/** A job whose work was done by an earlier build. */
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

/** The outcome of a job for its reader, told to whoever follows the build. */
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

/** Says that there is work for a call, and how much. */
export function announce(total: number, {onEvent}: LibraryOptions): void {
	onEvent?.({type: 'started', total});
}
