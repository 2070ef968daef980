import {opensComment} from '../../lines/opens-comment.ts';
import type {PageRows} from './page-rows.ts';

/** What readers of a page wrote is no longer than this, in words. */
const longestComment = 80;

/** What readers of a page wrote: below a label for it, beside who wrote and when, or a button to reply. */
export function isComment(page: PageRows, index: number): boolean {
	const row = page.at(index);
	if (!row || row.words > longestComment || row.isHeading || row.isItem || rights.test(row.text))
		return false;
	const label = page.firstOf(/^(?:comments|reply)$/u);
	if (label < 0 || label >= index) return false;
	return [-2, -1, 0, 1, 2].some((step) => {
		const at = index + step;
		const {text = '', score} = page.at(at) ?? {};
		return at > label && (score?.kind === 'reply' || opensComment(text.split('\n')[0] ?? ''));
	});
}

/** Whose a page is: that is kept. */
const rights = /©|\(c\)|copyright/iu;

/** Where comments begin that the foot of a page was found amid: at their label, or at who wrote the first. */
export function commentsAbove(page: PageRows, start: number): number {
	let at = start;
	const isOf = (index: number) =>
		isComment(page, index) || opensComment(page.at(index)?.text ?? '');
	if (page.at(start)?.score?.kind !== 'reply') return start;
	let first = start;
	while (at > 0 && isOf(at - 1)) {
		at--;
		// What stands above who wrote the first is of the text, however short.
		if (opensComment(page.at(at)?.text ?? '')) first = at;
	}
	return page.at(first - 1)?.score?.kind === 'comments' ? first - 1 : first;
}
