import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build, check, type HandoutResult} from 'handpress';
import {expect, test} from 'vitest';
import {handout, makeTestFolder, writeFiles} from '../cli/handpress.ts';

const about = new Set(['library-links', 'current-translation', 'ignore-comment', 'known-original']);

/** What rules about the library found, as `file line ruleId reason`. */
function foundIn(handouts: readonly HandoutResult[]): string[] {
	return handouts.flatMap(({file, diagnostics}) =>
		diagnostics
			.filter(({ruleId}) => about.has(ruleId))
			.map(({line, ruleId, reason}) => `${file} ${line} ${ruleId} ${reason}`),
	);
}

const original = (reviewed: string) =>
	`---\nid: visit\nreviewed: ${reviewed}\n---\n\n${handout('Your visit')}`;
const translation =
	'---\nid: visita\nlang: es\nreviewed: 2026-01-10\ntranslation_of: visit\n---\n\n# Su visita\n\n## Consejo\n\nVenga a la sala 4.\n\n::disclaimer{kind=general}\n';

test('a link that leads nowhere is reported once all handouts are read, unless a comment silences it', async () => {
	const workingFolder = await makeTestFolder({
		'content/a.md': handout(
			'A',
			'[b](b.md#advice), [b again](b.md#nothing), [c](c.md)\n\n<!-- handpress ignore library-links: to be written -->\n\n[d](d.md)\n\n<!-- handpress ignore library-links: no longer true -->\n\n[b](b.md)',
		),
		'content/b.md': handout('B', '[a](a.md)'),
	});
	const {handouts, ok} = await check({workingFolder});
	expect(ok).toBe(true);
	expect(foundIn(handouts)).toEqual([
		'content/a.md 5 library-links Unexpected link to "#nothing" of "b.md", expected one of its headings; the nearest is "#advice"',
		'content/a.md 5 library-links Unexpected link to "c.md", expected a handout of the library; the nearest is "b.md"',
		'content/a.md 11 ignore-comment Unexpected comment that ignores "library-links", expected a finding of that rule here',
	]);
	expect(handouts[0]?.silenced).toMatchObject([
		{ruleId: 'library-links', because: 'to be written', line: 9},
	]);
	const lines = handouts[0]?.diagnostics.map(({line}) => line ?? 0) ?? [];
	expect(lines).toEqual(lines.toSorted((one, other) => one - other));

	await writeFiles(workingFolder, {
		'handpress.config.yaml': 'rules:\n  library-links: off\n',
	});
	const off = (await check({workingFolder})).handouts;
	expect(foundIn(off).filter((line) => line.includes('library-links Un'))).toEqual([]);
});

test('a part of a library may lead to the rest of it', async () => {
	const workingFolder = await makeTestFolder({
		'content/en/a.md': handout(
			'A',
			'[b](b.md#anything), [c](../es/c.txt), [d](d.md), [out](../../e.md)',
		),
		'content/en/b.md': handout('B'),
		'content/es/c.txt': 'C\n',
		'e.md': handout('E'),
	});
	const {handouts} = await check({workingFolder, paths: ['content/en/a.md']});
	expect(foundIn(handouts)).toEqual([
		'content/en/a.md 5 library-links Unexpected link to "d.md", expected a handout of the library',
		'content/en/a.md 5 library-links Unexpected link to "../../e.md", expected a handout of the library',
	]);
});

test('a translation is compared with its original, even one that an earlier build published', async () => {
	const workingFolder = await makeTestFolder({
		'content/en/visit.md': original('2026-01-10'),
		'content/es/visita.md': translation,
	});
	const formats = ['html'] as const;
	expect(foundIn((await build({workingFolder, formats})).handouts)).toEqual([]);
	await writeFiles(workingFolder, {'content/en/visit.md': original('2026-05-10')});
	const finding =
		'content/es/visita.md 4 current-translation Unexpected review of a translation on 2026-01-10, expected one since 2026-05-10, when its original "en/visit" was reviewed';
	// The translation itself did not change, and is recalled.
	expect(foundIn((await build({workingFolder, formats})).handouts)).toEqual([finding]);
	const part = await build({workingFolder, formats, paths: ['content/es']});
	expect(foundIn(part.handouts)).toEqual([finding]);
});

test('a link to the PDF or the e-book of another handout leads there from its page', async () => {
	const workingFolder = await makeTestFolder({
		'handpress.config.yaml': 'print: {profiles: [a4, large-print]}\n',
		'content/en/a b.md': handout(
			'A',
			'[Print it](../es/c%20d.pdf), in [large print](../es/c%20d.large-print.pdf#page=2) or as an [e-book](../es/c%20d.epub). [Ours](<a b.pdf>), [new](new.pdf).',
		),
		'content/es/c d.md': handout('C').replace('# C', '---\nlang: en\n---\n\n# C'),
	});
	const {handouts, outFolder = ''} = await build({workingFolder});
	expect(foundIn(handouts)).toEqual([
		'content/en/a b.md 5 library-links Unexpected link to "new.pdf", expected a handout of the library; the nearest is "../es/c d.pdf"',
	]);
	const page = await readFile(path.join(outFolder, 'html/en/a b.html'), 'utf8');
	const text = page.slice(page.indexOf('>Advice<'), page.indexOf('>new<'));
	const hrefs = [...text.matchAll(/href="([^"#]*)/gu)].map(([, href = '']) => href);
	expect(hrefs).toEqual([
		'../../pdf/es/c%20d.pdf',
		'../../pdf/es/c%20d.large-print.pdf',
		'../../epub/es/c%20d.epub',
		'../../pdf/en/a%20b.pdf',
		'../../pdf/en/new.pdf',
	]);
	const isThere = hrefs.map((href) =>
		existsSync(path.join(outFolder, 'html/en', decodeURIComponent(href))),
	);
	expect(isThere).toEqual([true, true, true, true, false]);
});

test('an original that no handout has the id of keeps a translation back', async () => {
	const workingFolder = await makeTestFolder({
		'content/en/visit.md': original('2026-01-10'),
		'content/es/visita.md': translation.replace('translation_of: visit', 'translation_of: vist'),
	});
	const {handouts, ok} = await check({workingFolder});
	expect(ok).toBe(false);
	expect(foundIn(handouts)).toEqual([
		'content/es/visita.md 5 known-original Unexpected original "vist", expected the id of a handout; the nearest is "visit"',
	]);
	// The ids of what is not looked at, or cannot be read, may be any.
	expect(foundIn((await check({workingFolder, paths: ['content/es']})).handouts)).toEqual([]);
	await writeFiles(workingFolder, {'content/en/broken.md': '---\nid: [\n---\n\n# A\n'});
	expect(foundIn((await check({workingFolder})).handouts)).toEqual([]);
});

test('two sources of which one would write over the PDF of the other are both held back', async () => {
	const workingFolder = await makeTestFolder({
		'content/a.md': handout('A'),
		'content/a.large-print.md': handout('B'),
		'content/b.large-print.md': handout('C'),
		'content/c.own.md': handout('D'),
		'content/c.md': handout('E'),
		'handpress.config.yaml': 'print:\n  own:\n    own: {based_on: a4}\n',
	});
	const found = ({handouts}: {readonly handouts: readonly HandoutResult[]}) =>
		handouts.flatMap(({file, diagnostics}) =>
			diagnostics
				.filter(({ruleId}) => ruleId === 'one-source')
				.map(({reason}) => `${file} ${reason}`),
		);
	const expected = 'expected no name that ends in that of a print profile';
	expect(found(await check({workingFolder})).toSorted()).toEqual([
		`content/a.large-print.md Unexpected source "a.large-print" beside content/a.md, ${expected}`,
		`content/a.md Unexpected source "a" beside content/a.large-print.md, ${expected}`,
		`content/c.md Unexpected source "c" beside content/c.own.md, ${expected}`,
		`content/c.own.md Unexpected source "c.own" beside content/c.md, ${expected}`,
	]);
});
