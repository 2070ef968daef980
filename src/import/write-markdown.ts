import type {Root, RootContent, Text} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify, {type Options as StringifyOptions} from 'remark-stringify';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {textOf, wordsOf} from '../handout/words.ts';
import {parseMarkdown} from '../markdown/parse-markdown.ts';
import {visit} from '../tree/visit.ts';
import {readTimes} from './read-times.ts';
import {settleBreaks} from './settle-breaks.ts';
import {WordCount} from './word-count.ts';

const settings = {
	bullet: '-',
	// Hyphens would open front matter at the beginning of a text.
	rule: '*',
	emphasis: '*',
	fences: true,
	listItemIndent: 'one',
	incrementListMarker: true,
} as const;

function writerWith(text: Handle, resourceLink = false) {
	return unified()
		.use(remarkGfm, {singleTilde: false})
		.use(remarkFrontmatter, ['yaml'])
		.use(remarkDirective)
		.use(remarkStringify, {...settings, resourceLink, handlers: {text}})
		.freeze();
}

type Handle = NonNullable<NonNullable<StringifyOptions['handlers']>['text']>;

/** A colon behind a character that is escaped is left bare, and would begin a directive; in a time of day it begins none. */
const writer = writerWith((node: Text, _parent, state, info) =>
	state
		.safe(node.value, info)
		.replace(/(\\[!-/:-@[-`{-~]):(?=[A-Za-z])/gu, '$1\\:')
		.replace(/(?<=\p{Nd})\\:(?=\p{Nd})/gu, ':'),
);

const carefulWriter = writerWith(
	(node: Text) => node.value.replace(/[!-/:-@[-`{-~]/gu, '\\$&'),
	true,
);

/** Each mark by its number: what is written so can never be markup. Hard to read, so only where nothing else holds. */
const numberedWriter = writerWith(
	(node: Text) => node.value.replace(/[!-/:-@[-`{-~]/gu, (mark) => `&#${mark.charCodeAt(0)};`),
	true,
);

/** Markdown, and the words that a reader of it meets. */
export interface Written {
	readonly text: string;
	readonly words: WordCount;
}

/**
 * A tree as Markdown, and its words, read again from that Markdown.
 *
 * Text that holds no character with a meaning in Markdown is its own Markdown; only the
 * rest is read again, a run of blocks at a time. That makes ten megabytes a matter of seconds.
 */
export function writeMarkdown(tree: Root): Written {
	settleBreaks(tree);
	keepBreaksInCells(tree);
	const words = new WordCount();
	const parts: string[] = [];
	for (const run of runsOf(tree)) {
		if (!Array.isArray(run) && run.type === 'yaml') parts.push(`---\n${run.value}\n---`);
		else if (Array.isArray(run)) {
			const {text, words: written} = writeRun(run);
			words.add(written);
			parts.push(text);
		} else {
			const text = textOf(run);
			words.addText(text);
			parts.push(run.type === 'heading' ? `${'#'.repeat(run.depth)} ${text}` : text);
		}
	}
	return {text: `${parts.join('\n\n')}\n`, words};
}

/** A cell is one line of Markdown, where a break would become a space. */
function keepBreaksInCells(tree: Root): void {
	visit(tree, 'tableCell', (cell) => {
		visit(cell, 'break', (_, index, parent) => {
			if (parent && index !== undefined) parent.children[index] = {type: 'html', value: '<br>'};
		});
	});
}

/** Where the writer's own escapes leave a mark that is read as Markdown, every mark is escaped, and at last written by number. */
function writeRun(children: RootContent[]): {text: string; words: string[]} {
	const root: Root = {type: 'root', children};
	const wanted = wordsOf(root).join(' ');
	let text = '';
	let words: string[] = [];
	for (const each of [writer, carefulWriter, numberedWriter]) {
		text = each.stringify(root).trimEnd();
		const again = parseMarkdown(new VFile(text));
		readTimes(again);
		words = wordsOf(again);
		if (words.join(' ') === wanted) break;
	}
	return {text, words};
}

type Run = RootContent[] | (RootContent & {type: 'heading' | 'paragraph' | 'yaml'});

function runsOf(tree: Root): Run[] {
	// Definitions and notes are called from anywhere.
	let isOne = false;
	visit(tree, ['definition', 'footnoteDefinition'], () => {
		isOne = true;
	});
	if (isOne) return [tree.children];
	const runs: Run[] = [];
	for (const node of tree.children) {
		const last = runs.at(-1);
		if (node.type === 'yaml') runs.push(node);
		else if ((node.type === 'heading' || node.type === 'paragraph') && isOwnMarkdown(node)) {
			runs.push(node);
		} else if (Array.isArray(last)) last.push(node);
		else runs.push([node]);
	}
	return runs;
}

function isOwnMarkdown(node: RootContent & {type: 'heading' | 'paragraph'}): boolean {
	if (!node.children.every((child) => child.type === 'text')) return false;
	const text = textOf(node);
	return (
		(node.type === 'paragraph' || !text.includes('\n')) &&
		!/www\./iu.test(text) &&
		text
			.split('\n')
			.every((line) =>
				/^\p{L}(?:[\p{L}\p{M}\p{N} ,;.()'"?!%/’‘“”«»–—…，。、！？；“”（）-]*[^ ])?$/u.test(line),
			)
	);
}
