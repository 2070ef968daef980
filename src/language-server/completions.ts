import {
	type CompletionItem,
	CompletionItemKind,
	InsertTextFormat,
	type Position,
} from 'vscode-languageserver/node.js';
import {z} from 'zod';
import {type KnownDirective, knownDirectives} from '../markdown/known-directives.ts';
import type {CheckedDocument} from './checked-documents.ts';
import type {Choice} from './choice.ts';
import {
	type FrontMatterPlace,
	frontMatterOf,
	frontMatterPlaceAt,
	isInFrontMatter,
	keysBelow,
} from './front-matter-at.ts';
import {wordingChoices, wordingLanguages} from './wordings.ts';

/** After these characters an editor asks for completions by itself. */
export const completionTriggers = [':', '=', '{'];

/** What is written so far, and what may take its place. */
interface Choices {
	readonly typed: string;
	readonly choices: readonly Choice[];
}

/** What may be written at a place of a document. */
export function completionsAt(
	document: CheckedDocument,
	position: Position,
	hasSnippets: boolean,
): CompletionItem[] {
	const {typed, choices} = choicesAt(document, position);
	const start = {line: position.line, character: position.character - typed.length};
	return choices.map(({label, insert = label, detail, kind, explanation}) => ({
		label,
		...(kind !== undefined && {kind}),
		...(detail !== undefined && {detail}),
		...(explanation && {documentation: {kind: 'markdown' as const, value: explanation}}),
		// As many colons as were typed, because editors filter the list by them.
		filterText: colonsOf(typed) + label.replace(/^:+/u, ''),
		insertTextFormat: hasSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
		textEdit: {range: {start, end: position}, newText: textOf(insert, hasSnippets)},
	}));
}

function choicesAt(document: CheckedDocument, {line, character}: Position): Choices {
	const {text} = document;
	if (isInFrontMatter(text, line)) {
		const place = frontMatterPlaceAt(text, line, character);
		return {typed: place?.typed ?? '', choices: place ? frontMatterChoices(document, place) : []};
	}
	const before = (text.lines[line] ?? '').slice(0, character);
	const [, kind] = /^\s*::disclaimer\{(?:[^}]*\s)?kind=["']?([\w-]*)$/u.exec(before) ?? [];
	if (kind !== undefined) return {typed: kind, choices: wordingChoices(document)};
	const citation = before.slice(Math.max(before.lastIndexOf(':cite{'), 0));
	const [, ref] = /^:cite\{(?:[^}]*\s)?ref=["']?([\w-]*)$/u.exec(citation) ?? [];
	if (ref !== undefined) return {typed: ref, choices: referenceChoices(document)};
	// A colon in a sentence offers nothing.
	const [, block, inText] = /(?:^\s*(::+[\w-]*)|(?<![:\w])(:[a-z]+))$/u.exec(before) ?? [];
	const typed = block ?? inText ?? '';
	return {typed, choices: typed === '' ? [] : directiveChoices(typed)};
}

function frontMatterChoices(
	document: CheckedDocument,
	{writes, path}: FrontMatterPlace,
): readonly Choice[] {
	if (writes === 'value') {
		const key = path.join('.');
		if (key === 'lang') return wordingLanguages(document);
		return key === 'disclaimers' ? wordingChoices(document) : [];
	}
	const said = path.length === 0 ? frontMatterOf(document.text) : {};
	return Object.entries(keysBelow(path))
		.filter(([key]) => !(key in said))
		.map(([label, {type, description}]) => ({
			label,
			kind: CompletionItemKind.Property,
			insert: type === 'array' || type === 'object' ? `${label}:` : `${label}: `,
			explanation: description,
		}));
}

const referencesSchema = z.array(z.object({id: z.string(), text: z.string().optional()}));

/** The references in the front matter. */
function referenceChoices({text}: CheckedDocument): Choice[] {
	const listed = referencesSchema.safeParse(frontMatterOf(text)['references']);
	return (listed.data ?? []).map(({id, text: entry}) => ({
		label: id,
		kind: CompletionItemKind.Reference,
		explanation: entry,
	}));
}

/** After two colons or more, directives on a line of their own; after one, those within a sentence. */
function directiveChoices(typed: string): Choice[] {
	const colons = colonsOf(typed);
	const lengths: Record<KnownDirective['type'], boolean> = {
		textDirective: colons === ':',
		leafDirective: colons === '::',
		containerDirective: colons.length > 1,
	};
	return [...knownDirectives]
		.filter(([, {type}]) => lengths[type])
		.map(([name, {form}]) => {
			const fence = colons.length > 3 ? colons : ':::';
			return {
				label: /^:+/u.exec(form)?.[0] + name,
				kind: CompletionItemKind.Keyword,
				detail: form,
				insert: form.replaceAll(':::', fence).replace(' … ', '\n…\n'),
			};
		});
}

function colonsOf(typed: string): string {
	return /^:*/u.exec(typed)?.[0] ?? '';
}

/** The inserted text, with a tab stop wherever the author continues, if the editor supports snippets. */
function textOf(insert: string, hasSnippets: boolean): string {
	if (!hasSnippets) return insert.replaceAll('…', '');
	let stops = 0;
	return insert.replace(/[\\$]/gu, '\\$&').replaceAll('…', () => `$${++stops}`);
}
