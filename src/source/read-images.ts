import {readFile, realpath} from 'node:fs/promises';
import path from 'node:path';
import type {Image, ImageReference, Root} from 'mdast';
import type {VFile} from 'vfile';
import {type Finding, report} from '../handout/diagnostic.ts';
import type {HandoutImage} from '../handout/handout.ts';
import {isCutOff} from '../images/cut-off-picture.ts';
import {hasSvgNamespace, imageTypeOf, unsafeInSvg} from '../images/image-type.ts';
import {visit} from '../tree/visit.ts';

const ruleId = 'image';

/** The absolute path of a source, and the folder that pictures must be inside. */
export interface PicturePlace {
	readonly location: string;
	readonly root: string;
}

/** The result of reading a picture: everything about it that a handout can depend on. */
export interface PictureReading {
	/** As the source names it. */
	readonly url: string;
	readonly result: HandoutImage | Pick<Finding, 'reason' | 'note'>;
}

/**
 * Reads the pictures that a tree names. A picture must be inside the root folder of its source: no
 * address, no absolute path, no way out of the folder, not even through a symbolic link. A picture
 * that cannot be read is reported.
 */
export async function readImages(
	tree: Root,
	file: VFile,
	place: PicturePlace,
): Promise<PictureReading[]> {
	const definitions = new Map<string, string>();
	visit(tree, 'definition', (node) => {
		// If two have the same name, Markdown takes the first.
		if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
	});
	const named: {url: string; node: Image | ImageReference}[] = [];
	visit(tree, (node) => {
		if (node.type === 'image') named.push({url: node.url, node});
		if (node.type === 'imageReference') {
			named.push({url: definitions.get(node.identifier) ?? '', node});
		}
	});
	const readings = new Map<string, PictureReading>();
	for (const {url, node} of named) {
		const {result} = readings.get(url) ?? {};
		if (result && 'bytes' in result) continue;
		const reading = {url, result: result ?? (await readPicture(url, place))};
		readings.set(url, reading);
		if ('bytes' in reading.result) continue;
		report(file, {
			ruleId,
			severity: 'error',
			place: node.position,
			actual: url,
			...reading.result,
		});
	}
	return [...readings.values()];
}

/** Reads one picture that a source names, or says why it may not or cannot be shown. */
export async function readPicture(
	url: string,
	{location, root}: PicturePlace,
): Promise<PictureReading['result']> {
	const folder = path.dirname(location);
	if (url === '') {
		return {
			reason: 'Missing address of a picture',
			note: 'A reader would find a gap where the picture belongs. Name the file between the round brackets, or delete the picture.',
		};
	}
	if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(url)) {
		return {
			reason: `Unexpected picture address "${url}", expected a file beside the handout`,
			note: 'A handout must be complete without a network, and must not reveal who reads it. Save the picture in the content folder and name it by its path.',
		};
	}
	const outside = {
		reason: `Unexpected picture "${url}" outside the content folder`,
		note: 'A source may name only files of its own library. Move the picture into the content folder.',
	};
	const name = decodePath(url);
	const wanted = path.resolve(folder, name);
	if (path.isAbsolute(url) || !isInside(wanted, path.resolve(root))) return outside;
	let bytes: Uint8Array;
	try {
		// The text was normalised to NFC, but file names may not be.
		const real = await realpath(wanted).catch(() =>
			realpath(path.resolve(folder, name.normalize('NFD'))),
		);
		if (!isInside(real, await realpath(root))) return outside;
		bytes = await readFile(real);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		return {
			reason:
				code === 'ENOENT'
					? `Missing picture "${url}"`
					: `Unreadable picture "${url}"${code && ` (${code})`}`,
			note: 'A reader would find a gap where the picture belongs. Put the file there, or delete the picture from the text.',
		};
	}
	const mediaType = imageTypeOf(bytes);
	if (!mediaType) {
		return {
			reason: `Unexpected kind of picture "${url}", expected PNG, JPEG or SVG`,
			note: 'These are the formats that every e-reader shows. Save the picture as one of them.',
		};
	}
	if (isCutOff(bytes, mediaType)) {
		return {
			reason: `Unexpected end of picture "${url}": it breaks off`,
			note: 'A part of it, or all, would be an empty area. Copy or download the file again, or save it anew in a program that opens it.',
		};
	}
	const unsafe = mediaType === 'image/svg+xml' ? unsafeInSvg(bytes) : undefined;
	if (unsafe) {
		return {
			reason: `Unexpected ${unsafe} in picture "${url}", expected a plain drawing`,
			note: 'An SVG can run scripts and fetch from elsewhere; a handout must not. Export the drawing without it.',
		};
	}
	if (mediaType === 'image/svg+xml' && !hasSvgNamespace(bytes)) {
		return {
			reason: `Unexpected drawing "${url}" without the namespace of SVG`,
			note: 'Browsers and e-readers would show nothing. Write <svg xmlns="http://www.w3.org/2000/svg" …> in its first line, or export it anew.',
		};
	}
	return {url, mediaType, bytes};
}

function decodePath(url: string): string {
	try {
		return decodeURIComponent(url.replace(/[?#].*$/su, ''));
	} catch {
		return url;
	}
}

function isInside(file: string, folder: string): boolean {
	const relative = path.relative(folder, file);
	const leaves = relative === '..' || relative.startsWith(`..${path.sep}`);
	return relative !== '' && !leaves && !path.isAbsolute(relative);
}
