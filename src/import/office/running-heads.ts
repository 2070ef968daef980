import type {Element} from 'hast';
import {element} from '../hast/elements.ts';
import type {TakeOut} from '../hast/take-out.ts';

/** Heads and feet of pages as blocks behind the text, so that their words are accounted for. */
export function runningHeads(texts: readonly string[]): Element[] {
	const lines = texts.map((text) => text.replace(/\s+/gu, ' ').trim()).filter(Boolean);
	return [...new Set(lines)].map((value) => element('div', [{type: 'text', value}]));
}

/** They belong to the pages that the document was printed on. */
export function removeRunningHeads(heads: readonly Element[], takeOut: TakeOut): undefined {
	for (const head of heads) {
		takeOut.remove(head, {
			rule: 'running-head',
			reason: 'the head or foot of every page; a handout is given its own',
			sure: 0.95,
		});
	}
}
