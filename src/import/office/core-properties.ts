import {type FrontMatter, languageTag} from '../../handout/front-matter.ts';
import {elementsNamed, parseXml, xmlText} from './xml.ts';

/** Names that word processors fill in by themselves. */
const standIns =
	/^(?:microsoft office user|user|admin(?:istrator)?|owner|unknown|un-named|author|python-docx)$/iu;

/**
 * What a document says of itself in Dublin Core, as Word, OpenDocument and e-books all do. The
 * day on which a file was made is left: it says nothing of when the text was published.
 */
export function readCoreProperties(xml: string | undefined): Partial<FrontMatter> {
	const tree = parseXml(xml);
	if (!tree) return {};
	const all = (...names: readonly string[]) =>
		elementsNamed(tree, ...names)
			.map((node) => xmlText(node).replace(/\s+/gu, ' ').trim())
			.filter(Boolean);
	const [title] = all('dc:title');
	const [summary] = all('dc:description');
	const [rights] = all('dc:rights');
	const lang = all('dc:language').find((tag) => languageTag.safeParse(tag).success);
	const creators = all('dc:creator', 'meta:initial-creator');
	const authors = [...new Set(creators)].filter((name) => !standIns.test(name));
	return {
		...(title && {title}),
		...(lang && {lang}),
		...(summary && {summary}),
		...(authors.length > 0 && {authors: authors.map((name) => ({name}))}),
		...(rights && {licence: rights}),
	};
}
