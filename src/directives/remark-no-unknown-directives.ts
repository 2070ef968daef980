import {closest} from 'fastest-levenshtein';
import type {Root} from 'mdast';
import type {Directives} from 'mdast-util-directive';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {knownDirectives} from '../markdown/known-directives.ts';
import {visit} from '../tree/visit.ts';

/**
 * Reports as an error every directive that is not one of ours, or not in its right form: what it
 * stands for would be lost. Run it after the plugins that turn directives into nodes.
 */
export function remarkNoUnknownDirectives() {
	return (tree: Root, file: VFile): undefined => {
		visit(tree, ['textDirective', 'leafDirective', 'containerDirective'], (node) => {
			const directive = node as Directives;
			const problem = problemOf(directive);
			if (!problem) return;
			report(file, {
				ruleId: 'unknown-directive',
				severity: 'error',
				reason: problem.reason,
				note: 'What it stands for would be missing from the handout. Correct its name or its form; in prose, write a backslash before the colon.',
				place: directive.position,
				actual: directive.name,
				expected: [problem.form],
			});
		});
	};
}

function problemOf(directive: Directives): {reason: string; form: string} | undefined {
	const {name, type, attributes} = directive;
	const known = knownDirectives.get(name);
	if (!known) {
		const nearest = closest(name, [...knownDirectives.keys()]);
		const form = knownDirectives.get(nearest)?.form ?? nearest;
		return {
			reason: `Unexpected directive "${name}", expected a known one such as "${nearest}"`,
			form,
		};
	}
	const {form} = known;
	const label = hasLabel(directive);
	if (
		type !== known.type ||
		(label && known.label === 'none') ||
		(!label && known.label === 'required')
	) {
		return {reason: `Unexpected form of the directive "${name}", expected ${form}`, form};
	}
	const unknown = Object.keys(attributes ?? {}).find((key) => !known.attributes.includes(key));
	return unknown === undefined
		? undefined
		: {reason: `Unexpected "${unknown}" in the directive "${name}", expected ${form}`, form};
}

function hasLabel(directive: Directives): boolean {
	const [first] = directive.children;
	if (directive.type !== 'containerDirective') return first !== undefined;
	return first?.type === 'paragraph' && first.data?.directiveLabel === true;
}
