import {readFile, realpath} from 'node:fs/promises';
import path from 'node:path';
import type {Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {Draft, DraftReader} from '../draft.ts';
import {draftFromTree} from '../hast/draft-from-tree.ts';
import {isElement} from '../hast/elements.ts';
import {orTooDeep} from '../hast/or-too-deep.ts';
import {decodedPath, type PictureReader} from '../hast/pictures.ts';
import {decodeHtml} from './decode-html.ts';
import {removeFurniture} from './furniture.ts';
import {readPageMetadata} from './page-metadata.ts';

/** A page of the web, as a browser saves it: its text stays, what the site puts around it goes. */
export const readHtml: DraftReader = async (source, options, file): Promise<Draft | undefined> => {
	const text = decodeHtml(source.bytes, file);
	if (text === undefined) return undefined;
	return orTooDeep(file, async () => {
		const page = fromHtml(text, {verbose: false});
		const {frontMatter, title, address} = readPageMetadata(page, file);
		return draftFromTree(
			{
				kind: 'html',
				tree: bodyOf(page),
				metadata: frontMatter,
				title,
				address,
				readPicture: picturesBeside(source.location),
				clean: (tree, takeOut) =>
					removeFurniture(tree, takeOut, file, {
						title: frontMatter.title ?? title,
						windowTitle: title,
						lang: options.lang ?? frontMatter.lang,
					}),
			},
			file,
		);
	});
};

/** The body of a page, as a tree of its own. */
export function bodyOf(page: Root): Root {
	const html = page.children.find((node) => isElement(node, 'html'));
	const body = isElement(html) ? html.children.find((node) => isElement(node, 'body')) : undefined;
	return {type: 'root', children: isElement(body) ? body.children : page.children};
}

/** Reads pictures that lie beside or below a page. Nothing is fetched. */
function picturesBeside(location: string | undefined): PictureReader {
	return async (address) => {
		const data = /^data:image\/[a-z+.-]+(;base64)?,(.*)$/isu.exec(address);
		if (data) {
			const [, isBase64, content = ''] = data;
			if (isBase64) return Buffer.from(content, 'base64');
			try {
				return Buffer.from(decodeURIComponent(content));
			} catch {
				return 'its data are broken';
			}
		}
		if (address === '') return 'it has no address';
		if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(address)) {
			return 'it lies on the web, and nothing is fetched from there';
		}
		if (location === undefined) return 'where the source lies is not known';
		const folder = path.dirname(location);
		try {
			const real = await realpath(path.resolve(folder, decodedPath(address)));
			const inside = path.relative(await realpath(folder), real);
			if (inside.startsWith('..') || path.isAbsolute(inside)) {
				return 'it lies outside of the folder of its page';
			}
			return await readFile(real);
		} catch {
			return 'there is no such file';
		}
	};
}
