import {zipSync} from 'fflate';
import type {Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import mammoth from 'mammoth';
import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';
import type {Draft, DraftReader} from '../draft.ts';
import {draftFromTree} from '../hast/draft-from-tree.ts';
import {orTooDeep} from '../hast/or-too-deep.ts';
import {readCoreProperties} from './core-properties.ts';
import {removeRunningHeads, runningHeads} from './running-heads.ts';
import {type Archive, refuse, textFrom, unpack} from './unpack.ts';
import {elementsNamed, parseXml, xmlText} from './xml.ts';

/** Paragraph styles that Word brings along, besides those that mammoth knows. */
const styleMap = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => p:fresh",
	"p[style-name='Quote'] => blockquote > p:fresh",
	"p[style-name='Intense Quote'] => blockquote > p:fresh",
	"p[style-name='Caption'] => p:fresh",
	"p[style-name='No Spacing'] => p:fresh",
	"p[style-name='Body Text'] => p:fresh",
	"r[style-name='Intense Emphasis'] => strong",
	"r[style-name='Subtle Emphasis'] => em",
];

/** A Word document, read by mammoth: styles become structure, what Word only shows is left. */
export const readDocx: DraftReader = async (source, _options, file): Promise<Draft | undefined> => {
	const archive = unpack(source.bytes, file);
	if (!archive) return undefined;
	return orTooDeep(file, async () => {
		const pictures = new Map<string, Uint8Array>();
		const html = await convert(archive, pictures, file);
		if (html === undefined) return undefined;
		const page = fromHtml(html, {fragment: true});
		const heads = runningHeads(runningTexts(archive));
		const tree: Root = {type: 'root', children: [...page.children, ...heads]};
		reportLeftOut(archive, file);
		const draft = await draftFromTree(
			{
				kind: 'docx',
				tree,
				metadata: readCoreProperties(textFrom(archive, 'docProps/core.xml')),
				readPicture: async (address) =>
					pictures.get(address) ??
					'it lies outside of the document, and nothing is fetched from there',
				clean: (_tree, takeOut) => removeRunningHeads(heads, takeOut),
			},
			file,
		);
		if (draft) reportPassedOver(archive, draft.lines, file);
		return draft;
	});
};

/** The parts of a document that hold text of its own, besides heads and feet of pages. */
const textParts = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/u;

/** Holds what was read against the letters of the document itself: no paragraph may be passed over in silence. */
function reportPassedOver(archive: Archive, lines: readonly string[], file: VFile): void {
	const read = lettersOf(lines.join(''));
	const seen = new Set<string>();
	for (const name of [...archive.keys()].filter((key) => textParts.test(key))) {
		const tree = parseXml(textFrom(archive, name));
		for (const paragraph of tree ? elementsNamed(tree, 'w:p') : []) {
			// A paragraph may hold a box with others.
			const isOuter = elementsNamed(paragraph, 'w:p').length > 1;
			const text = elementsNamed(paragraph, 'w:t').map(xmlText).join('');
			const letters = lettersOf(text);
			if (isOuter || seen.has(letters) || read.includes(letters)) continue;
			seen.add(letters);
			report(file, {
				ruleId: 'import-word',
				severity: 'warning',
				reason: `Unread paragraph of the document: "${text.slice(0, 120)}"`,
				note: 'It stands in a part of the document that is not read as text. Copy it into the handout, if it belongs there.',
				actual: text,
			});
		}
	}
}

function lettersOf(text: string): string {
	return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

async function convert(
	archive: Archive,
	pictures: Map<string, Uint8Array>,
	file: VFile,
): Promise<string | undefined> {
	// Mammoth unpacks by itself, and without a limit: it is given what was unpacked within ours.
	const plain = Buffer.from(zipSync(Object.fromEntries(archive), {level: 0}));
	const convertImage = mammoth.images.imgElement(async (image) => {
		const src = `picture-${pictures.size + 1}`;
		pictures.set(src, await image.readAsBuffer());
		return {src};
	});
	try {
		const {value, messages} = await mammoth.convertToHtml(
			{buffer: plain},
			{styleMap, convertImage, ignoreEmptyParagraphs: true},
		);
		reportMessages(
			messages.map(({message}) => message),
			file,
		);
		return value;
	} catch (error) {
		if (error instanceof RangeError) throw error;
		refuse(
			file,
			'Unexpected content of the file, expected a Word document',
			'Nothing was imported. Open it in a word processor, and save it anew as DOCX.',
		);
		return undefined;
	}
}

function reportMessages(messages: readonly string[], file: VFile): void {
	for (const message of new Set(messages)) {
		const style = /^Unrecognised (paragraph|run|table) style: '?(.*?)'? \(/u.exec(message);
		report(file, {
			ruleId: 'import-word',
			severity: 'info',
			reason: style
				? `Unknown ${style[1]} style "${style[2]}"; its words were kept as plain text`
				: message,
			note: 'If the style meant something (a heading, a warning), write that in Markdown.',
		});
	}
}

/** The text of heads and feet of pages. */
function runningTexts(archive: Archive): string[] {
	return [...archive.keys()]
		.filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))
		.sort()
		.flatMap((name) => {
			const tree = parseXml(textFrom(archive, name));
			if (!tree) return [];
			return elementsNamed(tree, 'w:p').map((paragraph) =>
				elementsNamed(paragraph, 'w:t', 'w:tab')
					.map((part) => (part.name === 'w:tab' ? ' ' : xmlText(part)))
					.join(''),
			);
		});
}

/** What mammoth passes over without a word. */
function reportLeftOut(archive: Archive, file: VFile): void {
	const document = textFrom(archive, 'word/document.xml') ?? '';
	const parts: readonly (readonly [boolean, string, string])[] = [
		[
			/<w:(?:del|moveFrom) /u.test(document),
			'Unexpected tracked changes; they were read as if all were accepted',
			'Struck-out text is left out, added text stands. Accept or reject the changes in Word first, if that is not what you want.',
		],
		[
			archive.has('word/comments.xml'),
			'Left out the comments in the margin',
			'They are between editors. See whether they ask for anything.',
		],
		[
			[...archive.keys()].some((name) => /^word\/(?:diagrams|charts)\//u.test(name)),
			'Left out a diagram or chart',
			'Its words and numbers are missing from the handout. Save it as a picture, and describe it.',
		],
	];
	for (const [isThere, reason, note] of parts) {
		if (isThere) report(file, {ruleId: 'import-word', severity: 'warning', reason, note});
	}
}
