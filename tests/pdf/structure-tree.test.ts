import {describe, expect, it} from 'vitest';
import {PdfReadError} from '../../src/pdf/errors.ts';
import {printStructureTree} from '../../src/pdf/print-structure-tree.ts';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {elementsByRole, textOf} from '../../src/pdf/structure-text.ts';
import {onePage, stream, writePdf} from './write-pdf.ts';

/** Content with ten sequences, "a" to "j" in MCIDs 0 to 9, each on a line of its own. */
const content = `BT /F 10 Tf ${[...'abcdefghij']
	.map((letter, mcid) => `0 -12 Td /P <</MCID ${mcid}>> BDC (${letter}) Tj EMC`)
	.join('\n')} ET`;

/** Reads a tree whose root is object 10 and whose first element is object 11. */
async function readTree(objects: Record<number, string>, root = '/K 11 0 R', page = content) {
	const {tree} = await readPdf(
		writePdf(
			onePage(page, {
				catalog: '/StructTreeRoot 10 0 R',
				objects: {10: `<< /Type /StructTreeRoot ${root} >>`, ...objects},
			}),
		),
	);
	return tree;
}

const printed = async (...args: Parameters<typeof readTree>) =>
	`\n${printStructureTree(await readTree(...args))}`;

describe('readStructureTree', () => {
	it('reads elements, content in all its forms, objects and attributes', async () => {
		expect(
			await printed({
				11: '<< /S /Document /Lang (en) /T (Title) /K [12 0 R 13 0 R 14 0 R << /S /P /K 15 0 R >>] >>',
				12: '<< /S /H1 /Pg 3 0 R /K 0 >>',
				13: '<< /S /P /Pg 3 0 R /K [1 << /Type /MCR /MCID 2 /Pg 3 0 R >> << /S /Span /ActualText (x) /K 3 >>] >>',
				14: '<< /S /Link /Pg 3 0 R /K [4 << /Type /OBJR /Obj 16 0 R >> << /Type /OBJR /Obj 99 0 R >>] >>',
				15: '<< /S /Figure /Alt <FEFF201C> /A [<< /O /Layout >> << /O /Table /Scope /Row >>] /ID (n1) >>',
				16: '<< /Type /Annot /Subtype /Link /Contents (where) /A << /S /URI /URI (https://example.org/) >> >>',
			}),
		).toBe(`
- Document lang="en" title="Title"
  - H1
    - "a"
  - P
    - "b"
    - "c"
    - Span actualText="x"
      - "d"
  - Link
    - "e"
    - (Link) contents="where" uri="https://example.org/"
    - (missing)
  - P
    - Figure alt="“" id="n1" scope="Row"
`);
	});

	it('follows the role map to its end, and gives up on a circle', async () => {
		expect(
			await printed(
				{11: '<< /S /Sidebar /K [<< /S /A >> << /S /P >>] >>'},
				'/K 11 0 R /RoleMap << /Sidebar /Aside /Aside /Sect /A /B /B /A >>',
			),
		).toBe('\n- Sidebar → Sect\n  - A\n  - P\n');
	});

	it('shows content that the page does not hold', async () => {
		expect(await printed({11: '<< /S /P /Pg 3 0 R /K 77 >>'})).toBe(
			'\n- P\n  - missing content 77\n',
		);
	});

	it('finds the content of a form by its stream', async () => {
		const page = '/P <</MCID 0>> BDC BT /F 9 Tf (page) Tj ET EMC /X Do';
		const {tree} = await readPdf(
			writePdf(
				onePage(page, {
					catalog: '/StructTreeRoot 10 0 R',
					resources: '/XObject << /X 6 0 R >>',
					objects: {
						6: stream(
							'/P <</MCID 0>> BDC BT /F 9 Tf (form) Tj ET EMC',
							'/Subtype /Form /StructParents 1',
						),
						10: '<< /K << /S /P /Pg 3 0 R /K [0 << /Type /MCR /MCID 0 /Stm 6 0 R >>] >> >>',
					},
				}),
			),
		);
		expect(printStructureTree(tree)).toBe('- P\n  - "page"\n  - "form"\n');
	});

	it.each<[string, Record<number, string>, string]>([
		[
			'an element that holds itself',
			{11: '<< /S /P /K 11 0 R >>'},
			'comes twice to one element, P',
		],
		[
			'a longer circle',
			{11: '<< /S /P /K 12 0 R >>', 12: '<< /S /Div /K [11 0 R] >>'},
			'comes twice',
		],
		['two parents', {11: '<< /S /P /K [12 0 R 12 0 R] >>', 12: '<< /S /Div >>'}, 'comes twice'],
		['content without a page', {11: '<< /S /P /K 0 >>'}, 'is on no page'],
		['content on what is no page', {11: '<< /S /P /Pg 5 0 R /K 0 >>'}, 'is on no page'],
		['an element without a type', {11: '<< /K 0 >>'}, 'no structure type'],
		['a reference without MCID', {11: '<< /S /P /Pg 3 0 R /K << /Type /MCR >> >>'}, 'no MCID'],
	])('refuses %s', async (_, objects, reason) => {
		await expect(readTree(objects)).rejects.toThrow(PdfReadError);
		await expect(readTree(objects)).rejects.toThrow(reason);
	});

	it('reads a thousand levels, and refuses a hundred thousand', async () => {
		const deep = (levels: number) => {
			const objects: Record<number, string> = {};
			for (let level = 0; level < levels; level++) {
				objects[11 + level] = `<< /S /Div /K ${12 + level} 0 R >>`;
			}
			return objects;
		};
		const tree = await readTree(deep(1000));
		expect(elementsByRole(tree, 'Div')).toHaveLength(1000);
		await expect(readTree(deep(100_000))).rejects.toThrow('too deep');
	});

	it('bears wrong types', async () => {
		expect(
			await printed({
				11: '<< /S /P /Alt 5 /Lang /en /A 7 /Pg 3 0 R /K [(text) null true 0 99 0 R << /Type /OBJR /Obj 1 >>] >>',
			}),
		).toBe('\n- P\n  - "a"\n  - (missing)\n');
		expect(await readTree({}, '/K (nothing)')).toEqual([]);
		expect(await readTree({}, '/RoleMap [] /K []')).toEqual([]);
	});
});

describe('textOf', () => {
	it('separates blocks and lines, and joins what stands in a line', async () => {
		const line = `BT /F 10 Tf /P <</MCID 0>> BDC (one ) Tj EMC /P <</MCID 1>> BDC (two) Tj EMC
			/P <</MCID 2>> BDC (three) Tj EMC 0 -12 Td /P <</MCID 3>> BDC (four) Tj EMC ET`;
		const [tree] = await readTree(
			{
				11: '<< /S /Document /Pg 3 0 R /K [<< /S /H1 /K << /S /NonStruct /K 0 >> >> 12 0 R] >>',
				12: '<< /S /P /K [<< /S /Span /K 1 >> 2 << /S /Link /K 3 >> << /S /Span /ActualText (five) /K 9 >>] >>',
			},
			undefined,
			line,
		);
		if (!tree) throw new Error('Expected a tree');
		expect(textOf(tree)).toBe('one twothree\nfourfive');
	});

	it('leaves out the hyphen that a soft hyphen shows', async () => {
		const line = `BT /F 10 Tf /P <</MCID 0>> BDC (hyper) Tj /Span <</ActualText <FEFF00AD>>> BDC ( ) Tj EMC
			(-) Tj 0 -12 Td (tension, long-) Tj 0 -12 Td (term) Tj EMC ET`;
		const [tree] = await readTree({11: '<< /S /P /Pg 3 0 R /K 0 >>'}, undefined, line);
		if (!tree) throw new Error('Expected a tree');
		expect(textOf(tree)).toBe('hyper\u00AD\ntension, long-\nterm');
	});
});

describe('elementsByRole', () => {
	it('finds elements by the role as written and as mapped, in order', async () => {
		const tree = await readTree(
			{
				11: '<< /S /Sect /K [<< /S /H2 /T (1) >> << /S /Div /K << /S /Title /T (2) >> >> << /S /P >>] >>',
			},
			'/K 11 0 R /RoleMap << /Title /H1 >>',
		);
		expect(elementsByRole(tree, 'H1', 'H2').map(({title}) => title)).toEqual(['1', '2']);
		expect(elementsByRole(tree, 'Title')).toHaveLength(1);
		expect(elementsByRole(tree, 'Table')).toEqual([]);
	});
});
