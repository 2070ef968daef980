import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {importHandout} from '../../src/import/import-handout.ts';

async function toldOf(bytes: Uint8Array, file = 'a.txt') {
	const {markdown, diagnostics} = await importHandout({file, bytes});
	const told = diagnostics.map(
		({severity, ruleId, reason, note}) => `${severity} ${ruleId}: ${reason}. ${note}`,
	);
	return {isRefused: markdown === undefined, told};
}

const kinds = 'expected DOCX, ODT, HTML, EPUB, Markdown or plain text';

describe('what import does not read', () => {
	it.each([
		[
			'RTF',
			Buffer.from('{\\rtf1\\ansi Your knee\\par}'),
			'Open the file in a word processor, save it as DOCX, and import that.',
		],
		[
			'PDF',
			Buffer.from('%PDF-1.7\n%\u00E2\u00E3'),
			'Import the document that it was made from; failing that, copy the text out of it into a text file.',
		],
		[
			'old Office document (.doc)',
			Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
			'Open the file in a word processor, save it as DOCX, and import that.',
		],
		[
			'ZIP archive without a document',
			Buffer.from('504b0304140000000000', 'hex'),
			'Unpack it and import what is inside; if it is a document that no longer opens, ask for it anew.',
		],
		[
			'PNG',
			readFileSync('docs/pictures/block-care-boxes.png'),
			'Import the text itself: as DOCX, ODT, HTML, EPUB, Markdown or plain text.',
		],
	])('is refused by its content, whatever it is called: %s', async (what, bytes, remedy) => {
		expect(await toldOf(bytes)).toEqual({
			isRefused: true,
			told: [`error import-kind: Unexpected ${what}, ${kinds}. Nothing was imported. ${remedy}`],
		});
	});

	it('has words', async () => {
		for (const file of ['a.txt', 'a.md', 'a.html']) {
			const {isRefused, told} = await toldOf(Buffer.from(' \n'), file);
			expect(isRefused).toBe(true);
			expect(told[0]).toContain('error import-empty: Unexpected source without words');
		}
	});

	it('is called what it is; else that is told of, and it is imported', async () => {
		const {isRefused, told} = await toldOf(Buffer.from('Knee pain\n\nRest it.\n'), 'a.docx');
		expect(isRefused).toBe(false);
		expect(told).toEqual([
			'warning import-kind: Unexpected text in a file that is called ".docx"; it was imported as what it is. See whether it is the document that was meant, and all of it.',
		]);
	});
});
