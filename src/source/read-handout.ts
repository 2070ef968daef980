import type {Root} from 'mdast';
import {VFile} from 'vfile';
import {hasErrors, report} from '../handout/diagnostic.ts';
import type {Handout} from '../handout/handout.ts';
import {isPlainText} from '../handout/is-plain-text.ts';
import {refuseSize, type SizeLimit} from '../handout/refuse-size.ts';
import {textOf} from '../handout/words.ts';
import {parseMarkdown} from '../markdown/parse-markdown.ts';
import {decode} from './decode.ts';
import {parsePlainText} from './parse-plain-text.ts';
import {placeTitle} from './place-title.ts';
import {readFrontMatter} from './read-front-matter.ts';
import {type PictureReading, readImages} from './read-images.ts';
import {refuseDeepMarkup} from './refuse-deep-markup.ts';
import {reportPlainDirectives} from './report-plain-directives.ts';
import {restoreProseDirectives} from './restore-prose-directives.ts';

/** The bytes of a source, and what its place says about it. */
export interface Source {
	/** The file as the user named it, for messages. */
	readonly file: string;
	/** Its absolute path; pictures are named relative to it. */
	readonly location: string;
	/** Path of the handout below the library's root, without extension. */
	readonly path: string;
	/** The folder that its pictures may not lie outside of. */
	readonly root: string;
	readonly bytes: Uint8Array;
}

export interface ReadOptions {
	/** Language of sources that declare none, BCP 47. */
	readonly lang: string;
}

/** A handout, or only its file if the source could not be read; the file has the findings. */
export interface ReadResult {
	readonly file: VFile;
	readonly handout?: Handout;
	/** What came of each picture that the source names. */
	readonly pictures?: readonly PictureReading[];
}

/** Turns bytes into a handout: decode, parse, front matter, title, pictures. Never throws because of a source. */
export async function readHandout(source: Source, options: ReadOptions): Promise<ReadResult> {
	const file = new VFile({path: source.file});
	if (refuseSize(source.bytes.length, sizeLimit, file)) return {file};
	const text = decode(source.bytes, file);
	if (text === undefined || refuseDeepMarkup(text, file)) return {file};
	file.value = text;
	const isPlain = isPlainText(file);
	const tree = isPlain ? parsePlainText(file, options.lang) : parseMarkdown(file);
	const frontMatter = readFrontMatter(tree, file);
	if (isEmpty(tree)) {
		report(file, {
			ruleId: 'empty-source',
			severity: 'error',
			reason: 'Unexpected empty source, expected a text',
			note: 'An empty handout would be printed and handed out. Write the text, or remove the file from the library.',
			place: {line: 1, column: 1},
		});
		return {file};
	}
	if (isPlain) reportPlainDirectives(file);
	restoreProseDirectives(tree, file);
	const title = frontMatter && placeTitle(tree, frontMatter.title, file);
	const isBroken = hasErrors(file);
	// A missing picture holds the handout back, but must not hide other findings.
	const pictures = await readImages(tree, file, source);
	if (!frontMatter || !title || isBroken) return {file, pictures};
	const handout: Handout = {
		path: source.path,
		id: frontMatter.id ?? idFromPath(source.path),
		title,
		lang: frontMatter.lang ?? options.lang,
		frontMatter,
		tree,
		images: pictures.flatMap(({result}) => ('bytes' in result ? [result] : [])),
	};
	return {file, handout, pictures};
}

/** A megabyte of Markdown takes some 90 MB of memory to check; a long book is about one. */
const sizeLimit: SizeLimit = {
	ruleId: 'source-size',
	what: 'source',
	most: 4_000_000,
	remedy: 'Split it, or remove the file from the library.',
};

function isEmpty(tree: Root): boolean {
	return textOf(tree) === '' && !tree.children.some((node) => node.type === 'html');
}

/** An id that is stable as long as the file keeps its place; published sources should have their own id. */
export function idFromPath(path: string): string {
	const id = path
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|(?<!-)-+$/gu, '');
	return id || 'handout';
}
