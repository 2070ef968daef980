import type {Hover, Position} from 'vscode-languageserver/node.js';
import {findRule} from '../checks/find-rule.ts';
import type {CheckedDocument} from './checked-documents.ts';
import {frontMatterPlaceAt, isInFrontMatter, keysBelow} from './front-matter-at.ts';
import {wordingOf} from './wordings.ts';

/** What to show at a position: the meaning of a key, the wording that a directive prints, the reason for a rule. */
export function hoverAt(document: CheckedDocument, position: Position): Hover | undefined {
	const told = [
		keyAt(document, position),
		wordingAt(document, position),
		...rulesAt(document, position),
	].filter((text) => text !== undefined);
	if (told.length === 0) return undefined;
	return {contents: {kind: 'markdown', value: told.join('\n\n')}};
}

function keyAt({text}: CheckedDocument, {line, character}: Position): string | undefined {
	if (!isInFrontMatter(text, line)) return undefined;
	const written = text.lines[line] ?? '';
	const [, lead = '', key] = /^((?:\s|- )*)([\w-]+):/u.exec(written) ?? [];
	if (key === undefined || character > lead.length + key.length) return undefined;
	const place = frontMatterPlaceAt(text, line, lead.length);
	const description = place && keysBelow(place.path)[key]?.description;
	return description && `\`${key}\`: ${description}`;
}

function wordingAt(document: CheckedDocument, {line}: Position): string | undefined {
	const written = document.text.lines[line] ?? '';
	const [, kind = ''] = /^\s*::disclaimer\{kind=["']?([\w-]+)/u.exec(written) ?? [];
	const wording = wordingOf(document, kind);
	if (!wording) return undefined;
	const {id, version, approvedBy, expiresOn, text} = wording;
	return `${text}\n\n${id} ${version}, approved by ${approvedBy}, until ${expiresOn}`;
}

/** The reason and the clauses of each rule that found something here. */
function rulesAt({findings, text}: CheckedDocument, {line, character}: Position): string[] {
	const here = findings.filter((found) => {
		const {start, end} = text.rangeOf(found);
		const isAfter = line > start.line || (line === start.line && character >= start.character);
		const isBefore = line < end.line || (line === end.line && character <= end.character);
		return isAfter && isBefore;
	});
	return [...new Set(here.map(({ruleId}) => ruleId))].flatMap((id) => {
		const rule = findRule(id);
		if (!rule) return [];
		const clauses = rule.clauses.map(({text: clause, href}) => `- [${clause}](${href})`);
		return [`**${rule.summary}** ${rule.why}\n\n${clauses.join('\n')}`];
	});
}
