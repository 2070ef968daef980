import {parseDocument} from 'yaml';
import {z} from 'zod';
import {frontMatterLines} from '../checks/front-matter-place.ts';
import {frontMatterSchema} from '../handout/front-matter.ts';
import type {DocumentText} from './document-text.ts';

/** The part of JSON Schema that the front matter's schema uses. */
export interface FrontMatterKey {
	readonly description?: string;
	readonly type?: string;
	readonly properties?: Readonly<Record<string, FrontMatterKey>>;
	readonly items?: FrontMatterKey;
}

/** A place in the front matter at which the author writes. */
export interface FrontMatterPlace {
	/** `key`: a key may stand here. `value`: the value of the last key of the path. */
	readonly writes: 'key' | 'value';
	/** The keys that lead here, from the top; the keys of a list are those of its entries. */
	readonly path: readonly string[];
	/** What has been written up to the place. */
	readonly typed: string;
}

let keysKnown: FrontMatterKey | undefined;

/** The keys that may stand below others; empty if only a value can. */
export function keysBelow(path: readonly string[]): Readonly<Record<string, FrontMatterKey>> {
	keysKnown ??= z.toJSONSchema(frontMatterSchema, {io: 'input'}) as FrontMatterKey;
	let current: FrontMatterKey | undefined = keysKnown;
	for (const key of path) {
		const below: FrontMatterKey | undefined = current?.properties?.[key];
		current = below?.items ?? below;
	}
	return current?.properties ?? {};
}

/** The values of the front matter, as far as it can be parsed while somebody writes it. */
export function frontMatterOf({checked}: DocumentText): Readonly<Record<string, unknown>> {
	try {
		const yaml = frontMatterLines(checked).slice(1, -1).join('\n');
		const said: unknown = parseDocument(yaml).toJS();
		return z.record(z.string(), z.unknown()).catch({}).parse(said);
	} catch {
		return {};
	}
}

/** Whether a line, 0-based, is between the fences of the front matter. */
export function isInFrontMatter({checked, lines}: DocumentText, line: number): boolean {
	const {length} = frontMatterLines(checked);
	if (length > 0) return line > 0 && line < length - 1;
	// It is not yet closed when somebody starts to write it.
	return line > 0 && lines[0] === '---' && !lines.slice(1, line + 1).includes('');
}

/** The place at a position in the front matter, told by the indentation of its lines. */
export function frontMatterPlaceAt(
	{lines}: DocumentText,
	line: number,
	character: number,
): FrontMatterPlace | undefined {
	const before = (lines[line] ?? '').slice(0, character);
	const [, lead = '', typedKey] = /^((?:\s|- )*)([\w-]*)$/u.exec(before) ?? [];
	if (typedKey !== undefined) {
		const above = pathAbove(lines, line, lead);
		const isEntry = lead.trimEnd().endsWith('-');
		const isText = above.length > 0 && Object.keys(keysBelow(above)).length === 0;
		return {writes: isEntry && isText ? 'value' : 'key', path: above, typed: typedKey};
	}
	const [, valueLead = '', key, typed = ''] =
		/^((?:\s|- )*)([\w-]+):\s+["']?([\w-]*)$/u.exec(before) ?? [];
	if (key === undefined) return undefined;
	return {writes: 'value', path: [...pathAbove(lines, line, valueLead), key], typed};
}

/** The keys above a line that it is indented below. */
function pathAbove(lines: readonly string[], line: number, lead: string): string[] {
	const path: string[] = [];
	let isEntry = lead.includes('-');
	let indent = isEntry ? lead.indexOf('-') : lead.length;
	for (const text of lines.slice(1, line).reverse()) {
		const [, itsLead = '', key, value = ''] = /^((?:\s|- )*)([\w-]+):(.*)$/u.exec(text) ?? [];
		if (key === undefined) continue;
		const dash = itsLead.indexOf('-');
		if (dash === -1) {
			// A list may stand directly below its key, without indentation.
			if (itsLead.length > indent || (itsLead.length === indent && !isEntry)) continue;
			if (value.trim() === '') path.unshift(key);
			indent = itsLead.length;
			isEntry = false;
		} else if (itsLead.length <= indent && !isEntry) {
			isEntry = true;
			indent = dash;
		}
	}
	return path;
}
