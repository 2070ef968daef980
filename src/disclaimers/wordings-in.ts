import type {Root, RootContent} from 'mdast';
import {sectionsOf} from '../handout/sections.ts';
import {flatText, textOf} from '../handout/words.ts';
import {visit} from '../tree/visit.ts';
import type {Disclaimer} from './disclaimer.ts';
import {wordingsWithin} from './find-wording.ts';

/** A place where a handout carries a wording. */
export interface WordingPlace {
	readonly id: string;
	readonly version: string;
	/** Title of the section; undefined for the lead. */
	readonly section?: string;
}

/**
 * The wordings that a handout carries, each once per section, in order.
 *
 * @param known those that are also looked for within longer paragraphs.
 */
export function wordingsIn(tree: Root, known: readonly Disclaimer[]): WordingPlace[] {
	const sections = sectionsOf(tree);
	const lead = tree.children.slice(0, sections[0]?.start);
	return [
		...versionsIn(lead, known),
		...sections.flatMap(({title, body}) =>
			versionsIn(body, known).map((one) => ({...one, section: title})),
		),
	];
}

function versionsIn(
	children: readonly RootContent[],
	known: readonly Disclaimer[],
): Pick<WordingPlace, 'id' | 'version'>[] {
	const found = new Map<string, Pick<WordingPlace, 'id' | 'version'>>();
	const add = (id: string, version: string) => found.set(`${id} ${version}`, {id, version});
	visit({type: 'root', children: [...children]}, 'disclaimer', ({disclaimerId, version}) => {
		add(disclaimerId, version);
	});
	const text = flatText(children.filter(isText).map(textOf).join('\n'));
	for (const {wording} of wordingsWithin(text, known)) add(wording.id, wording.version);
	return [...found.values()];
}

function isText({type}: RootContent): boolean {
	return type !== 'heading' && type !== 'code';
}
