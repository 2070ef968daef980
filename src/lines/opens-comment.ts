import {monthNamed} from './month-names.ts';
import {timeAgo} from './page-terms.ts';

/** Who wrote something below a page, and when: "Ewa, 15 January 2023", "gull 2 hours ago". */
export function opensComment(text: string): boolean {
	const small = text.toLowerCase();
	return (
		text.length <= 60 &&
		!/[.!?]$/u.test(text) &&
		((/\p{L}/u.test(text) && /\p{Nd}{4}/u.test(text)) ||
			/\p{Nd}{1,2} ?[:.h] ?\p{Nd}{2}/u.test(text) ||
			timeAgo.test(small) ||
			endsWithDay(small))
	);
}

/** "Theo K. Feb 11", "Lulu – 3. Mai": the year goes without saying. */
function endsWithDay(small: string): boolean {
	const [, before, after] =
		/(?<!\p{L})(\p{L}{3,14})\.? \d{1,2}$|\d{1,2}\.?(?: de| di| d[eo]n)? (\p{L}{3,14})$/u.exec(
			small,
		) ?? [];
	return monthNamed(before ?? after ?? '') > 0;
}
