import type {SilencedFinding} from '../checks/apply-ignore-comments.ts';
import type {Format} from '../config/config-schema.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import type {LedgerEntry} from '../handout/ledger.ts';
import type {HandoutOverview} from './overview.ts';

/** What every call is about. */
export interface LibraryOptions {
	/** Files and folders; without any, the library. */
	readonly paths?: readonly string[] | undefined;
	/** Folder that paths and the config are looked up from. Default: the process's. */
	readonly workingFolder?: string | undefined;
	/** A config file to take instead of the one in the working folder. */
	readonly configFile?: string | undefined;
	/** Whether sections without their disclaimer are an error or are given one. Default: what the config says. */
	readonly disclaimers?: 'check' | 'insert' | undefined;
	/** Told of what goes on, as it goes on. */
	readonly onEvent?: ((event: BuildEvent) => void) | undefined;
}

export interface CheckOptions extends LibraryOptions {
	/** Ids of the rules to look at; the findings of all others are left out. Default: all. */
	readonly only?: readonly string[] | undefined;
	/** A file of findings that are known; only others count. */
	readonly baselineFile?: string | undefined;
}

export interface BuildOptions extends LibraryOptions {
	/** Folder that the finished files go to, in place of the config's. */
	readonly out?: string | undefined;
	/** In place of the config's. */
	readonly formats?: readonly Format[] | undefined;
	/** Names of the print profiles that PDFs are made in, in place of the config's. */
	readonly profiles?: readonly string[] | undefined;
	/** Folder of the cache. Default: `library` below `HANDPRESS_CACHE` or the user's cache folder. */
	readonly cache?: string | undefined;
	/** How large the cache may grow, in bytes. Default: 4 GiB. */
	readonly cacheLimit?: number | undefined;
	/** Makes all anew, whatever the cache holds. */
	readonly force?: boolean | undefined;
	/** How many handouts are worked on at a time. Default: by cores and memory. */
	readonly jobs?: number | undefined;
	/** Whether it is measured where the time goes, and told of in the end by a `stages` event. Default: no. */
	readonly profileStages?: boolean | undefined;
	/** Builds one of so many parts of the library, which take about as long as each other. */
	readonly shard?: Shard | undefined;
}

/** The `index`th, from 1, of `count` parts. */
export interface Shard {
	readonly index: number;
	readonly count: number;
}

export type BuildEvent =
	| {readonly type: 'started'; readonly total: number}
	/** A build knows now what there is to do: all but so many handouts. */
	| {readonly type: 'recalled'; readonly kept: number; readonly total: number}
	/** Work on a handout begins. */
	| {readonly type: 'begun'; readonly path: string}
	| {
			readonly type: 'handout';
			readonly result: HandoutResult;
			/** Whether it was worked on, rather than known from an earlier build. */
			readonly isMade: boolean;
			readonly done: number;
			readonly total: number;
	  }
	/** Something to know about the machine, said once. */
	| {readonly type: 'notice'; readonly text: string}
	/** Where the time of a build went that is over, if it was asked for. */
	| ({readonly type: 'stages'} & StageProfile);

/** Where the time of a build went. */
export interface StageProfile {
	/** By the clock, in milliseconds. */
	readonly elapsed: number;
	/** Of the processor, all threads and browsers together, in milliseconds. */
	readonly cpu: number;
	readonly stages: readonly StageCost[];
}

/** What one stage of a build took, all threads and handouts together. */
export interface StageCost {
	readonly stage: string;
	/** Whose time it is: `main thread`, `worker threads`, `other threads` of Node, `Chromium`, or that of waiting `handouts`. */
	readonly where: string;
	/** How often it was gone through. */
	readonly times: number;
	/** Time of the processor, in milliseconds; nothing where the system does not tell. */
	readonly cpu?: number;
	/** The rest of the time that it took, in milliseconds: it waited for the disk, for a processor, for others. */
	readonly waiting: number;
}

/** How a finished file came to be, and why. */
export interface RenditionReport {
	/** Relative to the output folder. */
	readonly file: string;
	/**
	 * `kept`: it stood there already. `restored`: nothing changed, but it was not there, and came
	 * out of the cache. `reused`: something changed, and it did not. `built`: it was made.
	 */
	readonly how: 'kept' | 'restored' | 'reused' | 'built';
	readonly why: string;
}

/** What became of one handout. */
export interface HandoutResult {
	/** The source, as messages name it. */
	readonly file: string;
	readonly path: string;
	readonly title?: string;
	/** `checked` where nothing was to be written. */
	readonly status: 'published' | 'held-back' | 'checked';
	/** Finished files, relative to the output folder. */
	readonly files: readonly string[];
	/** How each of them came to be; nothing for a check. */
	readonly renditions?: readonly RenditionReport[];
	readonly diagnostics: readonly Diagnostic[];
	/** Findings that the baseline knows, where there is one. */
	readonly known?: readonly Diagnostic[];
	/** Findings that comments in the source silence, each with its reason. */
	readonly silenced: readonly SilencedFinding[];
	readonly ledger: readonly LedgerEntry[];
	/** What those who answer for it ask; nothing where its source could not be read. */
	readonly overview?: HandoutOverview;
}

export interface BuildResult {
	/** Absolute; nothing for a check. */
	readonly outFolder?: string;
	readonly handouts: readonly HandoutResult[];
	/** False if a finding stops publication. */
	readonly ok: boolean;
}
