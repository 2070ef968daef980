import type {Root} from 'mdast';
import type {Point, Position} from 'unist';
import type {VFile} from 'vfile';
import {charactersWithoutFont} from '../fonts/font-faces.ts';
import {report} from '../handout/diagnostic.ts';
import {visit} from '../tree/visit.ts';

export interface KnownCharactersOptions {
	/** What is printed besides the tree: sources, authors, dates. Default: nothing. */
	readonly frontMatter?: string | undefined;
	/** Language of the text, which decides on its fonts. Default: `en`. */
	readonly lang?: string | undefined;
}

/** Every character has a letter in the embedded fonts: on paper, one without would be a gap. */
export function remarkKnownCharacters({
	frontMatter = '',
	lang = 'en',
}: KnownCharactersOptions = {}) {
	return (tree: Root, file: VFile): undefined => {
		reportUnknown(frontMatter, lang, {line: 1, column: 1}, file, ' in the front matter');
		visit(tree, (node) => {
			if ('value' in node) reportUnknown(node.value, lang, node.position, file);
		});
	};
}

function reportUnknown(
	text: string,
	lang: string,
	place: Position | Point | undefined,
	file: VFile,
	where = '',
): void {
	const missing = charactersWithoutFont(text, lang);
	if (missing.length === 0) return;
	const named = missing.slice(0, 5).map(nameOf).join(', ');
	report(file, {
		ruleId: 'known-characters',
		severity: 'error',
		reason: `Unexpected ${missing.length === 1 ? 'character' : 'characters'} ${named}${where} without a letter in the embedded fonts`,
		note: 'It would be missing on paper. Write it in words, or use another character.',
		place,
		actual: missing.join(''),
	});
}

function nameOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `"${character}" (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
