import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {bodyOf, findingsOf, importSource} from '../../harness/import-source.ts';
import {dotPng, epubOf, odtOf, wordLeaflet} from '../../harness/office-sources.ts';

describe('Word documents', () => {
	it('keep their structure; bold lines are headings, heads of pages go', async () => {
		const result = await importSource(await wordLeaflet(), 'Leaflet.docx');
		expect(result.kind).toBe('docx');
		expect(result.markdown).toBe(`---
title: Back pain
lang: en
authors:
  - name: Pat Example
---

# Back pain

Most people get **better _soon_**.[^1]

## What you can do

Keep on moving as well as you can, every single day of the week.

- Walk
  - Slowly at first

1. First step
2. Second step

## When to call

Call when your legs go numb or you cannot pass water at all.

| Medicine    | Dose   |
| ----------- | ------ |
| Paracetamol | 500 mg |

![A spine](leaflet-picture-1.png)

10³ and [a link](https://x.example/a)

[^1]: A note about rest.
`);
		expect(result.images.map(({name, alt}) => [name, alt])).toEqual([
			['leaflet-picture-1.png', 'A spine'],
		]);
		expect(
			result.ledger.filter(({action}) => action === 'removed').map(({rule, text}) => [rule, text]),
		).toEqual([['running-head', 'Leaflet 12']]);
	});
});

it('a paragraph that its reader passes over is told of', async () => {
	const files = unzipSync(await wordLeaflet());
	const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
	const strange =
		'<w:strange><w:p><w:r><w:t>Words in a strange place.</w:t></w:r></w:p></w:strange>';
	files['word/document.xml'] = strToU8(xml.replace('<w:body>', `<w:body>${strange}`));
	const result = await importSource(zipSync(files), 'strange.docx');
	expect(findingsOf(result)).toContain(
		'warning import-word: Unread paragraph of the document: "Words in a strange place."',
	);
});

describe('OpenDocument texts', () => {
	it('keep their structure', async () => {
		const source = odtOf(
			`<office:annotation><text:p>for editors</text:p></office:annotation><text:p text:style-name="P1">Hüftschmerz</text:p>
			<text:table-of-content><text:index-body><text:p>Was hilft 2</text:p></text:index-body></text:table-of-content>
			<text:h text:outline-level="1">Was hilft</text:h><text:p>Gehen Sie <text:span text:style-name="T1">viel </text:span>zu<text:s text:c="999999999"/>Fuß, 10<text:span text:style-name="T2">3</text:span> Schritte.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Am besten täglich.</text:p></text:note-body></text:note></text:p>
			<text:list text:style-name="L1"><text:list-item><text:p>Eins</text:p><text:list><text:list-item><text:p>Eins a</text:p></text:list-item></text:list></text:list-item></text:list>
			<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Mittel</text:p></table:table-cell><table:table-cell><text:p>Dosis</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Salbe</text:p></table:table-cell><table:table-cell><text:p>zweimal</text:p></table:table-cell></table:table-row></table:table>
			<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>Eine Hüfte</svg:desc></draw:frame><draw:frame><draw:image xlink:href="../../etc/passwd"/><svg:title>x</svg:title></draw:frame></text:p>`,
			{
				meta: '<dc:title>Hüftschmerz</dc:title><dc:language>de</dc:language><dc:creator>Pat Beispiel</dc:creator>',
				header: '<text:p>Klinik am Fluss</text:p>',
				files: {'Pictures/a.png': dotPng},
			},
		);
		const result = await importSource(source, 'hueft.odt');
		expect(result.markdown).toBe(`---
title: Hüftschmerz
lang: de
authors:
  - name: Pat Beispiel
---

# Hüftschmerz

## Was hilft

Gehen Sie **viel** zu Fuß, 10³ Schritte.[^1]

1. Eins

   - Eins a

| Mittel | Dosis   |
| ------ | ------- |
| Salbe  | zweimal |

![Eine Hüfte](hueft-a.png)

[^1]: Am besten täglich.
`);
		expect(
			result.ledger.filter(({action}) => action === 'removed').map(({rule, text}) => [rule, text]),
		).toEqual([
			['table-of-contents', 'Was hilft 2'],
			['running-head', 'Klinik am Fluss'],
		]);
		expect(findingsOf(result)).toEqual([
			'warning import-odt: Left out the comments in the margin',
			expect.stringContaining('Left out picture "../../etc/passwd"'),
		]);
	});
});

describe('e-books', () => {
	it('give their chapters in order, without their lists of contents', async () => {
		const source = epubOf(
			{
				b: '<h1>Sleep well</h1><a id="top"/><p>Go to bed early<a epub:type="noteref" href="#n1">1</a>, see <a href="a.xhtml#x">noise</a>.</p><aside epub:type="footnote" id="n1"><p>Before ten.</p></aside><img src="../img/bed.png" alt="A bed"/>',
				a: '<h1 id="x">Noise</h1><p>Keep it quiet&nbsp;at night.</p>',
			},
			{
				meta: '<dc:title>Sleep well</dc:title><dc:creator>Pat Example</dc:creator><dc:language>en</dc:language>',
				nav: '<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="b.xhtml">Sleep well</a></li></ol></nav>',
				files: {'OEBPS/img/bed.png': dotPng},
			},
		);
		const result = await importSource(source, 'sleep.epub');
		expect(result.markdown).toBe(`---
title: Sleep well
lang: en
authors:
  - name: Pat Example
---

# Sleep well

Go to bed early[^1], see [noise](#noise).

![A bed](sleep-bed.png)

## Noise

Keep it quiet at night.

[^1]: Before ten.
`);
		expect(
			result.ledger.filter(({action}) => action === 'removed').map(({rule, text}) => [rule, text]),
		).toEqual([
			['table-of-contents', 'Contents'],
			['table-of-contents', 'Sleep well'],
		]);
	});

	it('of several texts bear their own title', async () => {
		const source = epubOf(
			{a: '<h1>Sleep</h1><p>At night.</p>', b: '<h1>Food</h1><p>At noon.</p>'},
			{meta: '<dc:title>A good day</dc:title><dc:language>en</dc:language>'},
		);
		const result = await importSource(source, 'day.epub');
		expect(result.title).toBe('A good day');
		expect(bodyOf(result)).toContain('## Sleep\n\nAt night.\n\n## Food\n\nAt noon.');
	});
});
