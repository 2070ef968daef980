import type {Nodes, Root, RootContent} from 'mdast';
import {sectionsOf} from '../handout/sections.ts';
import {textOf} from '../handout/words.ts';
import type {SectionTriggers} from './triggers/section-triggers.ts';

/** Where a handout about symptoms tells the signs of an emergency. */
export interface EmergencySigns {
	/** The word of the title by which it is about symptoms. */
	readonly symptom: string;
	/** The first block that tells them; nothing where none does. */
	readonly block: RootContent | undefined;
	/** Whether they come before the first section ends: before its advice is followed. */
	readonly isFirst: boolean;
}

/** @returns nothing where the handout is about no symptoms. */
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

/** An emergency box, the approved words on emergencies, or a block that holds one of them. */
export function tellsEmergency(node: Nodes): boolean {
	if (node.type === 'block' && node.name === 'emergency') return true;
	if (node.type === 'disclaimer') return node.kind === 'emergency';
	return 'children' in node && node.children.some(tellsEmergency);
}
