import type {SilencedFinding} from '../../checks/apply-ignore-comments.ts';
import type {Format} from '../../config/config-schema.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import type {LedgerEntry} from '../../handout/ledger.ts';
import type {HandoutOverview} from './overview.ts';

/** Options of every call that works on a library. */
export interface LibraryOptions {
	/** Sources: files and folders. Default: the library, the `content` folder of the config. */
	readonly paths?: readonly string[] | undefined;
	/** Folder that paths and the config are relative to. Default: that of the process. */
	readonly workingFolder?: string | undefined;
	/** A config file to use instead of the one in the working folder. */
	readonly configFile?: string | undefined;
	/** Whether a section that lacks a disclaimer is reported or given one. Default: from the config. */
	readonly disclaimers?: 'check' | 'insert' | undefined;
	/** Called with each event while the work goes on. */
	readonly onEvent?: ((event: BuildEvent) => void) | undefined;
}

export interface CheckOptions extends LibraryOptions {
	/** Ids of the rules whose findings are wanted. Default: all. */
	readonly only?: readonly string[] | undefined;
	/** A file of known findings, which are set apart as `known`; only new ones count. */
	readonly baselineFile?: string | undefined;
}

export interface BuildOptions extends LibraryOptions {
	/** Folder for the finished files. Default: from the config. */
	readonly out?: string | undefined;
	/** Formats to build. Default: from the config. */
	readonly formats?: readonly Format[] | undefined;
	/** Names of the print profiles of the PDFs. Default: from the config. */
	readonly profiles?: readonly string[] | undefined;
	/** Folder of the cache. Default: `library` below `HANDPRESS_CACHE` or the user's cache folder. */
	readonly cache?: string | undefined;
	/** How large the cache may grow, in bytes. Default: 4 GiB. */
	readonly cacheLimit?: number | undefined;
	/** Whether everything is rebuilt, whatever the cache holds. Default: false. */
	readonly force?: boolean | undefined;
	/** How many handouts are worked on at a time. Default: depends on cores and memory. */
	readonly jobs?: number | undefined;
	/** Whether to measure where the time goes, and report it at the end in a `stages` event. Default: false. */
	readonly profileStages?: boolean | undefined;
	/** Builds only one of several parts of the library, which take about equally long. Default: all of it. */
	readonly shard?: Shard | undefined;
}

/** The `index`th, from 1, of `count` parts. */
export interface Shard {
	readonly index: number;
	readonly count: number;
}

export type BuildEvent =
	| {readonly type: 'started'; readonly total: number}
	/** A build knows what it has to do: everything but the `kept` handouts. */
	| {readonly type: 'recalled'; readonly kept: number; readonly total: number}
	/** Work on a handout begins. */
	| {readonly type: 'begun'; readonly path: string}
	| {
			readonly type: 'handout';
			readonly result: HandoutResult;
			/** Whether it was worked on, rather than kept from an earlier build. */
			readonly isMade: boolean;
			readonly done: number;
			readonly total: number;
	  }
	/** Something to know about the machine, sent once. */
	| {readonly type: 'notice'; readonly text: string}
	/** Where the time of a finished build went, if `profileStages` asked for it. */
	| ({readonly type: 'stages'} & StageProfile);

/** Where the time of a build went. */
export interface StageProfile {
	/** Elapsed time, in milliseconds. */
	readonly elapsed: number;
	/** CPU time of all threads and browsers together, in milliseconds. */
	readonly cpu: number;
	readonly stages: readonly StageCost[];
}

/** What one stage of a build took, for all threads and handouts together. */
export interface StageCost {
	readonly stage: string;
	/** Whose time it is: `main thread`, `worker threads`, `other threads` of Node, `Chromium`, or that of waiting `handouts`. */
	readonly where: string;
	/** How often it ran. */
	readonly times: number;
	/** CPU time, in milliseconds; undefined if the system does not say. */
	readonly cpu?: number;
	/** The rest of its time, in milliseconds: waiting for the disk, a processor or other stages. */
	readonly waiting: number;
}

/** How a finished file came about, and why. */
export interface RenditionReport {
	/** Relative to the output folder. */
	readonly file: string;
	/**
	 * `kept`: nothing changed, and it was already in the output folder. `restored`: nothing changed,
	 * but it was missing and came from the cache. `reused`: something changed, but not this file.
	 * `built`: it was made.
	 */
	readonly how: 'kept' | 'restored' | 'reused' | 'built';
	/** A phrase for people, such as "its source changed". */
	readonly why: string;
}

/** What became of one handout. */
export interface HandoutResult {
	/** The source, as messages name it. */
	readonly file: string;
	/** Path below the library's folder, with `/`, without extension: `en/new-back-pain`. */
	readonly path: string;
	/** Absent if the source could not be read. */
	readonly title?: string;
	/** `checked` if `check` looked at it, which writes nothing. */
	readonly status: 'published' | 'held-back' | 'checked';
	/** Finished files, relative to the output folder. */
	readonly files: readonly string[];
	/** How each of them came about; absent for a check. */
	readonly renditions?: readonly RenditionReport[];
	readonly diagnostics: readonly Diagnostic[];
	/** Findings that the baseline lists, if there is one. */
	readonly known?: readonly Diagnostic[];
	/** Findings that comments in the source silence, each with its reason. */
	readonly silenced: readonly SilencedFinding[];
	readonly ledger: readonly LedgerEntry[];
	/** What the people who answer for it want to know; absent if its source could not be read. */
	readonly overview?: HandoutOverview;
}

export interface BuildResult {
	/** Absolute path; absent for a check. */
	readonly outFolder?: string;
	readonly handouts: readonly HandoutResult[];
	/** False if a finding stops publication. */
	readonly ok: boolean;
}
