import type {Root as HastRoot} from 'hast';
import {visit} from '../../tree/visit.ts';
import {titleOf} from '../title-of.ts';

/** An entry of a book's table of contents. */
export interface NavigationEntry {
	/** Number in reading order, from 1. */
	readonly order: number;
	readonly title: string;
	readonly href: string;
	readonly children: NavigationEntry[];
}

/** The headings of a text as a tree: title, sections, subsections. */
export function navigationOf(text: HastRoot, file: string): NavigationEntry[] {
	const entries: NavigationEntry[] = [];
	const open: {depth: number; entry: NavigationEntry}[] = [];
	let order = 0;
	visit(text, 'element', (element) => {
		const depth = Number(/^h([1-6])$/u.exec(element.tagName)?.[1]);
		if (!depth) return;
		const href = `${file}#${String(element.properties['id'])}`;
		const entry: NavigationEntry = {order: ++order, title: titleOf(element), href, children: []};
		while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
		(open.at(-1)?.entry.children ?? entries).push(entry);
		open.push({depth, entry});
	});
	return entries;
}
