import type {ListedHandout, ListedRendition} from '../contract.ts';

/** What is shown, as the page's address says it. */
export interface Place {
	/** The handout; empty for the index as readers will see it. */
	readonly id: string;
	/** Its rendition. */
	readonly view: string;
}

/** What a rendition is called in an address: `html`, `epub`, `pdf:large-print`. */
export function viewOf({format, profile}: ListedRendition): string {
	return profile === undefined ? format : `${format}:${profile}`;
}

export function currentPlace(): Place {
	const query = new URLSearchParams(location.search);
	return {id: query.get('handout') ?? '', view: query.get('view') ?? 'html'};
}

export function addressOf({id, view}: Place): string {
	return `/?${new URLSearchParams({handout: id, view})}`;
}

/** Where a link in a rendition leads inside the preview; undefined if it leads elsewhere. */
export function placeOfFile(file: string, handouts: Iterable<ListedHandout>): Place | undefined {
	if (file === 'index.html') return {id: '', view: 'html'};
	for (const {id, renditions} of handouts) {
		const rendition = renditions.find((one) => one.file === file);
		if (rendition) return {id, view: viewOf(rendition)};
	}
	return undefined;
}
