import type {Element, Root as HastRoot, Text} from 'hast';
import {h} from 'hastscript';
import {SKIP, visit} from '../tree/visit.ts';

/** Words of Arabic or Hebrew letters, their marks, stops and digits, with what stands between them. */
const phrase =
	/[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}،؛؟\u0660-\u0669]*(?:(?:\s+(?:\d+\s+)?|["'’.–-])[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}،؛؟\u0660-\u0669]*)*/gu;

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A phrase of a text, or what stands between two of them. */
export interface PhraseRun {
	readonly text: string;
	readonly isRightToLeft: boolean;
}

/**
 * Sets the Arabic or Hebrew words of a text that runs from left to right apart, each phrase in a
 * `bdi`. Without it, the telephone number behind such a word would be shown from its last group to its
 * first, and two names with a comma between them would change places.
 *
 * In a PDF the phrase is an element of its own, whose letters are read from right to left, and those
 * around it are not.
 */
export function isolateRightToLeft(root: HastRoot): void {
	visit(root, 'text', (node, index, parent) => {
		if (!parent || index === undefined || !rightToLeftLetter.test(node.value)) return undefined;
		const nodes = phraseRuns(node.value).map(({text, isRightToLeft}): Element | Text =>
			isRightToLeft ? h('bdi', text) : {type: 'text', value: text},
		);
		parent.children.splice(index, 1, ...nodes);
		return [SKIP, index + nodes.length];
	});
}

/** A text in its phrases of right-to-left letters and what stands between them. */
export function phraseRuns(text: string): PhraseRun[] {
	const runs: PhraseRun[] = [];
	let end = 0;
	for (const {0: words, index} of text.matchAll(phrase)) {
		runs.push({text: text.slice(end, index), isRightToLeft: false});
		runs.push({text: words, isRightToLeft: true});
		end = index + words.length;
	}
	return [...runs, {text: text.slice(end), isRightToLeft: false}].filter((run) => run.text !== '');
}
