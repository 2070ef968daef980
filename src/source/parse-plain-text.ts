import type {Heading, Paragraph, Root} from 'mdast';
import type {Position} from 'unist';
import type {VFile} from 'vfile';

/** A run of lines without a blank one between them. */
interface Block {
	readonly lines: readonly string[];
	readonly position: Position;
}

/** The longest line that is taken for a heading; longer ones read as sentences. */
const longestHeading = {words: 12, characters: 90};

/**
 * Plain text to mdast: the first line is the title; a short line on its own,
 * with no closing full stop and a paragraph right below it, is a section
 * heading; everything else is a paragraph. Characters stand for themselves:
 * nothing is read as Markdown.
 */
export function parsePlainText(file: VFile): Root {
	const blocks = blocksOf(String(file.value));
	const children = blocks.map((block, index) => {
		if (index === 0 && looksLikeHeading(block)) return heading(block, 1);
		const next = blocks[index + 1];
		return looksLikeHeading(block) && next && !looksLikeHeading(next)
			? heading(block, 2)
			: paragraph(block);
	});
	return {type: 'root', children};
}

function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	let lines: string[] = [];
	let start = {line: 1, column: 1, offset: 0};
	let offset = 0;
	const all = text.split('\n');
	for (const [index, line] of [...all, ''].entries()) {
		if (line.trim() !== '') {
			if (lines.length === 0) start = {line: index + 1, column: 1, offset};
			lines.push(line);
		} else if (lines.length > 0) {
			const last = lines.at(-1) ?? '';
			const end = {line: index, column: last.length + 1, offset: offset - 1};
			blocks.push({lines, position: {start, end}});
			lines = [];
		}
		offset += line.length + 1;
	}
	return blocks;
}

function looksLikeHeading(block: Block): boolean {
	const line = block.lines[0]?.trim() ?? '';
	return (
		block.lines.length === 1 &&
		line.length <= longestHeading.characters &&
		line.split(/\s+/u).length <= longestHeading.words &&
		// A heading begins with a letter or a figure, in any script; a list item or a quotation does not.
		/^[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡]/u.test(line) &&
		/\p{L}/u.test(line) &&
		!/[.,;…。،؛।]["'”’)\]]*$/u.test(line) &&
		!/^\d+[.)]?\s+\p{Ll}/u.test(line) &&
		!/\S@\S|:\/\//u.test(line)
	);
}

function heading(block: Block, depth: 1 | 2): Heading {
	return {
		type: 'heading',
		depth,
		children: [{type: 'text', value: linesOf(block), position: block.position}],
		position: block.position,
		data: {inferred: true},
	};
}

function paragraph(block: Block): Paragraph {
	return {
		type: 'paragraph',
		children: [{type: 'text', value: linesOf(block), position: block.position}],
		position: block.position,
	};
}

function linesOf(block: Block): string {
	return block.lines.map((line) => line.trim()).join('\n');
}
