import type {Element, Nodes} from 'hast';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {preflightFinding} from './finding.ts';
import {elementsOf, headingsOf, textOfPage} from './page-elements.ts';

/**
 * What screen readers rely on and PDF/UA-1 asks for: headings that skip no level, pictures with
 * alternative texts, cells that are not empty.
 */
export function structureFindings(body: Nodes, file: string): Diagnostic[] {
	const find = (what: string, note: string) =>
		preflightFinding('html', file, what, undefined, note);
	const elements = elementsOf(body);
	return [
		...skippedLevels(body).map((what) =>
			find(
				what,
				'People who listen to the page think that they missed the level in between, and PDF/UA forbids the gap. Write the heading one level below the one that it belongs to.',
			),
		),
		...elements
			.filter(isNameless)
			.map(({tagName}) =>
				find(
					`a picture without an alternative text, <${tagName}>`,
					'People who cannot see the picture are told nothing about it. Say what it shows, or write alt="" if it only decorates.',
				),
			),
		...cellsOf(elements)
			.filter(isEmpty)
			.map(() =>
				find(
					'an empty cell in a table',
					'On paper the cell would be lost, and the rest of its row would move under the wrong headers. Put a no-break space into it.',
				),
			),
	];
}

/** The cells of tables among elements. */
export function cellsOf(elements: readonly Element[]): Element[] {
	return elements.filter(({tagName}) => tagName === 'th' || tagName === 'td');
}

function skippedLevels(body: Nodes): string[] {
	let before = 0;
	return headingsOf(body, () => false).flatMap(({depth, text}) => {
		const skips = depth > before + 1;
		const what = `heading "${text}" of level ${depth} behind ${before === 0 ? 'none' : `one of level ${before}`}`;
		before = depth;
		return skips ? [what] : [];
	});
}

/** `alt=""` is allowed: it says that the picture only decorates. */
function isNameless({tagName, properties}: Element): boolean {
	if (tagName === 'img') return typeof properties['alt'] !== 'string';
	if (properties['role'] !== 'img') return false;
	return !properties['ariaLabel'] && !properties['ariaLabelledBy'];
}

function isEmpty(cell: Element): boolean {
	const holdsPicture = elementsOf(cell).some(({tagName}) => /^(?:img|svg)$/u.test(tagName));
	return !holdsPicture && textOfPage(cell, () => false).replaceAll('\n', '') === '';
}
