import type {Node, Parent} from 'unist';
import {EXIT, SKIP, type visit as visitNodes} from 'unist-util-visit';

export {EXIT, SKIP};

type Visitor = (node: Node, index?: number, parent?: Parent) => unknown;

/**
 * `unist-util-visit` with its types and its answers (`SKIP`, `EXIT`, an index, or both), for tests
 * by type only and without reverse order. The original creates and names a function for every node;
 * a handout is visited about thirty times, which took an eighth of all its time.
 */
export const visit = ((tree: Node, test: unknown, visitor?: Visitor): void => {
	const types = typeof test === 'function' ? undefined : new Set([test].flat() as string[]);
	const act = (visitor ?? test) as Visitor;

	/** @returns the index to continue with, or false to stop. */
	const walk = (node: Node, index?: number, parent?: Parent): number | false => {
		const answer = !types || types.has(node.type) ? act(node, index, parent) : undefined;
		const [action, next] = Array.isArray(answer) ? answer : [answer, answer];
		if (action === EXIT) return false;
		if (action !== SKIP && 'children' in node) {
			const {children} = node as Parent;
			for (let at = 0; at < children.length; ) {
				const child = children[at];
				const following = child ? walk(child, at, node as Parent) : at + 1;
				if (following === false) return false;
				at = following;
			}
		}
		return typeof next === 'number' ? next : (index ?? 0) + 1;
	};

	walk(tree);
}) as typeof visitNodes;
