import {closest} from 'fastest-levenshtein';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';

/** How each directive that is understood is written. */
const forms: Readonly<Record<string, string>> = {
	cite: ':cite{ref=…}',
	disclaimer: '::disclaimer{kind=…}',
};

const types = new Set(['textDirective', 'leafDirective', 'containerDirective']);

/** Reports every directive that no earlier plugin has understood: its content would be lost. */
export function remarkNoUnknownDirectives() {
	return (tree: Root, file: VFile): undefined => {
		visit(tree, (node) => {
			if (!types.has(node.type) || !('name' in node)) return;
			// One that a plugin refused already has its message.
			if (file.messages.some((message) => isAt(message.place, node.position))) return;
			const form = forms[node.name];
			const nearest = closest(node.name, Object.keys(forms));
			report(file, {
				ruleId: 'unknown-directive',
				severity: 'error',
				reason: form
					? `Unexpected form of the directive "${node.name}", expected ${form}`
					: `Unexpected directive "${node.name}", expected a known one such as "${nearest}"`,
				note: 'What it stands for would be missing from the leaflet. Correct its name or form; in prose, write a backslash before the colon.',
				place: node.position,
				actual: node.name,
				expected: [form ?? forms[nearest] ?? nearest],
			});
		});
	};
}

function isAt(place: unknown, position: unknown): boolean {
	return place !== undefined && place === position;
}
