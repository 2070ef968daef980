import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {z} from 'zod';
import {formats} from '../../config/config-schema.ts';
import {ledgerFile} from '../call/finished-files.ts';

export const catalogueName = 'catalogue.json';

/** The page that lists the library. */
export const indexName = 'index.html';

/** A path below the output folder. Files are deleted by it, so it must not lead out of the folder. */
export const innerPath = z
	.string()
	.refine((value) => !value.split(/[\\/]/u).includes('..') && !path.isAbsolute(value));

const entrySchema = z.object({
	/** Path of the renditions below each format's folder, without extension. */
	path: innerPath,
	id: z.string(),
	title: z.string(),
	lang: z.string(),
	/** The source it was made from. */
	source: z.string(),
	/**
	 * SHA-256, hexadecimal, of the source and of the words made from it: a new version of an approved
	 * wording changes the words, but not the source.
	 */
	digest: z.string(),
	summary: z.string().optional(),
	version: z.string().optional(),
	reviewed: z.string().optional(),
	/** Id of the handout that it is a translation of. */
	translation_of: z.string().optional(),
	renditions: z.array(
		z.object({format: z.enum(formats), profile: z.string().optional(), file: innerPath}),
	),
});

/** A published handout, as the catalogue lists it. */
export type CatalogueEntry = z.infer<typeof entrySchema>;

const catalogueSchema = z.object({version: z.literal(2), handouts: z.array(entrySchema)});

/**
 * What earlier builds published into a folder, without files that were deleted since. Empty if there
 * is no catalogue, or one that cannot be read.
 */
export async function readCatalogue(outFolder: string): Promise<CatalogueEntry[]> {
	let handouts: CatalogueEntry[];
	try {
		const text = await readFile(path.join(outFolder, catalogueName), 'utf8');
		handouts = catalogueSchema.parse(JSON.parse(text)).handouts;
	} catch {
		return [];
	}
	return handouts
		.map((entry) => ({
			...entry,
			renditions: entry.renditions.filter(({file}) => existsSync(path.join(outFolder, file))),
		}))
		.filter(({renditions}) => renditions.length > 0);
}

export function writeCatalogue(entries: readonly CatalogueEntry[]): string {
	return `${JSON.stringify({version: 2, handouts: entries}, null, '\t')}\n`;
}

/** Sorts entries as the catalogue lists them: by language, then by path. */
export function inCatalogueOrder(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
	const key = ({lang, path}: CatalogueEntry) => `${lang}\0${path}`;
	return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The files of a published handout, below the output folder. */
export function filesOf({path: name, renditions}: CatalogueEntry): string[] {
	return [...renditions.map(({file}) => file), ledgerFile(name)];
}
