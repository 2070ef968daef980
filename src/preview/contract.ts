import type {Format} from '../config/config-schema.ts';
import type {ShownFinding} from './shown-finding.ts';

/** What the server and the page of the preview exchange; plain data. */

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
	/** Counts renderings; 0 if there is none yet. */
	readonly edition: number;
	/** Counts drafts, pages whose errors prevent publication; 0 if there is none now. */
	readonly draftEdition: number;
	/** Changes with anything that is shown of it. */
	readonly revision: number;
	readonly renditions: readonly ListedRendition[];
}

/** One rendition of a handout, whether it has been made or not. */
export interface ListedRendition {
	readonly format: Format;
	readonly profile?: string;
	/** Whether it exists only in the preview: a build does not make it. */
	readonly isExtra?: boolean;
	/** Its path below the output folder if it were built. */
	readonly file: string;
}

/** Everything that the page shows except findings and renditions. */
export interface LibraryMessage {
	readonly clinic: string;
	/** In the order of the list; unchanged ones are only named. */
	readonly handouts: readonly (ListedHandout | string)[];
	/** A config, template or wording that cannot be used. */
	readonly fault?: string;
	/** How often the library was searched for changes. */
	readonly updates: number;
}

/** Everything about one handout. */
export interface HandoutMessage {
	readonly id: string;
	readonly revision: number;
	/** Whether the renditions are older than the source. */
	readonly isOutdated: boolean;
	readonly findings: readonly ShownFinding[];
}
