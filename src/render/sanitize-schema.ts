import {defaultSchema, type Options} from 'rehype-sanitize';
import {blockNames} from '../handout/nodes.ts';

/**
 * What may reach a page from a source: what Markdown and our directives can
 * make, and nothing that runs, loads or hides. Ids are not prefixed, since a
 * source cannot set any: raw HTML never gets here.
 */
export const sanitizeSchema: Options = {
	...defaultSchema,
	clobber: [],
	clobberPrefix: '',
	tagNames:
		'a aside blockquote br caption code del dfn div em figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p pre section strong sub sup table tbody td th thead tr ul'.split(
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
		aside: ['role', 'className'],
		code: [['className', /^language-[\w+-]+$/u]],
		div: [
			['role', 'group'],
			['className', 'block', 'contact', 'writing-lines', 'line', ...blockNames],
			'ariaLabelledBy',
		],
		h2: [['className', 'sr-only'], 'id'],
		img: ['src', 'alt', 'title'],
		li: ['id', ['className', 'task-list-item', 'is-ticked']],
		ol: ['start', ['className', 'contains-task-list']],
		p: [
			['id', /^block-\d+$/u],
			['className', 'block-label', 'block-title'],
		],
		section: ['dataFootnotes', ['className', 'footnotes']],
		sup: [],
		table: [['className', 'comparison']],
		td: [['align', 'left', 'right', 'center']],
		th: [['align', 'left', 'right', 'center'], 'scope'],
		ul: [['className', 'contains-task-list', 'contact-details', 'glossary']],
	},
	protocols: {href: ['http', 'https', 'mailto', 'tel', 'sms']},
	required: {},
	strip: ['script', 'style'],
};
