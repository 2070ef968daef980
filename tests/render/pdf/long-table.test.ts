import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'handpress';
import {expect, test} from 'vitest';
import {readPdf} from '../../../src/pdf/read-pdf.ts';
import {elementsByRole, textOf} from '../../../src/pdf/structure-text.ts';
import {makeTestFolder} from '../../cli/handpress.ts';

const rows = Array.from({length: 80}, (_, row) => `| Day ${row + 1} | Walk |`).join('\n');

test('a table repeats its heads on the next page, and nobody hears them again', async () => {
	const folder = await makeTestFolder({
		'content/diary.md': `# A diary

## Days

| When | [What to do](https://example.org/do) |
| --- | --- |
${rows}

::disclaimer{kind=general}
`,
	});
	const {ok} = await build({workingFolder: folder, formats: ['pdf']});
	expect(ok).toBe(true);
	const file = path.join(folder, 'dist/pdf/diary.pdf');
	const {pages, tree} = await readPdf(new Uint8Array(await readFile(file)));
	const withRows = pages.filter(({text}) => text.includes('Day'));
	expect(withRows.length).toBeGreaterThan(2);
	for (const {text} of withRows) expect(text).toContain('What to do');
	for (const {untaggedText} of withRows.slice(1)) expect(untaggedText).toContain('What to do');
	expect(tree.map(textOf).join('\n').split('What to do')).toHaveLength(2);
	// The link can be followed on every page, by one area on each.
	const [link] = elementsByRole(tree, 'Link');
	expect(link?.children.filter(({kind}) => kind === 'object')).toHaveLength(withRows.length);
});
