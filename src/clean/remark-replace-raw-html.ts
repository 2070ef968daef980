import type {Element, Nodes as HastNodes, Root as HastRoot} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {Html, PhrasingContent, Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {record} from '../handout/ledger.ts';
import {isLineBreak} from '../handout/words.ts';
import {SKIP, visit} from '../tree/visit.ts';

const ruleId = 'raw-html';

const invisibleElements = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);
const blockElements = new Set([
	'p',
	'div',
	'section',
	'article',
	'aside',
	'header',
	'footer',
	'li',
	'ul',
	'ol',
	'tr',
	'td',
	'th',
	'table',
	'blockquote',
	'pre',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'br',
	'hr',
	'dt',
	'dd',
	'figure',
	'figcaption',
]);

/**
 * Replaces raw HTML by its text: tags, comments, scripts and styles are removed, the words that a
 * reader would have seen stay as plain text, and `<br>` becomes a line break. Each replacement is a
 * message of the file and an entry in `file.data.ledger`.
 */
export function remarkReplaceRawHtml() {
	return (tree: Root, file: VFile): undefined => {
		visit(tree, 'html', (node, index, parent) => {
			if (!parent || index === undefined) return undefined;
			const inline = parent.type !== 'root' && !isFlow(parent.type);
			if (inline && isLineBreak(node)) {
				parent.children[index] = {type: 'break', ...(node.position && {position: node.position})};
				record(
					file,
					{
						action: 'removed',
						text: '',
						markup: node.value,
						rule: ruleId,
						reason: 'a line break in HTML, kept as a line break',
					},
					node.position,
				);
				return SKIP;
			}
			const paragraphs = visibleText(node.value);
			if (!paragraphs) {
				refuse(node, file);
				return SKIP;
			}
			note(node, paragraphs, file);
			const texts = paragraphs.map((value) => ({type: 'text' as const, value}));
			const position = node.position && {position: node.position};
			const replacement = inline
				? (texts as PhrasingContent[])
				: texts.map((text) => ({type: 'paragraph' as const, children: [text], ...position}));
			parent.children.splice(index, 1, ...(replacement as typeof parent.children));
			return [SKIP, index + replacement.length];
		});
	};
}

function note(node: Html, paragraphs: readonly string[], file: VFile): void {
	const isComment = /^<!--(?:(?!-->)[\s\S])*-->$/u.test(node.value.trim());
	const text = paragraphs.join('\n');
	const reason = isComment ? 'a comment' : 'HTML markup';
	const {value: markup, position} = node;
	record(file, {action: 'removed', text: '', markup, rule: ruleId, reason}, position);
	if (text) {
		record(
			file,
			{action: 'inserted', text, rule: ruleId, reason: 'the words of that HTML'},
			position,
		);
	}
	if (isComment) return;
	report(file, {
		ruleId,
		severity: 'warning',
		reason: text
			? 'Unexpected HTML, expected Markdown; its words were kept, its markup was not'
			: `Unexpected HTML tag ${tagName(node.value)}, expected Markdown; it was left out`,
		note: 'HTML out of a source could carry programs or hide text, so it never reaches a page. Write the same in Markdown.',
		place: node.position,
		actual: node.value,
	});
}

function tagName(value: string): string {
	return /^<\/?[a-z][a-z0-9-]*/iu.exec(value.trim())?.[0].concat('>') ?? 'of no known kind';
}

/** Reports HTML that cannot be replaced. It stays in the tree, since the error stops the handout before rendering. */
function refuse(node: Html, file: VFile): void {
	report(file, {
		ruleId,
		severity: 'error',
		reason: 'Unexpected HTML that is nested too deeply to be read',
		note: 'Its words would be lost. Write the same in Markdown.',
		place: node.position,
	});
}

/** The text that a reader would see of an HTML fragment, one string a block; undefined if it is nested too deeply to be read. */
function visibleText(html: string): string[] | undefined {
	const parts: string[] = [];
	try {
		collect(fromHtml(html, {fragment: true}), parts);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
	return parts
		.join('')
		.split('\n\n')
		.map((text) => text.replace(/\s+/gu, ' ').trim())
		.filter(Boolean);
}

function collect(node: HastNodes | HastRoot, parts: string[]): void {
	if (node.type === 'text') parts.push(node.value.replace(/\s+/gu, ' '));
	if (!('children' in node) || (node.type === 'element' && isInvisible(node))) return;
	const block = node.type === 'element' && blockElements.has(node.tagName);
	if (block) parts.push('\n\n');
	for (const child of node.children) collect(child, parts);
	if (block) parts.push('\n\n');
}

function isInvisible(element: Element): boolean {
	return invisibleElements.has(element.tagName);
}

function isFlow(type: string): boolean {
	return [
		'blockquote',
		'listItem',
		'footnoteDefinition',
		'containerDirective',
		'disclaimer',
		'block',
		'figure',
	].includes(type);
}
