import type {Element, Nodes} from 'hast';
import {isBlock, isElement} from '../hast/elements.ts';

/** How much of what stands in a part of a page. Sizes are in words; two ideographs count as one. */
export interface Measures {
	readonly size: number;
	/** How much of it is links. */
	readonly linked: number;
	readonly links: number;
	/** How much of it is in lines that read as sentences. */
	readonly prose: number;
}

/** A line of so many words may be a sentence. */
const shortestSentence = 9;

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Measures parts of a page, each once. */
export class PageMeasures {
	readonly #known = new Map<Nodes, Measures>();

	of(node: Nodes): Measures {
		const known = this.#known.get(node);
		if (known) return known;
		const measures = this.#measure(node);
		this.#known.set(node, measures);
		return measures;
	}

	#measure(node: Nodes): Measures {
		if (node.type === 'text') {
			return {size: sizeOf(node.value), linked: 0, links: 0, prose: 0};
		}
		let [size, linked, links, prose] = [0, 0, 0, 0];
		if (!('children' in node)) return {size, linked, links, prose};
		let line: Line = {size: 0, linked: 0, text: ''};
		const end = () => {
			prose += proseIn(line);
			line = {size: 0, linked: 0, text: ''};
		};
		for (const child of node.children) {
			const inner = this.of(child);
			size += inner.size;
			linked += inner.linked;
			links += inner.links;
			prose += inner.prose;
			if (isBlock(child)) end();
			else {
				line.size += inner.size;
				line.linked += isElement(child, 'a') ? inner.size : inner.linked;
				if (inner.size > 0) line.text = endOf(child);
			}
		}
		if (isElement(node, 'a')) return {size, linked: size, links: 1, prose: 0};
		// Words inside a line are judged with their line.
		if (node.type === 'root' || isBlock(node)) end();
		return {size, linked, links, prose};
	}
}

interface Line {
	size: number;
	linked: number;
	/** How it ends. */
	text: string;
}

function proseIn({size, linked, text}: Line): number {
	const reads = /[.!?…:;。！？：；؟।۔](?:["'’”»)\]]|\[\d+\])*\s*$/u.test(text);
	return size >= shortestSentence && linked < size * 0.5 && (reads || size >= 2 * shortestSentence)
		? size
		: 0;
}

function endOf(node: Nodes): string {
	if (node.type === 'text') return node.value.slice(-20);
	if (!('children' in node)) return '';
	for (const child of [...node.children].reverse()) {
		const end = endOf(child);
		if (end.trim()) return end;
	}
	return '';
}

function sizeOf(text: string): number {
	const ideographs = text.match(ideograph)?.length ?? 0;
	const words = text.replace(ideograph, ' ').split(/\s+/u).filter(Boolean).length;
	return words + ideographs / 2;
}

/** How much of a part is links, 0–1. */
export function linkShare({size, linked}: Measures): number {
	return size === 0 ? 0 : linked / size;
}

/** Names that people give are shorter; what is looked for in longer ones could take for ever. */
const longestName = 60;

/** The names that an element was given: its id and classes, each in lower case. */
export function namesOf(node: Element): string[] {
	const {id, className} = node.properties;
	const names = [id, className].flat().filter((name) => typeof name === 'string');
	const given = names.filter(({length}) => length <= longestName);
	return given.map((name) => name.replace(/([a-z])([A-Z])/gu, '$1-$2').toLowerCase());
}
