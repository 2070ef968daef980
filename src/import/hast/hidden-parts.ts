import type {Element, ElementContent, Root} from 'hast';
import {attribute, eachElement} from './elements.ts';

/** Elements that nobody sees. */
export const invisible: ReadonlySet<string> = new Set(
	(
		'script style template head title meta link noscript param source track datalist noframes ' +
		'noembed datalist area base colgroup col wbr rp annotation annotation-xml'
	).split(' '),
);

/** A part without what nobody sees in it. */
export function withoutInvisible(node: Element): Element {
	return {
		...node,
		children: node.children.flatMap((child): ElementContent[] => {
			if (child.type !== 'element') return [child];
			return invisible.has(child.tagName) ? [] : [withoutInvisible(child)];
		}),
	};
}

/** Ids that something on the page opens: what is folded away is still to be read. */
export function openedIds(tree: Root): ReadonlySet<string> {
	const ids = new Set<string>();
	eachElement(tree, (node) => {
		const controls = attribute(node, 'ariaControls') ?? attribute(node, 'dataTarget');
		for (const id of controls?.split(/\s+/u) ?? []) ids.add(id.replace(/^#/u, ''));
		const href = attribute(node, 'href');
		if (href?.startsWith('#') && href.length > 1) ids.add(href.slice(1));
	});
	return ids;
}

/** Whether a style or an attribute hides a part from everybody. */
export function isHidden(node: Element, opened: ReadonlySet<string>): boolean {
	const style = attribute(node, 'style') ?? '';
	const {hidden} = node.properties;
	const hides =
		(hidden !== undefined && hidden !== false && hidden !== 'until-found') ||
		/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu.test(style) ||
		(node.tagName === 'dialog' && node.properties['open'] === undefined);
	if (!hides) return false;
	const id = attribute(node, 'id');
	const isPanel = /^(?:tabpanel|region)$/u.test(attribute(node, 'role') ?? '');
	return !isPanel && !(id !== undefined && opened.has(id));
}
