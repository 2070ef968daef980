import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';
import {wordsIn} from '../../handout/words.ts';
import type {LostLink} from './links.ts';
import type {TableDoubt} from './tables.ts';
import type {Leftovers} from './tidy-tree.ts';

/** Hidden text of so many words may be a section that is folded away. */
const manyWords = 20;

/** Tells of what a tree held that no handout can. */
export function reportLeftovers({hidden, media, lowered}: Leftovers, file: VFile): void {
	for (const text of hidden) {
		const count = wordsIn(text).length;
		report(file, {
			ruleId: 'import-hidden-text',
			severity: count >= manyWords ? 'warning' : 'info',
			reason: `Left out hidden text of ${count} ${count === 1 ? 'word' : 'words'}: "${shortened(text)}"`,
			note: 'Readers of the source do not see it. If it belongs to a part that opens, copy it into the handout.',
			actual: text,
		});
	}
	for (const {name, address} of media) {
		report(file, {
			ruleId: 'import-media',
			severity: 'info',
			reason: `Left out <${name}>${address && `: ${shortened(address)}`}`,
			note: 'A handout holds text and pictures. Where readers need it, write its address into the text.',
		});
	}
	for (const text of lowered) {
		report(file, {
			ruleId: 'import-raised-letters',
			severity: 'warning',
			reason: `Unexpected raised or lowered "${shortened(text)}"; it stands on the line now`,
			note: 'Markdown has no raised letters but ⁰–⁹, and a dose or a unit can change its meaning. Say it in words.',
			actual: text,
		});
	}
}

export function reportTables(doubts: readonly TableDoubt[], file: VFile): void {
	for (const {table, doubt} of doubts) {
		const isMerged = doubt === 'merged-cells';
		report(file, {
			ruleId: 'import-table',
			severity: 'warning',
			reason: isMerged
				? 'Unexpected merged cells in a table; their words stand in the first cell, the others are empty'
				: 'Missing heads of a table',
			note: isMerged
				? 'A screen reader says each cell with its heads, and would say nothing here. Repeat the words where they hold.'
				: 'A screen reader says each cell with its heads. Write into the first row what the columns hold.',
			place: table.position,
		});
	}
}

export function reportLostLinks(links: readonly LostLink[], file: VFile): void {
	for (const {node, address, words} of links) {
		if (words === '') continue;
		report(file, {
			ruleId: 'import-link',
			severity: 'info',
			reason: `Kept the words of the link "${shortened(words)}" without its address "${shortened(address)}"`,
			note: 'It leads nowhere from a handout. Where readers need it, write the whole address.',
			place: node.position,
			actual: address,
		});
	}
}

function shortened(text: string): string {
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
