import type {Nodes, Parents, Root} from 'mdast';

/**
 * Stands for the address of a link that a handout cannot follow, until the text has been told from the page:
 * what is nothing but a link is rarely of the text.
 */
export const lostAddress = 'lost:';

/** Links that lead nowhere from a handout become their words. */
export function dropLostLinks(tree: Root): void {
	const walk = (parent: Parents) => {
		const kept: Nodes[] = [];
		for (const child of parent.children) {
			if ('children' in child) walk(child);
			const isLost = child.type === 'link' && child.url === lostAddress;
			for (const node of isLost ? child.children : [child]) {
				const last = kept.at(-1);
				if (node.type === 'text' && last?.type === 'text') last.value += node.value;
				else kept.push(node);
			}
		}
		parent.children = kept as typeof parent.children;
	};
	walk(tree);
}
