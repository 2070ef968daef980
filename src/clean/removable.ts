import type {Heading, Nodes, Paragraph, PhrasingContent, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {record} from '../handout/ledger.ts';
import {textOf} from '../handout/words.ts';

/** A line that may turn out to be a leftover: a heading, or a paragraph. */
export type Line = Heading | Paragraph;

export function isLine(node: Nodes | undefined): node is Line {
	return node?.type === 'heading' || node?.type === 'paragraph';
}

const plainTypes = new Set<PhrasingContent['type']>([
	'text',
	'emphasis',
	'strong',
	'delete',
	'break',
]);

/** True of a line that holds words alone: no code, link, picture or mark that would go with it. */
export function isPlain(line: Line): boolean {
	let plain = true;
	visit(line, (node) => {
		if (node !== line && !plainTypes.has(node.type as PhrasingContent['type'])) plain = false;
	});
	return plain;
}

/** Why and as what lines are taken out. */
export interface Removal {
	readonly line: Line;
	readonly ruleId: string;
	/** What the line is: "title repeated in mid-text". */
	readonly what: string;
	readonly note: string;
}

/** Takes lines out of a tree; each is a finding and an entry in the ledger. */
export function removeLines(tree: Root, removals: readonly Removal[], file: VFile): void {
	if (removals.length === 0) return;
	const gone = new Set<Nodes>();
	for (const {line, ruleId, what, note} of removals) {
		const text = textOf(line);
		gone.add(line);
		record(file, {action: 'removed', text, rule: ruleId, reason: what}, line.position);
		report(file, {
			ruleId,
			severity: 'info',
			reason: `Removed "${text}": ${what}`,
			note,
			place: line.position,
			actual: text,
		});
	}
	tree.children = tree.children.filter((node) => !gone.has(node));
}
