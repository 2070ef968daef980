import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {printStructureTree} from '../../src/pdf/print-structure-tree.ts';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {finishedFiles} from './finished-files.ts';

/** Handouts whose tags are kept as text, for people to look at when they change. */
const kept = ['samples/pdf/es/sex-and-back-pain.pdf', 'constructs/pdf/en/every-construct.pdf'];

describe('tags of finished PDFs', () => {
	test.each(kept)('%s', async (name) => {
		const file = finishedFiles('pdf').find((finished) => finished.name === name);
		const {tree} = await readPdf(new Uint8Array(await readFile(file?.path ?? name)));
		// Where lines end is not what is looked at here.
		const tags = printStructureTree(tree).replaceAll(String.raw`\n`, ' ');
		const snapshot = new URL(`fixtures/tags/${name.replaceAll('/', '-')}.txt`, import.meta.url);
		await expect(tags).toMatchFileSnapshot(fileURLToPath(snapshot));
	});
});
