import type {Format} from '../config/config-schema.ts';
import type {ShownFinding} from './shown-finding.ts';

/** What server and page of the preview tell each other; plain data. */

/** A handout in the list. */
export interface ListedHandout {
	/** The source, as messages name it. */
	readonly id: string;
	readonly title: string;
	readonly lang?: string;
	/** `waiting`: not yet prepared. `held-back`: a build would not publish it. */
	readonly state: 'waiting' | 'good' | 'held-back';
	readonly errors: number;
	readonly warnings: number;
	/** Counts renderings; 0 is none yet. */
	readonly edition: number;
	/** Counts pages that errors kept from publication; 0 where there is none now. */
	readonly draftEdition: number;
	/** Changes with anything that there is to show of it. */
	readonly revision: number;
	readonly renditions: readonly ListedRendition[];
}

/** One rendition of a handout, whether it has been made or not. */
export interface ListedRendition {
	readonly format: Format;
	readonly profile?: string;
	/** Whether it is only there to be looked at: a build does not make it. */
	readonly isExtra?: boolean;
	/** Below the output folder, were it built. */
	readonly file: string;
}

/** All that the page shows but for findings and renditions. */
export interface LibraryMessage {
	readonly clinic: string;
	/** In the order of the list; those that are as they were before are only named. */
	readonly handouts: readonly (ListedHandout | string)[];
	/** A config, template or wording that cannot be used. */
	readonly fault?: string;
	/** How often the library was gone through for changes. */
	readonly updates: number;
}

/** What there is to say of one handout. */
export interface HandoutMessage {
	readonly id: string;
	readonly revision: number;
	/** Whether the renditions are older than the source. */
	readonly isOutdated: boolean;
	readonly findings: readonly ShownFinding[];
}
