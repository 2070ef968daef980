import {digestOf} from '../../cache/digest.ts';
import {formats} from '../../config/config-schema.ts';
import {type Config, configName} from '../../config/load-config.ts';
import {filesIn} from '../../files/held-files.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import {InvalidFileError} from '../../yaml/invalid-file-error.ts';
import type {Rendition} from '../call/finished-files.ts';
import type {Plan} from '../call/plan.ts';
import {renditionsFor} from '../call/press-settings.ts';
import {
	type CatalogueEntry,
	catalogueName,
	filesOf,
	inCatalogueOrder,
	indexName,
	writeCatalogue,
} from '../output/catalogue.ts';
import {shardName} from '../output/shard-record.ts';
import type {Staging} from '../output/staging.ts';
import {withdraw} from '../output/withdraw.ts';
import type {PublishedFile} from '../recall/build-record.ts';
import {isHeldBack, type Job} from '../recall/job.ts';
import type {Past} from '../recall/recall.ts';
import type {Remembered} from '../recall/remembered.ts';
import {type LinkedPage, linkTranslations} from './translations.ts';

/**
 * Moves the files of all good handouts into place that are not there yet, takes
 * out those of handouts that left the library, and writes what lists the rest. A
 * handout that was held back keeps its last good files and stays listed with them.
 *
 * @param before what was published so far.
 */
export async function publish(
	jobs: readonly Job[],
	before: readonly CatalogueEntry[],
	plan: Plan,
	past: Past,
	staging: Staging,
): Promise<void> {
	const {settings, isWhole} = plan;
	const good = jobs.filter((job) => !isHeldBack(job));
	const earlier = new Map(before.map((entry) => [entry.path, entry]));
	const published = good.flatMap(({prepared}): CatalogueEntry[] => {
		const {identity} = prepared;
		if (!identity) return [];
		const last = earlier.get(identity.path);
		// Renditions of the same source and words, made by an earlier call, are still true.
		const kept = last?.digest === identity.digest ? last.renditions : [];
		const made = renditionsFor(settings, identity.path);
		return [{...identity, renditions: joined(made, kept)}];
	});
	const renewed = new Set(published.map(({path}) => path));
	const inLibrary = new Set(jobs.map(({prepared}) => prepared.source.path));
	const kept = before.filter(({path}) => !renewed.has(path) && (!isWhole || inLibrary.has(path)));
	const entries = inCatalogueOrder([...published, ...kept]);

	// What only the library as a whole holds back waits aside already.
	for (const file of jobs.filter(isHeldBack).flatMap((job) => job.files)) staging.forget(file);
	await publishEntries(entries, jobs, before, plan, past, staging);
}

/**
 * Publishes what waits aside, and takes out of the folder what is not listed any more.
 *
 * @param entries all that is listed from now on.
 * @param jobs those that this call worked on.
 * @param before what was published so far.
 */
export async function publishEntries(
	entries: readonly CatalogueEntry[],
	jobs: readonly Job[],
	before: readonly CatalogueEntry[],
	{config}: Plan,
	past: Past,
	staging: Staging,
): Promise<void> {
	const {last, house} = past;

	// All that can fail comes before the first move.
	let loading: Promise<HouseStyle> | undefined;
	const style = () => {
		loading ??= import('../../house-style/house-style.ts').then((module) =>
			module.HouseStyle.load(past.settings.config, filesIn(house.files)),
		);
		return loading;
	};
	await staging.write(catalogueName, writeCatalogue(entries));
	const {program, settings} = past.common;
	const listing = digestOf([program, settings, house.whole, staging.digests.get(catalogueName)]);
	const knownIndex = last.record.listing === listing ? last.published(indexName) : undefined;
	if (!knownIndex || !last.isThere(indexName, knownIndex.made)) {
		await staging.write(indexName, await renderListing(entries, config, await style()));
	}
	const made = new Map(staging.digests);
	const links = await linkTranslations(before, entries, past.last, style, staging);

	const changed = [...staging.digests]
		.filter(([file, digest]) => last.digestThere(file) !== digest)
		.map(([file]) => file);
	const isListing = (file: string) => listings.includes(file);
	const listed = new Set([...before.flatMap(filesOf), ...listings]);
	await staging.announceMoves(changed, listed);
	await staging.publish(changed.filter((file) => !isListing(file)));
	const stays = new Set([catalogueName, indexName, ...entries.flatMap(filesOf)]);
	const gone = [...before.flatMap(filesOf), ...staging.strays].filter((file) => !stays.has(file));
	// Of a folder that held a part, and holds the whole now.
	if (!staging.digests.has(shardName)) gone.push(shardName);
	await withdraw(staging.outFolder, gone);
	await staging.publish(changed.filter(isListing));
	await writeDown({entries, jobs, made, links, listing, changed}, past, staging);
}

/** What tells of the other files, and is moved after them. */
const listings: readonly string[] = [catalogueName, indexName, shardName];

/** What is published by now, as far as the next build can use it. */
interface Outcome {
	readonly entries: readonly CatalogueEntry[];
	readonly jobs: readonly Job[];
	/** Digests of files before they were linked. */
	readonly made: ReadonlyMap<string, string>;
	readonly links: ReadonlyMap<string, LinkedPage>;
	readonly listing: string;
	readonly changed: readonly string[];
}

async function writeDown(
	{entries, jobs, made, links, listing, changed}: Outcome,
	{last, house}: Past,
	staging: Staging,
): Promise<void> {
	const handouts: Record<string, Remembered> = {};
	for (const {source} of entries) {
		const known = last.handout(source);
		if (known) handouts[source] = known;
	}
	for (const {prepared, remembered} of jobs) {
		delete handouts[prepared.source.name];
		if (remembered) handouts[prepared.source.name] = remembered;
	}
	const published = new Map<string, Omit<PublishedFile, 'mark'>>();
	for (const file of [catalogueName, indexName, ...entries.flatMap(filesOf)]) {
		const known = last.published(file);
		const digest = staging.digests.get(file) ?? known?.digest;
		const own = made.get(file) ?? known?.made ?? digest;
		if (digest === undefined || own === undefined) continue;
		published.set(file, {digest, made: own, links: links.get(file)?.links ?? known?.links ?? ''});
	}
	const record = {house: house.whole, handouts, listing};
	await last.keep(record, published, new Set(changed), await staging.moment());
}

/** @throws InvalidFileError where the index has no words or its template cannot be used. */
async function renderListing(
	entries: readonly CatalogueEntry[],
	config: Config,
	style: HouseStyle,
): Promise<string> {
	const messages = await style.messages(config.lang);
	if (messages) {
		const {renderIndex} = await import('./index-page.ts');
		return renderIndex(entries, config.lang, messages, style);
	}
	const message = `Missing template words in "${config.lang}", the language of the library: put them into templates/messages/${config.lang}.yaml`;
	throw new InvalidFileError(config.file ?? configName, [{message, line: 1, column: 1}]);
}

/** Renditions of both lists, each file once, in the order in which formats are listed. */
function joined(made: readonly Rendition[], kept: readonly Rendition[]): Rendition[] {
	const files = new Set(made.map(({file}) => file));
	return [...made, ...kept.filter(({file}) => !files.has(file))].sort(
		(a, b) => formats.indexOf(a.format) - formats.indexOf(b.format),
	);
}
