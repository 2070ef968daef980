import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'handpress';
import {expect, test} from 'vitest';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {textOf} from '../../src/pdf/structure-text.ts';
import {handout, makeTestFolder} from '../cli/handpress.ts';

test('no line of an item over a list of its own stands by itself, wherever it begins', async () => {
	const text = 'with enough words to fill more than one line of its column on paper.';
	const list = [1, 2, 3, 4, 5].map((level) => `${'  '.repeat(level)}- Level ${level} ${text}`);
	const counts = [1, 2, 3, 4, 5, 6, 7, 8];
	const lines = (count: number) =>
		Array.from({length: count}, (_, at) => `Line ${at}.`).join('\n\n');
	const folder = await makeTestFolder(
		Object.fromEntries(
			counts.map((count) => [
				`content/${count}.md`,
				handout(`Items ${count}`, `${lines(count)}\n\n- Level 0\n${list.join('\n')}\n`),
			]),
		),
	);
	const profiles = ['large-print-cclvi'];
	const {handouts} = await build({workingFolder: folder, formats: ['pdf'], profiles});
	const findings = handouts.flatMap(({diagnostics}) => diagnostics.map(({reason}) => reason));
	expect(findings.filter((reason) => reason.includes('by itself'))).toEqual([]);
	expect(handouts.map(({status}) => status)).toEqual(counts.map(() => 'published'));
});

test('the numbers of a list stand on the paper, however many digits they have', async () => {
	const numbered = (...numbers: number[]) =>
		numbers.map((number) => `${number}. Item ${number}.`).join('\n');
	const range = (from: number, count: number) =>
		numbered(...Array.from({length: count}, (_, at) => from + at));
	const folder = await makeTestFolder({
		'content/many.md': handout('Many', range(95, 12)),
		'content/years.md': handout('Years', `${range(2026, 2)}\n\nAnd:\n\n${range(26, 2)}`),
		'content/long.md': handout(
			'Long',
			`${range(123_456_789, 1)}\n\nIn:\n\n- a\n  ${range(999, 1)}`,
		),
	});
	const profiles = ['a4', 'large-print-cclvi', 'booklet'];
	const {handouts} = await build({workingFolder: folder, formats: ['pdf'], profiles});
	expect(
		handouts.flatMap(({diagnostics}) => diagnostics.map(({reason}) => reason)),
	).not.toContainEqual(expect.stringContaining('Unexpected PDF'));
	expect(handouts.map(({status}) => status)).toEqual(['published', 'published', 'published']);
});

test('the title stands on the first page, whatever fills the second', async () => {
	const paragraphs = Array.from(
		{length: 20},
		(_, at) => `Paragraph ${at} of words that fill a line or two of paper, more or less.`,
	);
	const folder = await makeTestFolder({
		'content/box.md': handout('A long box', `:::emergency\n${paragraphs.join('\n\n')}\n:::`),
		'content/row.md': handout(
			'A long row',
			`| A | B |\n| --- | --- |\n| ${'word '.repeat(420)} | b |`,
		),
	});
	const {handouts} = await build({workingFolder: folder, formats: ['pdf']});
	expect(handouts.map(({status}) => status)).toEqual(['published', 'published']);
	for (const name of ['box', 'row']) {
		const {pages} = await readPdf(await readFile(path.join(folder, `dist/pdf/${name}.pdf`)));
		expect(pages.length).toBeGreaterThan(1);
		expect(pages[0]?.text).toContain('A long');
	}
});

test('a line of code may stand by itself, where empty ones beside it are not seen', async () => {
	const lines = (count: number) =>
		Array.from({length: count}, (_, at) => `Line ${at}.`).join('\n\n');
	const code = (count: number) => Array.from({length: count}, (_, at) => `code(${at})`).join('\n');
	const folder = await makeTestFolder({
		...Object.fromEntries(
			[32, 33, 34, 35].map((count) => [
				`content/code-${count}.md`,
				handout(`Code ${count}`, `\`\`\`\n${code(count)}\n\nlast\n\`\`\``),
			]),
		),
		...Object.fromEntries(
			[13, 14, 15, 16, 17, 18, 19].map((count) => [
				`content/list-${count}.md`,
				handout(
					`List ${count}`,
					`${lines(count)}\n\n- One:\n\n  \`\`\`\n  one\n  \`\`\`\n\n  - sub\n\n  \`\`\`\n  one\n  two\n  three\n  \`\`\``,
				),
			]),
		),
	});
	const {handouts} = await build({workingFolder: folder, formats: ['pdf']});
	const findings = handouts.flatMap(({diagnostics}) => diagnostics.map(({reason}) => reason));
	expect(findings.filter((reason) => reason.includes('stands alone'))).toEqual([]);
	expect(handouts.map(({status}) => status)).toEqual(handouts.map(() => 'published'));
});

test('a table whose first header is empty goes on over pages with its headers, which are read once', async () => {
	const rows = Array.from({length: 60}, (_, at) => `| Day ${at} | one tablet | |`);
	const source = `| | Morning | Evening |\n| --- | --- | --- |\n${rows.join('\n')}`;
	const folder = await makeTestFolder({'content/a.md': handout('Tablets', source)});
	const {outFolder, handouts} = await build({workingFolder: folder, formats: ['pdf']});
	expect(handouts.flatMap(({diagnostics}) => diagnostics.map(({reason}) => reason))).toEqual([]);
	const {pages, tree} = await readPdf(await readFile(path.join(outFolder ?? folder, 'pdf/a.pdf')));
	expect(pages.length).toBeGreaterThan(2);
	expect(
		tree
			.map(textOf)
			.join('')
			.match(/Morning/gu),
	).toHaveLength(1);
	for (const {untaggedText} of pages.slice(1, -1)) expect(untaggedText).toContain('Morning');
});

test('a heading over a line across the page stays with what follows both', async () => {
	const lines = (count: number) =>
		Array.from({length: count}, (_, at) => `Line ${at}.`).join('\n\n');
	const counts = [12, 13, 14, 15, 16, 17];
	const folder = await makeTestFolder(
		Object.fromEntries(
			counts.flatMap((count) => [
				[`content/end-${count}.md`, handout(`End ${count}`, `${lines(count)}\n\n### Rest\n\n---`)],
				[
					`content/text-${count}.md`,
					handout(`Text ${count}`, `${lines(count)}\n\n### Rest\n\n---\n\nText.`),
				],
			]),
		),
	);
	const {handouts} = await build({workingFolder: folder, formats: ['pdf']});
	const findings = handouts.flatMap(({diagnostics}) => diagnostics.map(({reason}) => reason));
	expect(findings.filter((reason) => reason.includes('stands alone'))).toEqual([]);
	expect(handouts.map(({status}) => status)).toEqual(handouts.map(() => 'published'));
});
