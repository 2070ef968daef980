import {closest, distance} from 'fastest-levenshtein';
import {
	type Document,
	isCollection,
	isMap,
	isNode,
	isPair,
	isScalar,
	LineCounter,
	type Node,
	parseDocument,
	type Scalar,
	visit,
} from 'yaml';
import {z} from 'zod';
import {syntaxMessage} from './syntax-message.ts';
import {valueMessage} from './value-message.ts';

/** Something wrong in a YAML text; line and column are 1-based within that text. */
export interface YamlProblem {
	readonly kind: 'syntax' | 'unknown-key' | 'value';
	readonly message: string;
	readonly line: number;
	readonly column: number;
	/** The key or value that was found. */
	readonly actual?: string;
	/** The nearest known key. */
	readonly expected?: string;
}

export type YamlResult<Value> =
	| {readonly ok: true; readonly value: Value}
	| {readonly ok: false; readonly problems: readonly YamlProblem[]};

/** One slip can break every line after it; the first few messages suffice. */
const mostSyntaxProblems = 5;

type Path = readonly PropertyKey[];

/**
 * Parses a YAML text and validates it with a schema. Every problem has its place; for an unknown
 * key, the nearest known key is named.
 */
export function readYaml<Schema extends z.ZodType>(
	text: string,
	schema: Schema,
): YamlResult<z.output<Schema>> {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter,
		uniqueKeys: true,
		schema: 'core',
	});
	const at = (offset: number) => {
		const {line, col} = lineCounter.linePos(offset);
		return {line: Math.max(line, 1), column: Math.max(col, 1)};
	};
	// What the parser only warns of, an unknown tag, is part of a value that would be lost.
	const errors = [...document.errors, ...document.warnings];
	if (errors.length > 0) {
		const problems = errors.slice(0, mostSyntaxProblems).map((error) => ({
			kind: 'syntax' as const,
			message: syntaxMessage(error),
			...at(error.pos[0]),
		}));
		return {ok: false, problems};
	}
	const refused = firstRefused(document, text);
	if (refused) {
		const {message, offset} = refused;
		return {ok: false, problems: [{kind: 'syntax', message, ...at(offset)}]};
	}
	const parsed = schema.safeParse(document.toJS() ?? {}, {
		error: valueMessage,
		reportInput: true,
	});
	if (parsed.success) return {ok: true, value: parsed.data};
	const problems = parsed.error.issues.flatMap((issue): YamlProblem[] => {
		if (issue.code === 'unrecognized_keys') {
			const known = keysAt(schema, issue.path);
			return issue.keys.map((key) => {
				const expected = nearestKey(key, known);
				return {
					kind: 'unknown-key',
					message: `Unknown key "${key}"${hintOf(expected, known)}`,
					actual: key,
					...(expected !== undefined && {expected}),
					...at(offsetOf(document.contents, [...issue.path, key], 'key')),
				};
			});
		}
		const path = issue.path.map(String).join('.');
		const isMissing = issue.input === undefined || issue.input === null;
		return [
			{
				kind: 'value',
				message:
					path === ''
						? `Unexpected text, ${issue.message}`
						: `${isMissing ? 'Missing' : 'Unexpected'} value of "${path}": ${issue.message}`,
				...at(offsetOf(document.contents, issue.path, 'value')),
			},
		];
	});
	return {ok: false, problems};
}

/** More wrong letters than two swapped ones, or than this part of a key, make it another word. */
const slip = 0.4;

function nearestKey(key: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	const written = key.toLowerCase();
	const nearest = closest(written, [...known]);
	return distance(written, nearest) <= Math.max(2, written.length * slip) ? nearest : undefined;
}

function hintOf(nearest: string | undefined, known: readonly string[]): string {
	if (nearest !== undefined) return `; the nearest known key is "${nearest}"`;
	return known.length > 0 ? `, expected one of ${known.join(', ')}` : '';
}

interface Refused {
	readonly message: string;
	readonly offset: number;
}

/**
 * Aliases, and keys that are lists or maps, can blow a small text up to gigabytes; nothing here needs
 * them. And what YAML would take for a name or a remark is, in a title, a word that would be lost.
 */
function firstRefused(document: Document, text: string): Refused | undefined {
	let refused: Refused | undefined;
	visit(document, {
		Alias(_, alias) {
			const message =
				'Unexpected asterisk at the beginning of a value (an alias), expected the value itself, in quotation marks';
			refused = {message, offset: alias.range?.[0] ?? 0};
			return visit.BREAK;
		},
		Pair(_, {key}) {
			if (!isCollection(key)) return undefined;
			const message = 'Unexpected list or map as a key, expected a name';
			refused = {message, offset: key.range?.[0] ?? 0};
			return visit.BREAK;
		},
		Value(_, node) {
			refused ??= firstLost(node, text);
			return undefined;
		},
	});
	return refused;
}

/** A word of a value that YAML takes for an anchor (`&Co.`) or a comment (`#1`). */
function firstLost(node: Scalar | Node, text: string): Refused | undefined {
	const [start, end] = node.range ?? [0, 0];
	if ('anchor' in node && node.anchor !== undefined) {
		const message = `Unexpected "&${node.anchor}" at the beginning of a value, which would not be printed, expected the whole value in quotation marks`;
		return {message, offset: Math.max(text.lastIndexOf('&', start), 0)};
	}
	const comment = isScalar(node) ? /^[\t ]*(#[^\s#].*)/u.exec(text.slice(end)) : undefined;
	if (!comment?.[1]) return undefined;
	const message = `Unexpected "${comment[1].trim()}" behind a key or a value, which would not be printed, expected the whole value in quotation marks; a remark begins with "# "`;
	return {message, offset: text.indexOf('#', end)};
}

/** Offset of the key or value that a path leads to, or of the nearest thing above it. */
function offsetOf(contents: Node | null, path: Path, want: 'key' | 'value'): number {
	let node: unknown = contents;
	let offset = contents?.range?.[0] ?? 0;
	for (const [depth, step] of path.entries()) {
		const last = depth === path.length - 1;
		if (isMap(node)) {
			const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === String(step));
			if (!pair) return offset;
			const key = isNode(pair.key) ? pair.key : undefined;
			if (last && want === 'key') return key?.range?.[0] ?? offset;
			node = pair.value;
			offset = (isNode(node) ? node.range?.[0] : undefined) ?? key?.range?.[0] ?? offset;
		} else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
			node = node.items[Number(step)];
			if (isNode(node)) offset = node.range?.[0] ?? offset;
		} else return offset;
	}
	return offset;
}

function keyOf(key: unknown): string {
	return String(isScalar(key) ? key.value : key);
}

/** The keys that a schema knows at a path; empty if it has no fixed keys. */
function keysAt(schema: z.ZodType, path: Path): string[] {
	let current: unknown = unwrap(schema);
	for (const step of path) {
		if (current instanceof z.ZodObject) current = unwrap(current.shape[String(step)]);
		else if (current instanceof z.ZodArray) current = unwrap(current.element);
		else if (current instanceof z.ZodRecord) current = unwrap(current.valueType);
		else return [];
	}
	return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: unknown): unknown {
	let current = schema;
	while (
		current instanceof z.ZodOptional ||
		current instanceof z.ZodDefault ||
		current instanceof z.ZodPrefault
	) {
		current = current.unwrap();
	}
	return current;
}
