import {type PDFContext, PDFDict, PDFRef} from '@cantoo/pdf-lib';
import {isNoCharacter} from '../../pdf/font-decoder.ts';
import {nameEntry, rawEntry, streamEntry} from '../../pdf/pdf-objects.ts';
import {bytesOfStream} from '../../pdf/stream-bytes.ts';
import {parseToUnicode} from '../../pdf/to-unicode.ts';
import {deflatedStream} from './deflated-stream.ts';

/** An invisible character, as the meaning of a glyph that only changes its neighbours. */
const zeroWidthSpace = '\u200B';

/**
 * Corrects fonts that map a glyph to U+0000, as Chromium does for some Arabic and Hindi marks:
 * PDF/UA-1 7.21.7 and PDF/A-2a forbid it, and copied text would contain it.
 */
export function mendToUnicode(context: PDFContext): void {
	for (const [, font] of context.enumerateIndirectObjects()) {
		if (!(font instanceof PDFDict) || nameEntry(font, 'Type') !== 'Font') continue;
		const ref = rawEntry(font, 'ToUnicode');
		const stream = streamEntry(font, 'ToUnicode');
		if (!stream || !(ref instanceof PDFRef)) continue;
		const {texts, codeLengths} = parseToUnicode(bytesOfStream(stream));
		if (![...texts.values()].some(isNoCharacter)) continue;
		const codeLength = Math.max(...codeLengths, 1);
		const cmap = Buffer.from(writeCmap(texts, codeLength), 'latin1');
		context.assign(ref, deflatedStream(PDFDict.withContext(context), cmap));
	}
}

/** How many entries one block of a CMap may hold: Adobe Technical Note 5411, 1.4.1. */
const mostEntries = 100;

function writeCmap(texts: ReadonlyMap<number, string>, codeLength: number): string {
	const hex = (code: number) => code.toString(16).padStart(codeLength * 2, '0');
	const entries = [...texts].map(
		([code, text]) => `<${hex(code)}> <${utf16(isNoCharacter(text) ? zeroWidthSpace : text)}>\n`,
	);
	const blocks: string[] = [];
	for (let start = 0; start < entries.length; start += mostEntries) {
		const block = entries.slice(start, start + mostEntries);
		blocks.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`);
	}
	return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${'00'.repeat(codeLength)}> <${'ff'.repeat(codeLength)}>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function utf16(text: string): string {
	return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
