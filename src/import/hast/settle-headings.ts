import type {Heading, Root} from 'mdast';
import {comparisonKey, textOf} from '../../handout/words.ts';
import {visit} from '../../tree/visit.ts';
import {raiseTitle, TitleFinder} from '../find-title.ts';

/**
 * Gives headings the levels of a handout: one title, sections below it, no level left out. The
 * title is the heading that says what the source calls itself, else the first of the first level.
 *
 * @param declared what the source calls itself, perhaps with the name of its site.
 * @param mayRaise whether a line that is no heading may be the title, or one of a lower level.
 * @param isCollection whether each heading of the first level may open a text of its own.
 * @returns the title, where one stands in the text.
 */
export function settleHeadings(
	tree: Root,
	declared: string | undefined,
	isCollection: boolean,
	mayRaise: boolean,
): string | undefined {
	const finder = isCollection ? undefined : new TitleFinder(tree, declared);
	const found = titleAmong(headingsIn(tree), declared, finder);
	const lower = found && finder?.belowHouse(found);
	const line = found || !mayRaise ? undefined : finder?.withoutTop();
	return levelBelow(tree, lower ?? found ?? (line && raiseTitle(tree, line)));
}

/** Gives headings the levels below a title. */
export function levelBelow(tree: Root, title: Heading | undefined): string | undefined {
	const headings = headingsIn(tree);
	const above: number[] = [];
	let isBehindTitle = title === undefined;
	for (const heading of headings) {
		if (heading === title) {
			isBehindTitle = true;
			continue;
		}
		const {depth} = heading;
		// What stands before the title is on no level of its outline.
		if (!isBehindTitle) {
			heading.depth = 2;
			continue;
		}
		while (above.length > 0 && (above.at(-1) ?? 0) >= depth) above.pop();
		above.push(depth);
		heading.depth = Math.min(above.length + 1, 6) as Heading['depth'];
	}
	if (title) title.depth = 1;
	return title && textOf(title).replace(/\s+/gu, ' ');
}

function headingsIn(tree: Root): Heading[] {
	const headings: Heading[] = [];
	visit(tree, 'heading', (node) => {
		headings.push(node);
	});
	return headings;
}

/** @param finder nothing where each heading of the first level may open a text of its own. */
function titleAmong(
	headings: readonly Heading[],
	declared: string | undefined,
	finder: TitleFinder | undefined,
): Heading | undefined {
	const key = comparisonKey(declared ?? '');
	const tops = headings.filter(({depth}) => depth === 1);
	const says = (heading: Heading) => {
		const own = comparisonKey(textOf(heading));
		return own !== '' && (own === key || (own.length > 8 && key.startsWith(own)));
	};
	const [only] = tops;
	const [first] = headings;
	const opens = first && finder?.above.includes(first);
	return (
		(key === '' ? undefined : (tops.find(says) ?? headings.slice(0, 3).find(says))) ??
		(tops.length === 1 ? only : undefined) ??
		// Of several on the first level none is the title of all, unless it opens the text.
		(finder && (key === '' || opens) ? only : undefined) ??
		(opens && !headings.some((other) => other !== first && other.depth <= first.depth)
			? first
			: undefined)
	);
}
