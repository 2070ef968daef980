import type {Element} from 'hast';
import {date as isoDate} from '../../handout/front-matter.ts';
import {attribute, eachElement, textIn} from '../hast/elements.ts';
import {namesOf} from './measures.ts';

/** Who wrote a text and when, as far as its byline is marked up. */
export function findByline(node: Element): {
	readonly author?: string | undefined;
	readonly day?: string | undefined;
} {
	let author: string | undefined;
	let day: string | undefined;
	eachElement(node, (part) => {
		// Those who comment are no authors.
		if (namesOf(part).some((name) => /comment/u.test(name))) return 'skip';
		if (part.tagName === 'time') day ??= dayOf(attribute(part, 'dateTime'));
		const isAuthor =
			/\bauthor\b/u.test(attribute(part, 'rel') ?? '') ||
			/\bauthor\b/u.test(attribute(part, 'itemProp') ?? '') ||
			namesOf(part).some((name) =>
				/^(?:author|author-name|fn|byline__name|byline-name)$/u.test(name),
			);
		const name = textIn(part).replace(/^(?:by|von|par|por|written by)\s+/iu, '');
		if (isAuthor && name !== '' && name.split(' ').length <= 6) author ??= name;
		return undefined;
	});
	return {author, day};
}

function dayOf(value: string | undefined): string | undefined {
	const day = /^\d{4}-\d{2}-\d{2}/u.exec(value ?? '')?.[0];
	return day && isoDate.safeParse(day).success ? day : undefined;
}

/** The line that says who owns a text. */
export function findRights(text: string): string | undefined {
	const found = /(?:©|\(c\)\s|copyright\s)[^.|•·]{0,120}/iu.exec(text)?.[0];
	return found && /\d{4}|\p{L}{3}/u.test(found) ? found.trim() : undefined;
}
