import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';
import type {Draft, DraftReader} from '../draft.ts';
import {draftFromTree} from '../hast/draft-from-tree.ts';
import {attribute, eachElement, element, isElement, textIn} from '../hast/elements.ts';
import {orTooDeep} from '../hast/or-too-deep.ts';
import {decodedPath} from '../hast/pictures.ts';
import type {TakeOut} from '../hast/take-out.ts';
import {bodyOf} from '../html/read-html.ts';
import {readCoreProperties} from './core-properties.ts';
import {type Archive, pathWithin, refuse, textFrom, unpack} from './unpack.ts';
import {elementsNamed, parseXml} from './xml.ts';

interface Chapter {
	readonly path: string;
	readonly isNavigation: boolean;
}

/** An e-book: its chapters in the order of its spine, without its lists of contents. */
export const readEpub: DraftReader = async (source, _options, file): Promise<Draft | undefined> => {
	const archive = unpack(source.bytes, file);
	if (!archive) return undefined;
	return orTooDeep(file, async () => {
		const packagePath = packagePathOf(archive);
		const packageText = packagePath === undefined ? undefined : textFrom(archive, packagePath);
		const chapters = packagePath === undefined ? [] : chaptersOf(packageText, packagePath);
		if (chapters.length === 0) {
			refuse(
				file,
				'Unexpected content of the file, expected an e-book that lists its chapters',
				'Nothing was imported. Make the e-book anew, or import its text in another form.',
			);
			return undefined;
		}
		if (archive.has('META-INF/encryption.xml')) reportEncryption(file);
		const navigation: Element[] = [];
		const tree: Root = {type: 'root', children: []};
		for (const [index, chapter] of chapters.entries()) {
			const text = textFrom(archive, chapter.path);
			if (text === undefined) reportMissing(chapter.path, file);
			else tree.children.push(readChapter(text, chapter, index, chapters, navigation));
		}
		return draftFromTree(
			{
				kind: 'epub',
				tree,
				metadata: readCoreProperties(packageText),
				readPicture: async (address) => archive.get(address) ?? 'it is not in the e-book',
				clean: (_tree, takeOut) => removeNavigation(navigation, takeOut),
			},
			file,
		);
	});
};

function packagePathOf(archive: Archive): string | undefined {
	const container = parseXml(textFrom(archive, 'META-INF/container.xml'));
	const [root] = container ? elementsNamed(container, 'rootfile') : [];
	return root?.attributes['full-path'] ?? undefined;
}

function chaptersOf(text: string | undefined, path: string): Chapter[] {
	const tree = parseXml(text);
	if (!tree) return [];
	const items = new Map(
		elementsNamed(tree, 'item', 'opf:item').map((item) => [item.attributes['id'], item.attributes]),
	);
	return elementsNamed(tree, 'itemref', 'opf:itemref').flatMap(({attributes}) => {
		const item = items.get(attributes['idref']);
		const href = item?.['href'];
		if (!item || !href || !/html/iu.test(item['media-type'] ?? 'html')) return [];
		const isNavigation = /\bnav\b/u.test(item['properties'] ?? '');
		return [{path: pathWithin(path, decodedPath(href)), isNavigation}];
	});
}

/** A chapter as a block, its ids and addresses made those of the whole book. */
function readChapter(
	text: string,
	{path, isNavigation}: Chapter,
	index: number,
	chapters: readonly Chapter[],
	navigation: Element[],
): Element {
	const body = bodyOf(fromHtml(opened(text)));
	const chapter = element('div', body.children, {id: placeIn(index)});
	eachElement(chapter, (node) => {
		const id = attribute(node, 'id') ?? attribute(node, 'name');
		if (node !== chapter && id !== undefined) node.properties['id'] = placeIn(index, id);
		const href = attribute(node, 'href');
		if (href !== undefined) node.properties['href'] = hrefInBook(href, path, index, chapters);
		const src = attribute(node, 'src') ?? attribute(node, 'xLinkHref');
		if (src !== undefined && isElement(node, 'img', 'image') && !/^[a-z]+:/iu.test(src)) {
			node.properties['src'] = pathWithin(path, decodedPath(src));
		}
		if (isTableOfContents(node)) navigation.push(node);
	});
	if (isNavigation) navigation.push(chapter);
	return chapter;
}

/** Elements that XML closes at once, and HTML does not. */
function opened(text: string): string {
	const isVoid =
		/^(?:area|base|br|col|embed|hr|img|image|input|link|meta|param|source|track|wbr)$/iu;
	return text.replace(/<([a-z][\w:-]*)((?:\s[^<>]*?)?)\/>/giu, (tag, name: string, rest: string) =>
		isVoid.test(name) ? tag : `<${name}${rest}></${name}>`,
	);
}

function placeIn(index: number, id = ''): string {
	return `chapter-${index + 1}-${id}`;
}

function hrefInBook(
	href: string,
	path: string,
	index: number,
	chapters: readonly Chapter[],
): string {
	if (/^[a-z][a-z0-9+.-]*:/iu.test(href)) return href;
	const [page = '', id = ''] = href.split('#');
	const target = page === '' ? path : pathWithin(path, decodedPath(page));
	const at = page === '' ? index : chapters.findIndex((chapter) => chapter.path === target);
	return at === -1 ? '' : `#${placeIn(at, id)}`;
}

function isTableOfContents(node: Element): boolean {
	const kind = `${attribute(node, 'epub:type') ?? ''} ${attribute(node, 'role') ?? ''}`;
	return node.tagName === 'nav' || /\b(?:toc|landmarks|page-list|doc-toc)\b/u.test(kind);
}

function removeNavigation(navigation: readonly Element[], takeOut: TakeOut): undefined {
	for (const node of navigation) {
		if (textIn(node) === '') continue;
		takeOut.remove(node, {
			rule: 'table-of-contents',
			reason: 'the list of contents of the e-book, which is made anew',
			sure: 0.97,
		});
	}
}

function reportMissing(path: string, file: VFile): void {
	report(file, {
		ruleId: 'import-unreadable',
		severity: 'warning',
		reason: `Missing chapter "${path}" of the e-book`,
		note: 'Its text is not in the handout. See whether the e-book is whole.',
	});
}

function reportEncryption(file: VFile): void {
	report(file, {
		ruleId: 'import-unreadable',
		severity: 'warning',
		reason: 'Unexpected encryption in the e-book',
		note: 'Parts of it may be unreadable. See that the text is whole.',
	});
}
