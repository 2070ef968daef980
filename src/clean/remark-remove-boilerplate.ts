import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {isInferred} from '../handout/nodes.ts';
import {normaliseText, textOf} from '../handout/words.ts';
import {boilerplatePatterns} from './boilerplate-patterns.ts';
import {isLine, type Line, type Removal, removeLines} from './removable.ts';

export const ruleId = 'boilerplate';

export interface RemoveBoilerplateOptions {
	/**
	 * Language of the document, BCP 47; English is looked for besides, since
	 * sites leave their labels untranslated. Default: English.
	 */
	readonly lang?: string | undefined;
}

/** A leftover label is short; anything longer is somebody's sentence. */
const longest = {words: 8, characters: 60};

const note =
	'It came along from the page that the text was copied from; a reader on paper cannot comment or share. Nothing to do, unless the line belongs there: then make a sentence of it.';

/**
 * Removes lines that came along from the page a source was copied from ("Leave
 * a Comment", "Share this"): whole short lines only, in eight languages, never
 * a part of a sentence. A heading of that kind with text under it is kept and
 * reported, since the text would lose its place.
 */
export function remarkRemoveBoilerplate(options: RemoveBoilerplateOptions = {}) {
	const patterns = patternsFor(options.lang ?? 'en');
	return (tree: Root, file: VFile): undefined => {
		const removals: Removal[] = [];
		for (const [index, node] of tree.children.entries()) {
			if (!isLine(node) || !isBoilerplate(node, patterns)) continue;
			if (node.type === 'heading' && node.depth === 1 && index === 0) continue;
			const next = tree.children[index + 1];
			const last = next === undefined || next.type === 'heading';
			if (node.type === 'heading' && !isInferred(node) && !last) {
				report(file, {
					ruleId: 'boilerplate-left',
					severity: 'warning',
					reason: `Unexpected heading "${textOf(node)}", expected no label of a web page`,
					note: 'There is text under it, so it was kept. Take it out together with what belongs to it.',
					place: node.position,
					actual: textOf(node),
				});
				continue;
			}
			removals.push({line: node, ruleId, what: 'a label of the page it was copied from', note});
		}
		removeLines(tree, removals, file);
	};
}

function patternsFor(lang: string): RegExp[] {
	const language = lang.split('-')[0]?.toLowerCase() ?? 'en';
	return [...new Set([language, 'en'])].flatMap((key) => boilerplatePatterns[key] ?? []);
}

/** True where every line of the block is a label by itself. */
function isBoilerplate(line: Line, patterns: readonly RegExp[]): boolean {
	const lines = textOf(line).split('\n').map(foldLine).filter(Boolean);
	return (
		lines.length > 0 &&
		lines.every(
			(text) =>
				text.length <= longest.characters &&
				text.split(' ').length <= longest.words &&
				!/[.。۔]$/u.test(text) &&
				patterns.some((pattern) => pattern.test(text)),
		)
	);
}

/** Arabic is matched without its vowel marks and stretching strokes. */
function foldLine(text: string): string {
	return normaliseText(text)
		.replace(/[\u0640\u064B-\u065F\u0670]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}
