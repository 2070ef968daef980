import type {Nodes, Parents, Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {visit} from '../tree/visit.ts';
import type {IgnoreComment} from './apply-ignore-comments.ts';
import {findRule, nearestRuleId} from './find-rule.ts';
import {frontMatterLines} from './front-matter-place.ts';

const ruleId = 'ignore-comment';

/**
 * Reads `<!-- handpress ignore rule-id: reason -->`. Such a comment silences the rule in the block
 * that follows it or, where it stands within a block, in that block; in the front matter `#
 * handpress ignore rule-id: reason` silences it there. Must run before comments are removed;
 * `applyIgnoreComments` applies what it read.
 */
export function remarkIgnoreComments() {
	return (tree: Root, file: VFile): undefined => {
		const comments: IgnoreComment[] = [];
		const matter = frontMatterLines(String(file.value));
		for (const [line, text] of frontMatterComments(matter)) {
			const place = {start: {line, column: 1}, end: {line, column: 1 + text.length}};
			const read = readComment(text, place, file);
			const lastLine = matter.length;
			if (read) comments.push({...read, place, firstLine: 1, lastLine});
		}
		visit(tree, 'html', (node, index, parent) => {
			const {position} = node;
			if (!position || !parent || index === undefined) return;
			for (const text of commentsIn(node.value)) {
				const read = readComment(text, position, file);
				if (!read) continue;
				comments.push({...read, place: position, ...linesSilenced(parent, index)});
			}
		});
		const isAboutLibrary = ({rule}: IgnoreComment) => 'checkLibrary' in (findRule(rule) ?? {});
		file.data.ignoreComments = comments.filter((comment) => !isAboutLibrary(comment));
		file.data.libraryIgnoreComments = comments.filter(isAboutLibrary);
	};
}

/** The rule and the reason that a comment names; reports it if one is missing or the rule may not be silenced. */
function readComment(
	text: string,
	place: IgnoreComment['place'],
	file: VFile,
): {rule: string; because: string} | undefined {
	const [, id = '', because = ''] = /^\s*([\w-]*)\s*:?([\s\S]*)$/u.exec(text) ?? [];
	const refuse = (reason: string, note: string) => {
		report(file, {ruleId, severity: 'error', reason, note, place, actual: text.trim()});
		return undefined;
	};
	const rule = findRule(id);
	if (!rule) {
		return refuse(
			`Unexpected rule "${id}" in a comment, expected one such as "${nearestRuleId(id)}"`,
			'A slip in the name would silence no rule, or the wrong one. docs/rules lists all rules.',
		);
	}
	if (rule.isLocked) {
		return refuse(
			`Unexpected comment that ignores "${id}", expected that rule to be kept`,
			'It protects patients, so no comment can silence it. Correct what it found.',
		);
	}
	if (because.trim() === '') {
		return refuse(
			`Missing reason in the comment that ignores "${id}"`,
			`Whoever reviews this handout needs to know why. Write <!-- handpress ignore ${id}: the reason -->.`,
		);
	}
	return {rule: id, because: because.replace(/\s+/gu, ' ').trim()};
}

/** The text after `handpress ignore` in each such comment of raw HTML. */
function commentsIn(html: string): string[] {
	return html.split('<!--').flatMap((part) => {
		const [, text] = /^\s*handpress\s+ignore\b(.*)$/su.exec(part.split('-->', 1)[0] ?? '') ?? [];
		return text === undefined ? [] : [text];
	});
}

/** The lines of the block after a comment, or of the block that it stands in. */
function linesSilenced(
	parent: Parents,
	index: number,
): Pick<IgnoreComment, 'firstLine' | 'lastLine'> {
	const isInText = parent.type === 'paragraph' || parent.type === 'heading';
	const next = parent.children.slice(index + 1).find(({type}) => type !== 'html');
	const block: Nodes = isInText ? parent : (next ?? parent);
	return {
		firstLine: block.position?.start.line ?? 1,
		lastLine: block.position?.end.line ?? 1,
	};
}

function* frontMatterComments(lines: readonly string[]): Generator<[line: number, text: string]> {
	for (const [index, line] of lines.entries()) {
		const [, text] = /^\s*#\s*handpress\s+ignore\b(.*)$/u.exec(line) ?? [];
		if (text !== undefined) yield [index + 1, text];
	}
}
