import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {diagnosticsOf, hasErrors, report, stopsPublication} from '../../src/handout/diagnostic.ts';

describe('report', () => {
	it('is read back as plain data, in the order of the places', () => {
		const file = new VFile({path: 'a.md'});
		report(file, {ruleId: 'c', severity: 'info', reason: 'Three', place: {line: 5, column: 2}});
		report(file, {
			ruleId: 'b',
			severity: 'warning',
			reason: 'Two\n  lines',
			note: 'Note\nkept.',
			place: {start: {line: 5, column: 1}, end: {line: 6, column: 1}},
			actual: 'x',
			expected: ['y'],
		});
		report(file, {ruleId: 'a', severity: 'error', reason: 'One'});
		expect(diagnosticsOf(file)).toEqual([
			{ruleId: 'a', severity: 'error', reason: 'One', file: 'a.md'},
			{
				ruleId: 'b',
				severity: 'warning',
				reason: 'Two lines',
				note: 'Note\nkept.',
				file: 'a.md',
				line: 5,
				column: 1,
				place: {start: {line: 5, column: 1}, end: {line: 6, column: 1}},
				actual: 'x',
				expected: ['y'],
			},
			{
				ruleId: 'c',
				severity: 'info',
				reason: 'Three',
				file: 'a.md',
				line: 5,
				column: 2,
				place: {start: {line: 5, column: 2}, end: {line: 5, column: 2}},
			},
		]);
		expect(structuredClone(diagnosticsOf(file))).toEqual(
			JSON.parse(JSON.stringify(diagnosticsOf(file))),
		);
	});

	it('reads messages of other plugins by their fatal flag', () => {
		const file = new VFile({path: 'a.md'});
		file.message('One');
		file.info('Two');
		expect(diagnosticsOf(file).map(({severity, ruleId}) => [severity, ruleId])).toEqual([
			['warning', 'handpress'],
			['info', 'handpress'],
		]);
	});

	it.each([
		['error', true],
		['warning', false],
		['info', false],
	] as const)('lets an %s stop publication: %s', (severity, stops) => {
		const file = new VFile({path: 'a.md'});
		report(file, {ruleId: 'a', severity, reason: 'One'});
		expect(hasErrors(file)).toBe(stops);
		expect(stopsPublication(diagnosticsOf(file))).toBe(stops);
	});
});
