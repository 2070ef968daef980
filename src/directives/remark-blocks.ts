import type {Parent, Root, RootContent, Text} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {isPlainText} from '../handout/is-plain-text.ts';
import {careBoxes} from '../handout/nodes.ts';
import {textOf} from '../handout/words.ts';
import {knownDirectives} from '../markdown/known-directives.ts';
import {
	type BlockDirective,
	type BuildBlock,
	isMisuse,
	type Misuse,
} from './blocks/block-directive.ts';
import {buildBox} from './blocks/box.ts';
import {buildComparison} from './blocks/comparison.ts';
import {buildContact, type ContactClinic} from './blocks/contact.ts';
import {buildFigure} from './blocks/figure.ts';
import {buildListBlock} from './blocks/list-block.ts';
import {buildWritingLines} from './blocks/writing-lines.ts';

export interface BlocksOptions {
	/** The clinic that `::contact` names. Default: none, and then a contact box is an error. */
	readonly clinic?: ContactClinic | undefined;
}

const ruleId = 'block';

/**
 * Turns the directives of content blocks into nodes of their own (`BlockNode`, `ComparisonNode`,
 * `FigureNode`, `ContactNode`, `WritingLinesNode`): care boxes, key message, do and don't, steps,
 * checklist, comparison, figure, contact box and lines to write on.
 *
 * Needs a tree that `remark-directive` parsed, and the source in the file: how colons were written
 * shows only there. A block that is used wrongly stays a directive and is reported as an error.
 *
 * @example unified().use(remarkParse).use(remarkDirective).use(remarkBlocks)
 */
export function remarkBlocks({clinic}: BlocksOptions = {}) {
	const builders: ReadonlyMap<string, BuildBlock> = new Map<string, BuildBlock>([
		...[...careBoxes, 'key-message'].map((name) => [name, buildBox] as const),
		...['do', 'dont', 'steps', 'checklist'].map((name) => [name, buildListBlock] as const),
		['comparison', buildComparison],
		['figure', buildFigure],
		['contact', (directive) => buildContact(directive, clinic)],
		['lines', buildWritingLines],
	]);

	return (tree: Root, file: VFile): undefined => {
		const lines = String(file).split('\n');
		const refuse = (misuse: Misuse, node: RootContent) =>
			report(file, {ruleId, severity: 'error', place: node.position, ...misuse});

		/** @param outer name of the block that all this stands in. */
		const walk = (parent: Parent, outer?: string): void => {
			for (const [index, node] of parent.children.entries()) {
				const build = isBlock(node) ? builders.get(node.name) : undefined;
				if (outer !== undefined && node.type === 'heading' && node.depth <= 2) {
					refuse(misplacedHeading(textOf(node), outer), node);
				}
				if (!build) {
					if (node.type === 'text') reportStrayColons(node, lines, file);
					else if ('children' in node) walk(node, outer);
					continue;
				}
				const directive = node as BlockDirective;
				if (isOpen(directive, lines)) {
					refuse(openBlock(directive.name), directive);
					continue;
				}
				walk(directive, directive.name);
				const block =
					outer !== undefined && !mayHold(outer, directive.name)
						? misplacedBlock(directive.name, outer)
						: build(directive);
				if (isMisuse(block)) refuse(block, directive);
				else parent.children[index] = block;
			}
		};
		walk(tree);
	};
}

/** A line of colons alone. It may stand in a list or quotation. */
const fence = /^[\s>]*:{3,}\s*$/u;

/** Whether a container is not closed by a line of colons, so that everything that follows would be part of it. */
function isOpen(directive: BlockDirective, lines: readonly string[]): boolean {
	if (directive.type !== 'containerDirective' || !directive.position) return false;
	const last = lines[directive.position.end.line - 1];
	return last !== undefined && !fence.test(last);
}

/** Colons at the beginning of a line that is not a directive. */
const colons = /^([\s>]*)(:{2,}(?!:)\s*([a-z-]*).*)/iu;

/**
 * Reports lines that begin with colons but are not directives and would be printed as they stand:
 * ends of blocks that are already closed, and malformed openings.
 */
function reportStrayColons(text: Text, lines: readonly string[], file: VFile): void {
	if (!text.value.includes('::') || !text.position || isPlainText(file)) return;
	const {start, end} = text.position;
	for (let line = start.line; line <= end.line; line++) {
		const [, indent, written, name] = colons.exec(lines[line - 1] ?? '') ?? [];
		if (indent === undefined || written === undefined || name === undefined) continue;
		// A title may hold colons, but they begin further right than those of the line.
		if (line === start.line && start.column > indent.length + 1) continue;
		const misuse = fence.test(written) ? strayEnd : brokenOpening(written.trim(), name);
		report(file, {ruleId, severity: 'error', place: {line, column: indent.length + 1}, ...misuse});
	}
}

const strayEnd: Misuse = {
	reason: 'Unexpected line of colons that closes nothing',
	note: 'It would be printed, and some block ends earlier than you meant. A block around another one begins and ends with more colons: ::::steps around :::figure.',
};

function brokenOpening(written: string, name: string): Misuse {
	const form = knownDirectives.get(name.toLowerCase())?.form;
	return {
		reason: `Unexpected "${written}", expected ${form ?? 'a directive or prose'}`,
		note: 'It would be printed as it stands. Write the name in lower case directly after the colons, and close every bracket; in prose, write a backslash before the colons.',
		actual: written,
		...(form !== undefined && {expected: [form]}),
	};
}

/** Whether a directive has the form that its name requires; any other form is reported elsewhere. */
function isBlock(node: RootContent): node is BlockDirective {
	return (
		(node.type === 'containerDirective' || node.type === 'leafDirective') &&
		knownDirectives.get(node.name)?.type === node.type
	);
}

const isCareBox = (name: string) => (careBoxes as readonly string[]).includes(name);

/** A figure, the contact box and lines may stand in any block, lists and tables in a care box, boxes in none. */
function mayHold(outer: string, inner: string): boolean {
	if (outer === 'figure') return false;
	if (['figure', 'contact', 'lines'].includes(inner)) return true;
	return isCareBox(outer) && !isCareBox(inner) && inner !== 'key-message';
}

function misplacedBlock(inner: string, outer: string): Misuse {
	return {
		reason: `Unexpected "${inner}" inside "${outer}", expected it on its own`,
		note: `Frames within frames are hard to tell apart, above all on paper. Close "${outer}" with a line of three colons first.`,
		actual: inner,
	};
}

function openBlock(name: string): Misuse {
	return {
		reason: `Missing end of "${name}", expected a line of three colons`,
		note: `Everything that follows would be part of the block. Write ::: on a line of its own after its last line; a block around another one begins and ends with more colons.`,
		expected: [':::'],
	};
}

function misplacedHeading(heading: string, outer: string): Misuse {
	return {
		reason: `Unexpected section heading "${heading}" inside "${outer}", expected it outside`,
		note: `A section inside a block is missing from the table of contents and carries no disclaimer. Close "${outer}" with a line of three colons before the heading, or start it with ###.`,
		actual: heading,
	};
}
