import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {charactersWithoutFont} from '../fonts/font-faces.ts';
import {report} from '../handout/diagnostic.ts';
import {visit} from '../tree/visit.ts';

/** Every character has a letter in the embedded fonts: on paper, one without would be a gap. */
export function remarkKnownCharacters() {
	return (tree: Root, file: VFile): undefined => {
		visit(tree, (node) => {
			if (!('value' in node)) return;
			const missing = charactersWithoutFont(node.value);
			if (missing.length === 0) return;
			const named = missing.slice(0, 5).map(nameOf).join(', ');
			report(file, {
				ruleId: 'known-characters',
				severity: 'error',
				reason: `Unexpected ${missing.length === 1 ? 'character' : 'characters'} ${named} without a letter in the embedded fonts`,
				note: 'It would be missing on paper. Write it in words, or use another character.',
				place: node.position,
				actual: missing.join(''),
			});
		});
	};
}

function nameOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `"${character}" (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
