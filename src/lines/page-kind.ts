/** What a line of a page is, as far as it is none of its text. */
export type PageKind =
	| 'way'
	| 'sharing'
	| 'related'
	| 'comments'
	| 'newsletter'
	| 'notice'
	| 'rating'
	| 'author'
	| 'legal'
	| 'advert'
	| 'donation'
	| 'reply'
	| 'mail'
	| 'credit'
	| 'field';
