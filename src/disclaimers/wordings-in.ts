import type {Root, RootContent} from 'mdast';
import {sectionsOf} from '../handout/sections.ts';
import {flatText, textOf} from '../handout/words.ts';
import {visit} from '../tree/visit.ts';
import type {Disclaimer} from './disclaimer.ts';

/** A place where a handout bears an approved wording. */
export interface WordingPlace {
	readonly id: string;
	/** Title of the section; nothing in the lead. */
	readonly section?: string;
}

/**
 * The approved wordings that a handout bears, each once for a section, in order.
 *
 * @param approved those that may also stand within a longer paragraph.
 */
export function wordingsIn(tree: Root, approved: readonly Disclaimer[]): WordingPlace[] {
	const sections = sectionsOf(tree);
	const lead = tree.children.slice(0, sections[0]?.start);
	return [
		...idsIn(lead, approved).map((id) => ({id})),
		...sections.flatMap(({title, body}) =>
			idsIn(body, approved).map((id) => ({id, section: title})),
		),
	];
}

function idsIn(children: readonly RootContent[], approved: readonly Disclaimer[]): string[] {
	const ids = new Set<string>();
	visit({type: 'root', children: [...children]}, 'disclaimer', (node) => {
		ids.add(node.disclaimerId);
	});
	const text = flatText(children.filter(isText).map(textOf).join('\n'));
	for (const wording of approved) if (text.includes(wording.text)) ids.add(wording.id);
	return [...ids];
}

function isText({type}: RootContent): boolean {
	return type !== 'heading' && type !== 'code';
}
