import type {Root} from 'mdast';
import type {Position} from 'unist';
import type {VFile} from 'vfile';
import type {IgnoreComment} from './apply-ignore-comments.ts';
import {asBrowsersRead} from './as-browsers-read.ts';
import {placeOfKey} from './front-matter-place.ts';
import {headingSlugs} from './heading-slugs.ts';
import {nodesOf} from './nodes-of.ts';

/** What rules about the library need to know about the text of a handout, as plain data. */
export interface LibraryFacts {
	/** Links to other files of the library: neither within the handout nor to a web address. */
	readonly links: readonly {readonly url: string; readonly place: Position | undefined}[];
	/** The fragments by which links name its headings. */
	readonly slugs: readonly string[];
	/** Where these keys stand in its front matter; its first line if they are missing. */
	readonly places: Readonly<Record<'reviewed' | 'translation_of' | 'version', Position>>;
	/** Comments that silence rules about the library. */
	readonly ignoreComments: readonly IgnoreComment[];
}

/** A handout as rules about the library see it. */
export interface LibraryHandout extends Omit<LibraryFacts, 'ignoreComments'> {
	readonly id: string;
	/** Path below the library's folder, with `/`, without extension. */
	readonly path: string;
	readonly lang: string;
	readonly version?: string | undefined;
	/** YYYY-MM-DD */
	readonly reviewed?: string | undefined;
	/** The id of the handout that it is a translation of. */
	readonly translation_of?: string | undefined;
}

/** What rules know about a handout whose text is not being checked. */
export type Neighbour = Omit<LibraryHandout, keyof LibraryFacts>;

/** All handouts together. */
export interface Library {
	/** Paths of the handouts that are known to exist. */
	readonly paths: ReadonlySet<string>;
	/** Whether there is a source for a path; `paths` may hold only those that are being checked. */
	has(path: string): boolean;
	/** The fragments of a handout's headings; undefined if it was not read. */
	slugsOf(path: string): readonly string[] | undefined;
	/** A handout by its id, including those published earlier; undefined if there is none. */
	byId(id: string): Neighbour | undefined;
	/** The ids of all handouts that are known. */
	ids(): string[];
	/** Whether those are all the ids there are. */
	readonly isWhole: boolean;
	/** How the files of the renditions that are built end: `.pdf`, `.large-print.pdf`. */
	readonly renditionEndings: readonly string[];
}

/** @param tree a handout, cleaned and with its directives turned into nodes. */
export function libraryFactsOf(tree: Root, file: VFile): LibraryFacts {
	const links = nodesOf(tree, 'link', 'definition')
		.filter(({url}) => isOutward(url))
		.map(({url, position}) => ({url, place: position}));
	const source = String(file.value);
	return {
		links,
		slugs: [...headingSlugs(tree)],
		places: {
			reviewed: placeOfKey(source, 'reviewed'),
			translation_of: placeOfKey(source, 'translation_of'),
			version: placeOfKey(source, 'version'),
		},
		ignoreComments: file.data.libraryIgnoreComments ?? [],
	};
}

/** An address with a scheme, or with two slashes, is not in the library. */
function isOutward(url: string): boolean {
	return url !== '' && !/^(?:#|[a-z][a-z\d+.-]*:|[\\/]{2})/iu.test(asBrowsersRead(url));
}
