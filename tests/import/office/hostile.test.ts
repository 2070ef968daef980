import {strToU8, zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {findingsOf, importSource} from '../../harness/import-source.ts';
import {epubOf, odtOf, wordLeaflet} from '../../harness/office-sources.ts';

const kinds = {
	docx: wordLeaflet,
	odt: async () => odtOf('<text:p>Words of a text.</text:p>'),
	epub: async () => epubOf({a: '<p>Words of a text.</p>'}),
};

describe.each(Object.entries(kinds))('a broken %s', (kind, make) => {
	it('is refused where it was cut off', async () => {
		const whole = await make();
		const result = await importSource(whole.slice(0, whole.length - 40), `cut.${kind}`);
		expect(result.markdown).toBe(undefined);
		expect(findingsOf(result)).toEqual([
			'error import-unreadable: Unexpected damage in the file, expected a whole document',
		]);
	});

	it('is refused or read, and never crashes, wherever a byte is wrong', async () => {
		const whole = await make();
		for (let at = 50; at < whole.length; at += Math.ceil(whole.length / 12)) {
			const damaged = Uint8Array.from(whole);
			damaged[at] = (damaged[at] ?? 0) ^ 0xff;
			const result = await importSource(damaged, `damaged.${kind}`);
			if (result.markdown === undefined) {
				expect(result.diagnostics.some(({severity}) => severity === 'error')).toBe(true);
			}
		}
	});
});

describe('archives', () => {
	it('that would fill the memory are refused before they are unpacked', async () => {
		const bomb = odtOf('<text:p>x</text:p>');
		// The size that the last entry of the directory says it unpacks to.
		const entry = Buffer.from(bomb).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
		new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 1_500_000_000, true);
		expect(findingsOf(await importSource(bomb, 'bomb.odt'))).toEqual([
			'error import-unreadable: Unexpected size of what is packed in the file, expected a document',
		]);
	});

	it('that lack their text are refused', async () => {
		const mimetype = (type: string) => [strToU8(type), {level: 0}] as const;
		const odt = zipSync({
			mimetype: [...mimetype('application/vnd.oasis.opendocument.text')],
			'content.xml': strToU8('<broken'),
		});
		expect(findingsOf(await importSource(odt, 'a.odt'))).toEqual([
			'error import-unreadable: Unexpected content of the file, expected an OpenDocument text',
		]);
		const epub = zipSync({
			mimetype: [...mimetype('application/epub+zip')],
			'META-INF/container.xml': strToU8('<container/>'),
		});
		expect(findingsOf(await importSource(epub, 'a.epub'))).toEqual([
			'error import-unreadable: Unexpected content of the file, expected an e-book that lists its chapters',
		]);
	});

	it('that declare entities of entities are refused', async () => {
		const laughs = odtOf('<text:p>&amp;</text:p>');
		const xml = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><office:document-content xmlns:office="o"><office:text>&b;</office:text></office:document-content>`;
		const zip = zipSync({
			mimetype: [strToU8('application/vnd.oasis.opendocument.text'), {level: 0}],
			'content.xml': strToU8(xml),
		});
		expect((await importSource(laughs, 'a.odt')).markdown).toContain('&');
		expect(findingsOf(await importSource(zip, 'b.odt'))).toEqual([
			'error import-unreadable: Unexpected content of the file, expected an OpenDocument text',
		]);
	});
});

it('RTF is refused with what to do', async () => {
	const {diagnostics} = await importSource('{\\rtf1\\ansi Hello}', 'a.rtf');
	expect(diagnostics).toMatchObject([
		{
			severity: 'error',
			reason: 'Unexpected RTF, expected DOCX, ODT, HTML, EPUB, Markdown or plain text',
			note: 'Nothing was imported. Open the file in a word processor, save it as DOCX, and import that.',
		},
	]);
});
