import {digestOf, digestOfBytes} from '../../cache/digest.ts';
import type {Store} from '../../cache/store.ts';
import {isWithin} from '../../handout/calendar.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import {readPicture} from '../../source/read-images.ts';
import type {PressSettings} from '../call/press-settings.ts';
import type {House} from '../house/house.ts';
import type {Order} from '../sources/sources.ts';
import type {Prepared} from '../workers/prepared.ts';
import type {Ingredients} from './ingredients.ts';

/** A handout as an earlier build made it: its ingredients, findings and files. */
export interface Remembered {
	readonly ingredients: Ingredients;
	/** Digest of the words of its language; absent if its source could not be read far enough to tell the language. */
	readonly words?: string;
	readonly prepared: Omit<Prepared, 'work' | 'source' | 'diagnostics'>;
	/** All findings, those about finished files included. */
	readonly diagnostics: readonly Diagnostic[];
	/** Empty if it was held back. */
	readonly files: readonly FinishedFile[];
	/** How long it took to make, in milliseconds. */
	readonly cost: number;
}

/** A finished file before links to its translations are added. */
export interface FinishedFile {
	/** Path below the output folder. */
	readonly file: string;
	readonly digest: string;
	/** In bytes. */
	readonly size: number;
	/** Key of a PDF in the store; all other files lie under the key of the handout, one after the other. */
	readonly print?: string;
}

/** The key of a handout in the store. */
export function keyOf(ingredients: Ingredients): string {
	return `handout ${digestOf(ingredients)}`;
}

/**
 * Why a handout must be made anew although its ingredients are the same (its words, pictures or days
 * changed), as a phrase for `--explain`; undefined if it need not be.
 */
export async function changeSince(
	{words, prepared}: Remembered,
	{source}: Order,
	house: House,
	{today, fallbackDate}: PressSettings,
): Promise<string | undefined> {
	const {identity, pictures, days, stamp} = prepared;
	if (!isWithin(days, today)) return 'it is another day, by which dates expire';
	if (stamp !== undefined && stamp !== fallbackDate) {
		return 'it has no date of its own, and SOURCE_DATE_EPOCH is another';
	}
	if (identity && words !== house.wordsIn(identity.lang)) {
		return `a wording or fixed words in "${identity.lang}" changed`;
	}
	for (const {url, digest} of pictures) {
		if (digestOf(await readPicture(url, source)) !== digest) return `its picture "${url}" changed`;
	}
	return undefined;
}

/** Takes files from the store, by path; undefined if one is lost or altered. */
export async function takeFiles(
	{ingredients, files}: Remembered,
	wanted: ReadonlySet<string>,
	store: Store,
): Promise<Map<string, Uint8Array> | undefined> {
	const taken = new Map<string, Uint8Array>();
	if (wanted.size === 0) return taken;
	const own = files.filter(({print}) => print === undefined);
	if (own.some(({file}) => wanted.has(file))) {
		const kept = await store.take(keyOf(ingredients));
		let from = 0;
		for (const {file, size} of own) {
			const bytes = kept?.bytes.subarray(from, from + size);
			from += size;
			if (bytes && wanted.has(file)) taken.set(file, bytes);
		}
	}
	for (const {file, print} of files) {
		if (print === undefined || !wanted.has(file)) continue;
		const kept = await store.take(print);
		if (kept) taken.set(file, kept.bytes);
	}
	const isWhole = files.every(
		({file, digest}) => !wanted.has(file) || isContent(taken.get(file), digest),
	);
	return isWhole ? taken : undefined;
}

function isContent(bytes: Uint8Array | undefined, digest: string): boolean {
	return bytes !== undefined && digestOfBytes(bytes) === digest;
}
