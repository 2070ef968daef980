import type {Handlers, State} from 'mdast-util-to-hast';
import type {
	BlockNode,
	ComparisonNode,
	ContactNode,
	DisclaimerNode,
	FigureNode,
	GlossaryNode,
	TermNode,
	WritingLinesNode,
} from '../../handout/nodes.ts';
import type {BlockPlaces} from '../blocks/block-places.ts';
import {citation} from './citation.ts';
import {comparisonParts} from './comparison-parts.ts';
import {contactLinks} from './contact-links.ts';
import {listItem} from './list-item.ts';
import {titledParts} from './titled-parts.ts';

/** How our own nodes become HTML, for one handout; blocks become places that their templates fill. */
export function handlersFor(places: BlockPlaces): Handlers {
	return {
		citation,
		listItem,
		block(state: State, node: BlockNode) {
			const id = places.nextId();
			return places.place(node.name, titledParts(state, node), {id});
		},
		comparison(state: State, node: ComparisonNode) {
			const id = places.nextId();
			return places.place('comparison', comparisonParts(state, node), {id});
		},
		contact(state: State, node: ContactNode) {
			const id = places.nextId();
			const {title} = titledParts(state, node);
			return places.place('contact', {title}, {id, details: contactLinks(node.details)});
		},
		disclaimer(state: State, node: DisclaimerNode) {
			const content = state.wrap(state.all(node), false);
			return places.place('disclaimer', {content}, {kind: node.kind});
		},
		figure(state: State, {children: [picture, ...caption], ...node}: FigureNode) {
			const id = places.nextId();
			const parts = titledParts(state, {...node, children: caption});
			const shown = state.all({type: 'root', children: picture ? [picture] : []});
			return places.place('figure', {picture: shown, ...parts}, {id});
		},
		glossary(_: State, {entries}: GlossaryNode) {
			return places.place('glossary', {}, {entries});
		},
		/** The last child is the meaning, in brackets. */
		term(state: State, node: TermNode) {
			const term = state.all(node);
			const meaning = term.splice(-1);
			return places.place('term', {term, meaning});
		},
		writingLines(state: State, {count, ...node}: WritingLinesNode) {
			const id = places.nextId();
			const {title} = titledParts(state, {count, ...node});
			return places.place('lines', {title}, {id, count});
		},
	} as unknown as Handlers;
}
