import type {Nodes, Root, RootContent} from 'mdast';
import {sectionsOf} from '../handout/sections.ts';
import {textOf} from '../handout/words.ts';
import type {SectionTriggers} from './triggers/section-triggers.ts';

/** Where a handout about symptoms gives the signs of an emergency. */
export interface EmergencySigns {
	/** The word of the title that names a symptom. */
	readonly symptom: string;
	/** The first block that gives them; undefined if none does. */
	readonly block: RootContent | undefined;
	/** Whether they come before the end of the first section, before its advice is followed. */
	readonly isFirst: boolean;
}

/** @returns undefined if the handout is not about symptoms. */
export function emergencySignsOf(
	tree: Root,
	triggers: SectionTriggers,
): EmergencySigns | undefined {
	const [title] = tree.children;
	const [symptom] = title?.type === 'heading' ? triggers.symptomsIn(textOf(title)) : [];
	if (symptom === undefined) return undefined;
	const block = tree.children.find(tellsEmergency);
	const [first] = sectionsOf(tree);
	const end = first?.end ?? tree.children.length;
	return {symptom, block, isFirst: block !== undefined && tree.children.indexOf(block) < end};
}

/** Whether a node is an emergency box, the approved words on emergencies, or holds one of them. */
export function tellsEmergency(node: Nodes): boolean {
	if (node.type === 'block' && node.name === 'emergency') return true;
	if (node.type === 'disclaimer') return node.kind === 'emergency';
	return 'children' in node && node.children.some(tellsEmergency);
}
