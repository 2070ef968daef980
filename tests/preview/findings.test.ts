import {describe, expect, test} from 'vitest';
import type {Diagnostic} from '../../src/handout/diagnostic.ts';
import {editorLink, isEditor} from '../../src/preview/editor-link.ts';
import {showFinding} from '../../src/preview/shown-finding.ts';

describe('links that open an editor', () => {
	test.each([
		['vscode', 'vscode://file/a%20b/c.md:3:5'],
		['idea', 'idea://open?file=/a%20b/c.md&line=3&column=5'],
		['emacs://open?url=file://{path}&line={line}', 'emacs://open?url=file:///a%20b/c.md&line=3'],
	])('%s', (editor, link) => {
		expect(isEditor(editor)).toBe(true);
		expect(editorLink(editor, '/a b/c.md', 3, 5)).toBe(link);
	});

	test('a word is no editor, nor is an address without a path', () => {
		expect(['ed', 'ed://open', '{path}'].filter(isEditor)).toEqual([]);
	});
});

describe('excerpts', () => {
	const finding = (column: number, endColumn?: number): Diagnostic => ({
		ruleId: 'rule',
		severity: 'warning',
		reason: 'Unexpected word',
		file: 'a.md',
		line: 2,
		column,
		...(endColumn !== undefined && {
			place: {start: {line: 2, column}, end: {line: 2, column: endColumn}},
		}),
	});
	const excerpt = (line: string, one: Diagnostic) =>
		showFinding(one, ['# A title', line], '/a.md', 'vscode').excerpt;

	test('mark the place, and to the end of the line where only its start is known', () => {
		expect(excerpt('Take one pill.', finding(6, 9))).toEqual({
			before: 'Take ',
			marked: 'one',
			after: ' pill.',
		});
		expect(excerpt('Take one pill.', finding(6))).toEqual({
			before: 'Take ',
			marked: 'one pill.',
			after: '',
		});
	});

	test('of a long line show what is near', () => {
		const line = `${'a'.repeat(500)}bad${'z'.repeat(500)}`;
		expect(excerpt(line, finding(501, 504))).toEqual({
			before: `…${'a'.repeat(70)}`,
			marked: 'bad',
			after: `${'z'.repeat(70)}…`,
		});
		expect(excerpt(line, finding(1))?.marked).toBe(`${'a'.repeat(140)}…`);
	});

	test('there are none of a line without words, or one that is no longer there', () => {
		expect(excerpt('---', finding(1))).toBeUndefined();
		expect(showFinding(finding(1), [], '/a.md', 'vscode').excerpt).toBeUndefined();
	});
});
