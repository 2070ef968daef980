import type {RootContent} from 'mdast';
import type {DisclaimerCatalogue} from '../../disclaimers/catalogue.ts';
import {disclaimerPatterns} from '../../disclaimers/disclaimer-patterns.ts';
import {wordingAt, wordingTexts} from '../../disclaimers/find-wording.ts';
import {report} from '../../handout/diagnostic.ts';
import {languageOf} from '../../handout/language-of.ts';
import {flatText, textOf} from '../../handout/words.ts';
import type {Draft} from '../draft.ts';

/**
 * Puts the directive in the place of wording that is approved, word for word; rendering prints the
 * wording of the day. What only reads like a disclaimer stays, and is told of.
 */
export function markDisclaimers(
	{tree, ledger, file}: Draft,
	catalogue: DisclaimerCatalogue | undefined,
	lang: string | undefined,
): void {
	const approved = catalogue?.all() ?? [];
	const texts = wordingTexts(tree.children);
	for (let start = 0; start < tree.children.length; start++) {
		const disclaimer = texts[start] === undefined ? undefined : wordingAt(texts, start, approved);
		const first = tree.children[start];
		if (!disclaimer || !first) continue;
		const {length} = disclaimer.blocks;
		const directive: RootContent = {
			type: 'leafDirective',
			name: 'disclaimer',
			attributes: {kind: disclaimer.kind},
			children: [],
			...(first.position && {position: first.position}),
		};
		tree.children.splice(start, length, directive);
		texts.splice(start, length, undefined);
		const line = first.position?.start.line;
		ledger.remove({
			text: disclaimer.text,
			rule: 'disclaimer',
			reason: `the approved wording ${disclaimer.id} ${disclaimer.version}, which its directive prints`,
			sure: 1,
			...(line !== undefined && {line}),
		});
	}
	reportLikely(tree.children, lang, file);
}

function reportLikely(
	nodes: readonly RootContent[],
	lang: string | undefined,
	file: Draft['file'],
): void {
	const patterns = disclaimerPatterns.general?.[languageOf(lang ?? 'en')] ?? [];
	for (const node of nodes) {
		if (node.type !== 'paragraph') continue;
		const text = flatText(textOf(node));
		if (text.length > 600 || !patterns.some((pattern) => pattern.test(text))) continue;
		report(file, {
			ruleId: 'disclaimer-wording',
			severity: 'info',
			reason: 'Unexpected wording of a disclaimer, expected the approved one; it was kept as text',
			note: 'Write ::disclaimer{kind=general} in its place, if that says it as well.',
			place: node.position,
			actual: text,
		});
	}
}
