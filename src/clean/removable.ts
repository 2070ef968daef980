import type {Heading, Nodes, Paragraph, PhrasingContent, Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {record} from '../handout/ledger.ts';
import {textOf} from '../handout/words.ts';
import {visit} from '../tree/visit.ts';

/** A node that may be a leftover of a web page. */
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

/**
 * Whether a line contains only words, so that nothing else is lost if it is removed.
 *
 * @param besides types of other nodes that it may contain. Default: none.
 */
export function isPlain(line: Line, besides: readonly PhrasingContent['type'][] = []): boolean {
	let plain = true;
	visit(line, (node) => {
		const type = node.type as PhrasingContent['type'];
		if (node !== line && !plainTypes.has(type) && !besides.includes(type)) plain = false;
	});
	return plain;
}

/** The heading with the document's title: the first one, if it is of the first level. */
export function titleHeading(tree: Root): Heading | undefined {
	const first = tree.children.find((node) => node.type === 'heading');
	return first?.depth === 1 ? first : undefined;
}

/** A line to remove, and what the message says of it. */
export interface Removal {
	readonly line: Line;
	readonly ruleId: string;
	/** What the line is: "title repeated in mid-text". */
	readonly what: string;
	readonly note: string;
}

/** Removes lines from a tree. Each is a message of the file and an entry in its ledger. */
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
