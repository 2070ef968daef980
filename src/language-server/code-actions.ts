import type {Root} from 'mdast';
import {VFile} from 'vfile';
import {
	type CodeAction,
	CodeActionKind,
	type CodeActionParams,
	type Position,
	type Range,
	type TextEdit,
} from 'vscode-languageserver/node.js';
import {findRule} from '../checks/find-rule.ts';
import {emergencyBeforeAdvice} from '../checks/rules/emergency-before-advice.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {separateFixes} from '../library/check/fix.ts';
import {parseMarkdown} from '../markdown/parse-markdown.ts';
import type {CheckedDocument} from './checked-documents.ts';
import {shownDiagnostic} from './diagnostics.ts';
import type {DocumentText} from './document-text.ts';
import {blockAt, firstSection, lastBlockOfSection} from './top-blocks.ts';
import {wordingOf} from './wordings.ts';

/** What an editor may ask for. */
export const codeActionKinds = [
	CodeActionKind.QuickFix,
	`${CodeActionKind.SourceFixAll}.handpress`,
];

const [, fixAll = ''] = codeActionKinds;

/** A change that corrects or ignores a finding. */
interface Remedy {
	readonly title: string;
	readonly edit: TextEdit;
	/** It is safe to make without asking. */
	readonly isSafe?: boolean;
}

/** What can be done about the findings in a range of a document. */
export function codeActionsFor(
	document: CheckedDocument,
	{range, context}: Pick<CodeActionParams, 'range' | 'context'>,
): CodeAction[] {
	const {uri, location, text, findings} = document;
	const isWanted = (kind: string) =>
		context.only?.some((only) => only === '' || `${kind}.`.startsWith(`${only}.`)) ?? true;
	const actions: CodeAction[] = [];
	if (isWanted(CodeActionKind.QuickFix)) {
		const touched = findings.filter((one) => touches(text.rangeOf(one), range));
		// Plain text has no directives, and no comments.
		const isMarkdown = touched.length > 0 && !location?.toLowerCase().endsWith('.txt');
		const tree = isMarkdown ? parseMarkdown(new VFile(text.checked)) : undefined;
		for (const found of touched) {
			for (const {title, edit, isSafe = false} of remediesFor(found, document, tree)) {
				actions.push({
					title,
					kind: CodeActionKind.QuickFix,
					diagnostics: [shownDiagnostic(found, text)],
					edit: {changes: {[uri]: [edit]}},
					...(isSafe && {isPreferred: true}),
				});
			}
		}
	}
	const fixes = separateFixes(findings.flatMap(({fix}) => fix ?? []));
	if (isWanted(fixAll) && fixes.length > 0) {
		const edits = fixes.map((fix) => text.editOf(fix));
		const title = 'Fix everything that can be fixed safely';
		actions.push({title, kind: fixAll, edit: {changes: {[uri]: edits}}});
	}
	return actions;
}

/** @param tree the Markdown tree; undefined for plain text. */
function remediesFor(
	found: Diagnostic,
	document: CheckedDocument,
	tree: Root | undefined,
): Remedy[] {
	const {text} = document;
	const mending = fixOf(found, text) ?? (tree && disclaimerFor(found, document, tree));
	const ignoring = tree && ignoreComment(found, text, tree);
	return [...(mending ? [mending] : replacements(found, text)), ...(ignoring ? [ignoring] : [])];
}

function fixOf({fix}: Diagnostic, text: DocumentText): Remedy | undefined {
	if (!fix) return undefined;
	const before = text.checked.slice(fix.start, fix.end);
	const title =
		fix.text.trim() === ''
			? `Take out ${quoted(before)}`
			: before.trim() === ''
				? `Insert ${quoted(fix.text)}`
				: `Write ${quoted(fix.text)} in place of ${quoted(before)}`;
	return {title, edit: text.editOf(fix), isSafe: true};
}

/** Replaces what a finding names with what it expects. */
function replacements(found: Diagnostic, text: DocumentText): Remedy[] {
	const {place, actual, expected = [], ruleId} = found;
	if (!place || !actual) return [];
	const lines = text.checked.split('\n');
	const start = offsetOf(lines, place.start);
	const end = Math.max(offsetOf(lines, place.end), start + actual.length);
	const [before, ...others] = text.checked.slice(start, end).split(actual);
	if (before === undefined || others.length !== 1) return [];
	const at = start + before.length;
	return expected
		.filter((word) => !word.includes('…') && word !== '')
		.map((word) => {
			const written = findRule(ruleId) ? withCapitalOf(actual, word) : word;
			return {
				title: `Write ${quoted(written)} in place of ${quoted(actual)}`,
				edit: text.editOf({start: at, end: at + actual.length, text: written}),
			};
		});
}

/**
 * Inserts the directive of a disclaimer before the first section or at the end of the section that
 * lacks it, or replaces other words with it.
 */
function disclaimerFor(
	{ruleId, place, expected: [directive = ''] = []}: Diagnostic,
	document: CheckedDocument,
	tree: Root,
): Remedy | undefined {
	const kind = /^::disclaimer\{kind=([\w-]+)\}$/u.exec(directive)?.[1] ?? '';
	if (!wordingOf(document, kind)) return undefined;
	const {text} = document;
	const line = place?.start.line;
	const named = line === undefined ? undefined : blockAt(tree, line);
	if (place && named && named.type !== 'heading') {
		const title = `Write the approved ${kind} disclaimer in place of these words`;
		return {title, edit: {range: text.range(place), newText: directive}};
	}
	const insertAt = (position: Position, words: string): Remedy => ({
		title: `Insert the approved ${kind} disclaimer`,
		edit: {range: {start: position, end: position}, newText: text.withLineEnds(words)},
	});
	const next = ruleId === emergencyBeforeAdvice.id ? firstSection(tree, line) : undefined;
	if (next?.position) return insertAt(text.position(next.position.start), `${directive}\n\n`);
	const end = lastBlockOfSection(tree, line)?.position?.end;
	return insertAt(end ? text.position(end) : text.end, `\n\n${directive}`);
}

/**
 * Inserts a comment that silences a rule in a block. The author has to write the reason; until then
 * an error is shown.
 */
function ignoreComment(found: Diagnostic, text: DocumentText, tree: Root): Remedy | undefined {
	const {ruleId, place} = found;
	const rule = findRule(ruleId);
	const block = place && blockAt(tree, place.start.line);
	if (!place || !rule || rule.isLocked) return undefined;
	if (!block?.position || block.type === 'html') return undefined;
	const isAboutWhole =
		place.start.line === place.end.line && place.start.column === place.end.column;
	const isMatter = block.type === 'yaml';
	// Findings about the whole text are at its very top, before which nothing can be inserted.
	if (isAboutWhole && !isMatter) return undefined;
	const {line} = block.position.start;
	const comment = `handpress ignore ${ruleId}: `;
	const position = text.position({line: isMatter ? line + 1 : line, column: 1});
	return {
		title: `Ignore ${ruleId} here, for a reason that you write`,
		edit: {
			range: {start: position, end: position},
			newText: text.withLineEnds(isMatter ? `# ${comment}\n` : `<!-- ${comment}-->\n\n`),
		},
	};
}

function touches(a: Range, b: Range): boolean {
	return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
	return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function offsetOf(
	lines: readonly string[],
	{line, column}: {line: number; column: number},
): number {
	const before = lines.slice(0, line - 1).reduce((sum, {length}) => sum + length + 1, 0);
	return before + column - 1;
}

/** At the beginning of a sentence a word keeps its capital. */
function withCapitalOf(before: string, word: string): string {
	return /^\p{Lu}\p{Ll}/u.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** On one line, short enough for a menu, with invisible characters as code points. */
function quoted(text: string): string {
	const line = text
		.trim()
		.replace(/\s+/gu, ' ')
		.replace(/\p{C}/gu, (sign) => `U+${sign.codePointAt(0)?.toString(16).padStart(4, '0')}`);
	return `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`;
}
