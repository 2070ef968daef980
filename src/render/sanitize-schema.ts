import {defaultSchema, type Options} from 'rehype-sanitize';

/**
 * What may reach a page from a source: what Markdown and our directives can make, and nothing that
 * runs, loads or hides. Ids are not prefixed, since a source cannot set any: raw HTML never gets
 * here. The frame of a block comes later, from its template.
 */
export const sanitizeSchema: Options = {
	...defaultSchema,
	clobber: [],
	clobberPrefix: '',
	tagNames:
		'a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr img li ol p pre section strong sub sup table tbody td th thead tr ul'.split(
			' ',
		),
	attributes: {
		a: [
			'href',
			'id',
			'className',
			'dataFootnoteRef',
			'dataFootnoteBackref',
			'ariaDescribedBy',
			'ariaLabel',
			['dir', 'ltr'],
		],
		code: [['className', /^language-[\w+-]+$/u]],
		div: ['dataBlock', 'dataPart'],
		h2: [['className', 'sr-only'], 'id'],
		img: ['src', 'alt', 'title'],
		li: ['id', ['className', 'task-list-item', 'is-ticked']],
		ol: ['start', ['className', 'contains-task-list']],
		section: ['dataFootnotes', ['className', 'footnotes']],
		sup: [],
		td: [['align', 'left', 'right', 'center']],
		th: [['align', 'left', 'right', 'center'], 'scope'],
		ul: [['className', 'contains-task-list']],
	},
	// The rows of a comparison have no table around them until its template adds it.
	ancestors: {li: ['ol', 'ul']},
	protocols: {href: ['http', 'https', 'mailto', 'tel', 'sms']},
	required: {},
	strip: ['script', 'style'],
};
