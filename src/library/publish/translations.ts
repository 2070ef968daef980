import {readFile} from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type {HouseStyle} from '../../house-style/house-style.ts';
import type {Translation} from '../../render/html/translation-links.ts';
import {pathToHref} from '../../render/path-to-href.ts';
import type {CatalogueEntry} from '../output/catalogue.ts';
import type {Staging} from '../output/staging.ts';
import type {LastBuild} from '../recall/last-build.ts';

/** The translations of each handout, by its path; only for handouts that have any. */
export type Translations = ReadonlyMap<string, readonly CatalogueEntry[]>;

/**
 * Finds the published handouts that are translations of each other. Each names its original by
 * `translation_of`; translations of the same original belong together even if that is not published.
 */
export function translationsIn(entries: readonly CatalogueEntry[]): Translations {
	const originals = new Map(entries.map((entry) => [entry.id, entry.translation_of]));
	const groups = new Map<string, CatalogueEntry[]>();
	for (const entry of entries) {
		if (pageOf(entry) === undefined) continue;
		const root = rootOf(entry.id, originals);
		groups.set(root, [...(groups.get(root) ?? []), entry]);
	}
	const translations = new Map<string, CatalogueEntry[]>();
	for (const group of groups.values()) {
		for (const entry of group) {
			const others = group.filter(({lang}) => lang !== entry.lang);
			if (others.length > 0) translations.set(entry.path, others);
		}
	}
	return translations;
}

/** The id of the first original, since a translation may be of another translation. */
function rootOf(id: string, originals: ReadonlyMap<string, string | undefined>): string {
	const seen = new Set([id]);
	let root = id;
	for (let next = originals.get(root); next !== undefined; next = originals.get(root)) {
		// Ids that name each other in a ring: all of them must get the same answer.
		if (seen.has(next)) return [...seen].sort()[0] ?? id;
		seen.add(next);
		root = next;
	}
	return root;
}

/** The links of a page to its translations. */
export interface LinkedPage {
	/** As `addressesOf` writes them. */
	readonly links: string;
}

/**
 * Links the pages of a handout in several languages with each other: pages in the staging folder, and
 * pages published earlier whose translations came or went. The latter are written to the staging
 * folder again.
 *
 * @param before what was published before this call.
 * @param entries what will be published after it.
 * @param style loads the house style; called only if a page needs links.
 * @returns the links of each page, by its file.
 */
export async function linkTranslations(
	before: readonly CatalogueEntry[],
	entries: readonly CatalogueEntry[],
	last: LastBuild,
	style: () => Promise<HouseStyle>,
	staging: Staging,
): Promise<Map<string, LinkedPage>> {
	const earlier = translationsIn(before);
	const now = translationsIn(entries);
	const linked = new Map<string, LinkedPage>();
	const link = async (entry: CatalogueEntry): Promise<void> => {
		const file = pageOf(entry);
		if (file === undefined) return;
		const isStaged = staging.digests.has(file);
		const translations = now.get(entry.path) ?? [];
		const links = addressesOf(translations);
		linked.set(file, {links});
		const known = last.published(file)?.links ?? addressesOf(earlier.get(entry.path) ?? []);
		if (links === (isStaged ? '' : known)) return;
		const house = await style();
		const messages = await house.messages(entry.lang);
		if (!messages) return;
		const folder = isStaged ? staging.folder : staging.outFolder;
		const page = await readFile(path.join(folder, file));
		const {placeTranslations} = await import('../../render/html/translation-links.ts');
		const end = await placeTranslations(page, linksFrom(entry, translations), messages, house);
		if (!end) return;
		const start = page.subarray(0, end.from);
		if (isStaged) await staging.writeEnd(file, start, end.bytes);
		else await staging.write(file, Buffer.concat([start, end.bytes]));
	};
	await pMap(entries, link, {concurrency: 16});
	return linked;
}

/** The path of a handout's page below the output folder; undefined if it has none. */
export function pageOf({renditions}: CatalogueEntry): string | undefined {
	return renditions.find(({format}) => format === 'html')?.file;
}

function addressesOf(translations: readonly CatalogueEntry[]): string {
	return translations.map(({lang, path: other}) => `${lang} ${other}\n`).join('');
}

/** The links from a handout's page to the pages of its translations. */
export function linksFrom(
	{path: from}: Pick<CatalogueEntry, 'path'>,
	translations: readonly CatalogueEntry[],
): Translation[] {
	const folder = path.posix.dirname(from);
	return translations.map(({lang, path: to}) => ({
		lang,
		href: pathToHref(path.posix.relative(folder, `${to}.html`)),
	}));
}
