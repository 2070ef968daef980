import type {Element, Root} from 'xast';
import {elementsNamed} from './xml.ts';

/** What a style says that Markdown can say, too. */
export interface OdtStyle {
	readonly isBold: boolean;
	readonly isItalic: boolean;
	readonly isStruck: boolean;
	readonly raised?: 'sup' | 'sub' | undefined;
	/** The style that the writer chose, under the ones that the program made of it. */
	readonly name: string;
}

export interface OdtStyles {
	style(name: string | undefined): OdtStyle;
	/** Whether the lists of a style are numbered on a level, 1-based. */
	isNumbered(name: string | undefined, level: number): boolean;
}

/** No style of any document stands on more others. */
const deepest = 20;

/** Reads the styles of a document, those of the writer and those that the program made. */
export function readOdtStyles(trees: readonly Root[]): OdtStyles {
	const byName = new Map<string, Element>();
	const lists = new Map<string, Set<string>>();
	for (const tree of trees) {
		for (const style of elementsNamed(tree, 'style:style')) {
			byName.set(style.attributes['style:name'] ?? '', style);
		}
		for (const list of elementsNamed(tree, 'text:list-style')) {
			const numbered = elementsNamed(list, 'text:list-level-style-number')
				.filter(({attributes}) => attributes['style:num-format'])
				.map(({attributes}) => attributes['text:level'] ?? '');
			lists.set(list.attributes['style:name'] ?? '', new Set(numbered));
		}
	}
	const known = new Map<string, OdtStyle>();
	return {
		style: (name = '') => {
			let style = known.get(name);
			if (!style) {
				style = resolve(name, byName);
				known.set(name, style);
			}
			return style;
		},
		isNumbered: (name = '', level) => lists.get(name)?.has(String(level)) ?? false,
	};
}

function resolve(name: string, byName: ReadonlyMap<string, Element>): OdtStyle {
	const values = new Map<string, string>();
	let own = name;
	let at: string | undefined = name;
	for (let depth = 0; at && depth < deepest; depth++) {
		const style: Element | undefined = byName.get(at);
		// Automatic styles are P1, T2 …; the first that is not is the writer's.
		if (/^[PT]\d+$/u.test(own)) own = style?.attributes['style:display-name'] ?? at;
		if (!style) break;
		for (const properties of elementsNamed(style, 'style:text-properties')) {
			for (const [key, value] of Object.entries(properties.attributes)) {
				if (!values.has(key) && value) values.set(key, value);
			}
		}
		at = style.attributes['style:parent-style-name'] ?? undefined;
	}
	const position = values.get('style:text-position') ?? '';
	const isRaised = /^super|^[1-9]\d*%/u.test(position);
	const isLowered = /^sub|^-/u.test(position);
	return {
		isBold: /^(?:bold|[6-9]00)$/u.test(values.get('fo:font-weight') ?? ''),
		isItalic: /^(?:italic|oblique)$/u.test(values.get('fo:font-style') ?? ''),
		isStruck: !/^(?:none)?$/u.test(values.get('style:text-line-through-style') ?? ''),
		raised: isRaised ? 'sup' : isLowered ? 'sub' : undefined,
		name: own.replaceAll('_20_', ' '),
	};
}
