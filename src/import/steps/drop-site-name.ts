import {isLine, titleHeading} from '../../clean/removable.ts';
import {textOf} from '../../handout/words.ts';
import {titleTest, withoutSite} from '../../lines/says-title.ts';
import type {Draft} from '../draft.ts';

/**
 * Takes the name of a site off the title ("Knee pain | My Clinic") where the text says the title
 * without it, too: that shows which part is the name.
 */
export function dropSiteName({tree, ledger}: Draft): void {
	const heading = titleHeading(tree);
	const [only] = heading?.children ?? [];
	if (heading?.children.length !== 1 || only?.type !== 'text') return;
	const title = only.value;
	const others = tree.children
		.filter((node) => node !== heading && isLine(node))
		.map((node) => textOf(node));
	// A title may have the sign itself: the longest of those that the text says is all of it.
	const bare = withoutSite(title).findLast(
		(head) =>
			head !== '' &&
			// The ledger counts words: what is glued to the title is none of its own.
			/^\s/u.test(title.slice(head.length)) &&
			others.some((text) => text.length < title.length && titleTest(head)(text)),
	);
	if (bare === undefined) return;
	only.value = bare;
	const line = heading.position?.start.line;
	ledger.remove({
		text: title.slice(bare.length).trim(),
		rule: 'site-name',
		reason: 'the name of the site behind the title, which the text says without it',
		sure: 0.95,
		...(line !== undefined && {line}),
	});
}
