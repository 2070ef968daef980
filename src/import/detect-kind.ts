import {fileTypeFromBuffer} from 'file-type';
import type {ImportSource, SourceKind} from './draft.ts';
import {foreignFormat} from './foreign-format.ts';

/** How much of a text is looked at. */
const beginning = 20_000;

/** What the bytes of a source are. Its name counts only where the content leaves it open. */
export async function kindOf({bytes, file}: ImportSource): Promise<SourceKind> {
	if (looksPacked(bytes)) {
		const found = (await fileTypeFromBuffer(bytes))?.ext;
		// A damaged archive is still what it is called.
		const kind = packedKind(found) ?? packedKind(/\.([a-z]+)$/iu.exec(file)?.[1]?.toLowerCase());
		if (kind) return kind;
	}
	if (await foreignFormat(bytes)) return 'foreign';
	// What matters here is ASCII: latin1 reads that of nearly every encoding.
	const text = new TextDecoder('latin1').decode(bytes.subarray(0, beginning)).replaceAll('\0', '');
	if (looksLikeHtml(text, file)) return 'html';
	return looksLikeMarkdown(text, file) ? 'markdown' : 'text';
}

function packedKind(ext: string | undefined): SourceKind | undefined {
	return ext === 'docx' || ext === 'odt' || ext === 'epub' ? ext : undefined;
}

/** Only a file that may be a container is worth the look. */
function looksPacked(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function looksLikeHtml(text: string, file: string): boolean {
	const opening = text.replace(/^(?:\s|ï»¿|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)+/u, '');
	if (/^<!doctype html|^<(?:html|head|body)[\s>]/iu.test(opening)) return true;
	const blocks = text.match(/<\/(?:p|div|h[1-6]|li|td|ul|ol|table|section)>/giu)?.length ?? 0;
	if (/\.x?html?$/iu.test(file)) return blocks > 0;
	const isPart =
		/^<(?:article|main|div|section)[\s>]/iu.test(opening) ||
		(/^<[a-z]/iu.test(opening) && blocks >= 3);
	// Many a Markdown file opens with a heading in HTML, to have it centred.
	return isPart && !looksLikeMarkdown(text, file);
}

/** Marks that people do not type by chance, each with its weight; 3 make Markdown. */
const markdownMarks: readonly (readonly [RegExp, number])[] = [
	[/^---\n(?:[a-z_]+:.*\n|[ \t-].*\n)+---\n/iu, 3],
	[/^#{1,6} \S/mu, 2],
	[/^#{2,6} \S/mu, 1],
	[/^```/mu, 2],
	[/\[[^[\]\n]+\]\([^()[\s]+\)/u, 2],
	[/^\[[^[\]\n\r\u2028\u2029]+\]: ?\S/mu, 2],
	[/!\[[^[\]\n]*\]\(/u, 2],
	[/\*\*\S[^*\n]*\S\*\*/u, 2],
	[/^\|? ?:?-{3,}:? ?\|/mu, 3],
	[/^> \S/mu, 1],
	[/^:{2,3}[a-z-]+/mu, 2],
	[/`[^`\n]+`/u, 1],
];

function looksLikeMarkdown(text: string, file: string): boolean {
	const unix = text.replace(/\r\n?/gu, '\n').replace(/^ï»¿/u, '');
	const weight = markdownMarks.reduce((sum, [mark, by]) => sum + (mark.test(unix) ? by : 0), 0);
	if (/\.(?:md|markdown|mdown|mkd)$/iu.test(file)) return true;
	return weight >= 3;
}
