import type {Root} from 'mdast';
import type {Position} from 'unist';
import type {VFile} from 'vfile';
import type {IgnoreComment} from './apply-ignore-comments.ts';
import {asBrowsersRead} from './as-browsers-read.ts';
import {placeOfKey} from './front-matter-place.ts';
import {headingSlugs} from './heading-slugs.ts';
import {nodesOf} from './nodes-of.ts';

/** What rules about the library have to know of the text of a handout, as plain data. */
export interface LibraryFacts {
	/** Links that lead out of the handout and to no address of the web. */
	readonly links: readonly {readonly url: string; readonly place: Position | undefined}[];
	/** The names by which links lead to its headings. */
	readonly slugs: readonly string[];
	/** Where it says when it was reviewed, its original and its version; its first line where it does not. */
	readonly places: Readonly<Record<'reviewed' | 'translation_of' | 'version', Position>>;
	/** Comments that silence rules about the library. */
	readonly ignoreComments: readonly IgnoreComment[];
}

/** A handout as rules about the library see it. */
export interface LibraryHandout extends Omit<LibraryFacts, 'ignoreComments'> {
	readonly id: string;
	/** Below the library's folder, `/` between, without extension. */
	readonly path: string;
	readonly lang: string;
	readonly version?: string | undefined;
	/** YYYY-MM-DD */
	readonly reviewed?: string | undefined;
	/** The id of the handout that it is a translation of. */
	readonly translation_of?: string | undefined;
}

/** As much of a handout as others have to know whose text is not looked at. */
export type Neighbour = Omit<LibraryHandout, keyof LibraryFacts>;

/** All handouts together. */
export interface Library {
	/** Paths of the handouts that are known to be there. */
	readonly paths: ReadonlySet<string>;
	/** Whether there is a source for a path; `paths` may hold only the part that is looked at. */
	has(path: string): boolean;
	/** The names of a handout's headings; nothing where it was not read. */
	slugsOf(path: string): readonly string[] | undefined;
	/** A handout by its id, also one that was published earlier; nothing where there is none. */
	byId(id: string): Neighbour | undefined;
	/** The ids of all handouts that are known. */
	ids(): string[];
	/** Whether those are all that there are. */
	readonly isWhole: boolean;
	/** What the files of the renditions that are made end in: `.pdf`, `.large-print.pdf`. */
	readonly renditionEndings: readonly string[];
}

/** @param tree a handout that is cleaned and whose directives are carried out. */
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

/** What has a scheme, or two slashes, is no place in the library. */
function isOutward(url: string): boolean {
	return url !== '' && !/^(?:#|[a-z][a-z\d+.-]*:|[\\/]{2})/iu.test(asBrowsersRead(url));
}
