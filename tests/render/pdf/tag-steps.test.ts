import {PDFName, PDFString} from '@cantoo/pdf-lib';
import {describe, expect, test} from 'vitest';
import {textEntry} from '../../../src/pdf/pdf-objects.ts';
import {removeDecorations} from '../../../src/render/pdf/decorations.ts';
import {nameElements} from '../../../src/render/pdf/element-ids.ts';
import {unmarkFigureBoxes} from '../../../src/render/pdf/figures.ts';
import {settleGenericBoxes} from '../../../src/render/pdf/generic-boxes.ts';
import {describeLinks, tagLinks} from '../../../src/render/pdf/links.ts';
import {finishLists} from '../../../src/render/pdf/lists.ts';
import {roleMapOf} from '../../../src/render/pdf/role-map.ts';
import {removeRepeatedHeads} from '../../../src/render/pdf/table-heads.ts';
import {elementsOf, type TagContent, type TagElement} from '../../../src/render/pdf/tag-tree.ts';
import {grow, type Sketch, sketchOf} from './tag-trees.ts';

type Step = (tree: TagElement, textOf: (content: TagContent) => string) => unknown;

function changed(step: Step, sketch: [string, ...Sketch[]]): Sketch {
	const {tree, textOf} = grow(sketch);
	step(tree, textOf);
	return sketchOf(tree, textOf);
}

describe('decorations', () => {
	test('what is drawn and says nothing leaves the tree, with the box that held nothing else', () => {
		expect(
			changed(removeDecorations, [
				'Document',
				['NonStruct', ''],
				['P', 'words', ''],
				['BlockQuote', ['P', 'quoted'], ''],
			]),
		).toEqual(['Document', ['P', 'words'], ['BlockQuote', ['P', 'quoted']]]);
	});

	test('pictures and bullets stay, and cells without words', () => {
		const sketch: [string, ...Sketch[]] = [
			'Document',
			['Figure=A knee', ''],
			['L', ['LI', ['Lbl', ''], 'item']],
			['Table', ['TR', ['TH', 'head'], ['TD']]],
		];
		expect(changed(removeDecorations, sketch)).toEqual(
			JSON.parse(JSON.stringify(sketch).replace('=A knee', '')),
		);
	});
});

describe('table heads', () => {
	const table = (...cells: Sketch[]): [string, ...Sketch[]] => [
		'Document',
		['Table', ['TR', ...cells], ['TR', ['TH', '1:Row', '2:Row'], ['TD', '1:a', '2:b']]],
	];

	test('a head that comes again on a later page leaves the tree', () => {
		expect(
			changed(
				removeRepeatedHeads,
				table(
					['TH', ['NonStruct', '1:Day', '2:Day', '3:Day']],
					['TH', '1:Do', '1:se', '2:Do', '2:se'],
				),
			),
		).toEqual(
			JSON.parse(
				JSON.stringify(table(['TH', ['NonStruct', 'Day']], ['TH', 'Do', 'se'])).replaceAll(
					/"\d:/gu,
					'"',
				),
			),
		);
	});

	test('a head that goes on there in other words stays', () => {
		const {tree, textOf} = grow(table(['TH', '1:A long', '2:head'], ['TH', 'Dose']));
		expect(removeRepeatedHeads(tree, textOf)).toEqual([]);
	});
});

describe('lists', () => {
	test('what is no label goes into a body, in every depth', () => {
		expect(
			changed(finishLists, [
				'L',
				['LI', ['Lbl', '1.'], 'one', ['L', ['LI', ['Lbl', ''], ['P', 'inner']]]],
				['LI', 'without a label'],
				['NonStruct', ['Lbl', '2.'], ['P', 'a note']],
			]),
		).toEqual([
			'L',
			[
				'LI',
				['Lbl', '1.'],
				['LBody', 'one', ['L', ['LI', ['Lbl', ''], ['LBody', ['P', 'inner']]]]],
			],
			['LI', ['LBody', 'without a label']],
			['LI', ['Lbl', '2.'], ['LBody', ['P', 'a note']]],
		]);
	});

	test('a bullet that is drawn can be read', () => {
		const {tree, textOf} = grow(['L', ['LI', ['Lbl', '']], ['LI', ['Lbl', 'a.']]]);
		finishLists(tree, textOf);
		expect(
			elementsOf(tree)
				.filter(({role}) => role === 'Lbl')
				.map(({dict}) => textEntry(dict, 'ActualText')),
		).toEqual(['•', undefined]);
	});
});

test('the box around a picture and its caption is no picture', () => {
	expect(
		changed(unmarkFigureBoxes, [
			'Document',
			['Figure', '', ['Figure=A knee', ''], ['Caption', 'words']],
			['Figure', ''],
		]),
	).toEqual(['Document', ['Div', '', ['Figure', ''], ['Caption', 'words']], ['Figure', '']]);
});

test('boxes of no meaning group blocks, are paragraphs, or go', () => {
	expect(
		changed(settleGenericBoxes, [
			'Document',
			['NonStruct', ['NonStruct', ['P', ['NonStruct', 'in a disclaimer']]]],
			['NonStruct', ['NonStruct', 'bare words']],
			[
				'P',
				['NonStruct', 'a '],
				['NonStruct', ['NonStruct', 'struck']],
				['Strong', ['NonStruct', 'b']],
			],
			['NonStruct', ['Code', ['NonStruct', 'code']]],
			['L', ['LI', ['LBody', ['NonStruct', 'item']]]],
		]),
	).toEqual([
		'Document',
		['Div', ['Div', ['P', 'in a disclaimer']]],
		['P', 'bare words'],
		['P', 'a ', 'struck', ['Strong', 'b']],
		['P', ['Code', 'code']],
		['L', ['LI', ['LBody', 'item']]],
	]);
});

describe('links', () => {
	test('the element around an area is a link, and none without an area is', () => {
		expect(
			changed(tagLinks, [
				'P',
				['NonStruct', '1', {link: ''}],
				['Link', 'elsewhere'],
				['Link', 'a', {link: ''}],
			]),
		).toEqual(['P', ['Link', '1', {link: ''}], ['Span', 'elsewhere'], ['Link', 'a', {link: ''}]]);
	});

	test.each<[string, Sketch[], string]>([
		['its words', ['how to\nlift', {link: 'https://example.org/'}], 'how to lift'],
		[
			'an address that a line broke',
			['example.\norg/a', {link: 'https://example.org/a'}],
			'example.org/a',
		],
		['a number as it is written', ['01234 567', {link: 'tel:01234567'}], '01234 567'],
		['its picture', [['Figure=A knee', ''], {link: 'https://example.org/'}], 'A knee'],
		['its address', ['', {link: 'https://example.org/'}], 'https://example.org/'],
	])('an area says %s', (_, children, contents) => {
		const {tree, textOf} = grow(['Document', ['Link', ...children]]);
		describeLinks(tree, textOf);
		const areas = elementsOf(tree).flatMap((element) => element.children);
		expect(
			areas.flatMap((area) => (area.kind === 'object' ? textEntry(area.dict, 'Contents') : [])),
		).toEqual([contents]);
	});
});

describe('the role map', () => {
	test('maps what is used and not standard', () => {
		const {tree} = grow(['Document', ['Aside', ['P', ['Strong', 'a']]]]);
		expect(roleMapOf(tree)?.toString().replace(/\s+/gu, ' ')).toBe(
			'<< /Aside /Sect /Strong /Span >>',
		);
		expect(roleMapOf(grow(['Document', ['P', 'a']]).tree)).toBeUndefined();
	});

	test('refuses a type that nothing is known of', () => {
		expect(() => roleMapOf(grow(['Document', ['Hologram', 'a']]).tree)).toThrow('Hologram');
	});
});

test('cells and notes are named in their order, whatever the browser named them', () => {
	const {tree, context} = grow(['Document', ['TH', 'a'], ['TD', 'b'], ['Note', 'c']]);
	const [, head, cell, note] = elementsOf(tree);
	head?.dict.set(PDFName.of('ID'), PDFString.of('node00000068'));
	const headers = [PDFString.of('node00000068'), PDFString.of('gone')];
	cell?.dict.set(PDFName.of('A'), context.obj([{O: 'Table', Headers: headers}]));
	const names = nameElements(tree)?.toString().replace(/\s+/gu, ' ');
	expect(names).toBe(`<< /Names [ (e000001) ${head?.ref} (e000002) ${note?.ref} ] >>`);
	expect(cell?.dict.toString()).toContain('/Headers [ (e000001) ]');
	expect(nameElements(grow(['Document', ['P', 'a']]).tree)).toBeUndefined();
});
