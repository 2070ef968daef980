import type {Element, Root} from 'hast';
import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';
import {type FrontMatter, date as isoDate, languageTag} from '../../handout/front-matter.ts';
import {attribute, eachElement, rawText} from '../hast/elements.ts';

/** What a page says of itself, in its head. */
export interface PageMetadata {
	readonly frontMatter: Partial<FrontMatter>;
	/** The title as the window shows it, perhaps with the name of the site. */
	readonly title?: string | undefined;
	/** The page's own address. */
	readonly address?: string | undefined;
}

type Values = Map<string, string[]>;

/** Reads `<title>`, `<meta>`, `<link>`, OpenGraph, Dublin Core and JSON-LD. */
export function readPageMetadata(tree: Root, file: VFile): PageMetadata {
	const values: Values = new Map();
	const put = (key: string, value: unknown) => {
		const text = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
		if (text !== '') values.set(key, [...(values.get(key) ?? []), text]);
	};
	eachElement(tree, (node) => {
		readElement(node, put);
		return node.tagName === 'svg' ? 'skip' : undefined;
	});
	const first = (...keys: readonly string[]) => keys.flatMap((key) => values.get(key) ?? [])[0];
	const address = webAddress(first('canonical', 'og:url', 'ld:url'));
	const site = first('og:site_name', 'ld:publisher', 'application-name');
	const title = first('ld:headline', 'og:title', 'twitter:title', 'dc.title', 'dcterms.title');
	const windowTitle = first('title');
	const named = withoutSite(title ?? windowTitle, site);
	const authors = authorsIn(values);
	const rights = first(
		'ld:license',
		'license',
		'dcterms.license',
		'copyright',
		'dc.rights',
		'dcterms.rights',
		'rights',
		'ld:copyright',
	);
	const lang = [
		first('lang'),
		first('content-language'),
		first('ld:inlanguage'),
		first('og:locale'),
	]
		.map(tagOf)
		.find(Boolean);
	const published = dayOf(
		first(
			'ld:datepublished',
			'article:published_time',
			'dc.date',
			'dcterms.created',
			'dcterms.date',
			'citation_publication_date',
			'date',
		),
	);
	const reviewed = dayOf(first('ld:lastreviewed', 'last-reviewed'));
	const summary = first(
		'description',
		'og:description',
		'ld:description',
		'dc.description',
		'twitter:description',
	);
	if (rights) reportRights(rights, file);
	return {
		title: windowTitle ?? title,
		address,
		frontMatter: {
			...(named && {title: named}),
			...(lang && {lang}),
			...(summary && {summary}),
			...(authors.length > 0 && {authors: authors.map((name) => ({name}))}),
			...(published && {published}),
			...(reviewed && {reviewed}),
			...(address && {
				references: [
					{
						id: 'source',
						text: [named, site].filter(Boolean).join('. ') || address,
						url: address,
						note: 'The page that this was imported from.',
					},
				],
			}),
			...(rights && {licence: rights}),
		},
	};
}

function readElement(node: Element, put: (key: string, value: unknown) => void): void {
	switch (node.tagName) {
		case 'html':
			put('lang', attribute(node, 'lang') ?? attribute(node, 'xmlLang'));
			break;
		case 'title':
			put('title', rawText(node));
			break;
		case 'meta': {
			const key =
				attribute(node, 'property') ??
				attribute(node, 'name') ??
				attribute(node, 'httpEquiv') ??
				attribute(node, 'itemProp');
			if (key) put(key.toLowerCase(), attribute(node, 'content'));
			break;
		}
		case 'link':
		case 'a': {
			const rel = attribute(node, 'rel')?.toLowerCase().split(' ') ?? [];
			if (node.tagName === 'link' && rel.includes('canonical'))
				put('canonical', attribute(node, 'href'));
			if (rel.includes('license')) put('license', attribute(node, 'href'));
			break;
		}
		case 'script':
			if (/^application\/ld\+json/iu.test(attribute(node, 'type') ?? '')) {
				for (const item of linkedData(rawText(node))) readLinkedData(item, put);
			}
			break;
	}
}

type Item = Readonly<Record<string, unknown>>;

/** The items of a JSON-LD text; none where it is broken. */
function linkedData(text: string): Item[] {
	const items: Item[] = [];
	const gather = (value: unknown, depth: number) => {
		if (depth > 4 || typeof value !== 'object' || value === null) return;
		if (Array.isArray(value)) for (const item of value) gather(item, depth + 1);
		else {
			items.push(value as Item);
			gather((value as Item)['@graph'], depth + 1);
		}
	};
	try {
		gather(JSON.parse(text), 0);
	} catch {
		// Only the page's makers can mend it, and the text does not need it.
	}
	return items;
}

const articleTypes = /article|posting|page|report|creativework|medical|guide/iu;

function readLinkedData(item: Item, put: (key: string, value: unknown) => void): void {
	if (!articleTypes.test([item['@type']].flat().join(' '))) return;
	for (const key of [
		'headline',
		'description',
		'datePublished',
		'lastReviewed',
		'inLanguage',
		'url',
	]) {
		put(`ld:${key.toLowerCase()}`, item[key]);
	}
	for (const person of [item['author']].flat()) put('ld:author', nameOf(person));
	put('ld:publisher', nameOf(item['publisher']));
	put('ld:license', item['license']);
	const holder = nameOf(item['copyrightHolder']);
	if (holder) put('ld:copyright', `© ${item['copyrightYear'] ?? ''} ${holder}`);
}

function nameOf(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	const name = typeof value === 'object' && value !== null ? (value as Item)['name'] : undefined;
	return typeof name === 'string' ? name : undefined;
}

function authorsIn(values: Values): string[] {
	const keys = [
		'ld:author',
		'author',
		'article:author',
		'dc.creator',
		'dcterms.creator',
		'citation_author',
	];
	const found = keys.map((key) => values.get(key) ?? []).find(({length}) => length > 0) ?? [];
	// An address of a profile is no name.
	return [...new Set(found)].filter((name) => !/^https?:/iu.test(name));
}

/** A title without the name of its site at its end or start. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
	if (!title) return undefined;
	const parts = title.split(/\s+(?:[|»«·•]|[-–—])\s+/u);
	if (parts.length < 2) return title;
	const isSite = (part: string | undefined) =>
		site !== undefined && part?.toLowerCase() === site.toLowerCase();
	if (isSite(parts.at(-1)))
		return title
			.slice(0, title.lastIndexOf(parts.at(-1) ?? ''))
			.replace(/\s+(?:[|»«·•]|[-–—])\s+$/u, '');
	if (isSite(parts[0])) return parts.slice(1).join(' – ');
	return /\s[|»·•]\s/u.test(title) ? title.split(/\s+[|»·•]\s+/u)[0] : title;
}

/** A language tag, from `de_DE` too. */
function tagOf(value: string | undefined): string | undefined {
	const tag = value?.split(',')[0]?.trim().replaceAll('_', '-');
	return tag && languageTag.safeParse(tag).success ? tag : undefined;
}

function dayOf(value: string | undefined): string | undefined {
	const day = /^\d{4}-\d{2}-\d{2}/u.exec(value ?? '')?.[0];
	return day && isoDate.safeParse(day).success ? day : undefined;
}

function webAddress(value: string | undefined): string | undefined {
	return value && URL.canParse(value) && /^https?:/iu.test(value) ? value : undefined;
}

function reportRights(rights: string, file: VFile): void {
	report(file, {
		ruleId: 'import-rights',
		severity: 'warning',
		reason: `The source says who owns it: "${rights.slice(0, 160)}"`,
		note: 'To hand a text out, a clinic needs its owner’s leave. It stands under "licence" in the front matter; see that it is right before you publish.',
		place: {line: 1, column: 1},
		actual: rights,
	});
}
