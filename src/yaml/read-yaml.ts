import {closest} from 'fastest-levenshtein';
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
	visit,
} from 'yaml';
import {z} from 'zod';

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
	if (document.errors.length > 0) {
		const problems = document.errors.slice(0, mostSyntaxProblems).map((error) => ({
			kind: 'syntax' as const,
			message: firstLine(error.message),
			...at(error.pos[0]),
		}));
		return {ok: false, problems};
	}
	const refused = firstRefused(document);
	if (refused) {
		const {message, offset} = refused;
		return {ok: false, problems: [{kind: 'syntax', message, ...at(offset)}]};
	}
	const parsed = schema.safeParse(document.toJS() ?? {});
	if (parsed.success) return {ok: true, value: parsed.data};
	const problems = parsed.error.issues.flatMap((issue): YamlProblem[] => {
		if (issue.code === 'unrecognized_keys') {
			const known = keysAt(schema, issue.path);
			return issue.keys.map((key) => {
				const expected = known.length > 0 ? closest(key, known) : undefined;
				const hint = expected === undefined ? '' : `; the nearest known key is "${expected}"`;
				return {
					kind: 'unknown-key',
					message: `Unknown key "${key}"${hint}`,
					actual: key,
					...(expected !== undefined && {expected}),
					...at(offsetOf(document.contents, [...issue.path, key], 'key')),
				};
			});
		}
		const path = issue.path.map(String).join('.');
		return [
			{
				kind: 'value',
				message: path === '' ? issue.message : `Unexpected value of "${path}": ${issue.message}`,
				...at(offsetOf(document.contents, issue.path, 'value')),
			},
		];
	});
	return {ok: false, problems};
}

/** Aliases, and keys that are lists or maps, can blow a small text up to gigabytes; nothing here needs them. */
function firstRefused(document: Document): {message: string; offset: number} | undefined {
	let refused: {message: string; offset: number} | undefined;
	visit(document, {
		Alias(_, alias) {
			const message = 'Unexpected alias, expected the value itself';
			refused = {message, offset: alias.range?.[0] ?? 0};
			return visit.BREAK;
		},
		Pair(_, {key}) {
			if (!isCollection(key)) return undefined;
			const message = 'Unexpected list or map as a key, expected a name';
			refused = {message, offset: key.range?.[0] ?? 0};
			return visit.BREAK;
		},
	});
	return refused;
}

function firstLine(message: string): string {
	return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/u, '');
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
