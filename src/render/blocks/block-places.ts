import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';

/** A block that waits for its template. */
export interface PlacedBlock {
	/** Name of a file in `templates/blocks/`, without extension. */
	readonly template: string;
	readonly locals: Readonly<Record<string, unknown>>;
}

/**
 * The places of blocks in a text until their templates fill them. In between, the author's words
 * are sanitised; what a template writes is the clinic's own, and is not.
 */
export class BlockPlaces {
	readonly blocks: PlacedBlock[] = [];
	#ids = 0;

	/** Numbers blocks, so that each can be named by its label. */
	nextId(): string {
		return `block-${++this.#ids}`;
	}

	/**
	 * An element that holds the place of a block.
	 *
	 * @param parts what its author wrote, by the names that its template uses.
	 * @param facts what else the template is given.
	 */
	place(
		template: string,
		parts: Readonly<Record<string, readonly ElementContent[]>>,
		facts: Readonly<Record<string, unknown>> = {},
	): Element {
		const locals: Record<string, unknown> = {...facts};
		const holders: Element[] = [];
		for (const [name, nodes] of Object.entries(parts)) {
			locals[name] = nodes.length > 0 ? markOf(name) : '';
			holders.push(h('div', {dataPart: name}, [...nodes]));
		}
		return h('div', {dataBlock: this.blocks.push({template, locals}) - 1}, holders);
	}
}

/** What a template writes for a part to be put in: an element that HTML allows anywhere, even in tables. */
function markOf(part: string): string {
	return `<template data-part="${part}"></template>`;
}
