import {formats} from '../config/config-schema.ts';
import {type Config, configName} from '../config/load-config.ts';
import {HouseStyle} from '../house-style/house-style.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {type CatalogueEntry, catalogueName, inCatalogueOrder, writeCatalogue} from './catalogue.ts';
import {ledgerFile, type Rendition} from './finished-files.ts';
import {renderIndex} from './index-page.ts';
import {isHeldBack, type Job} from './job.ts';
import type {Plan} from './plan.ts';
import {renditionsFor} from './press.ts';
import type {Staging} from './staging.ts';
import {linkTranslations} from './translations.ts';

/**
 * Moves the files of all good handouts into place, takes out those of handouts
 * that left the library, and writes what lists the rest. A handout that was
 * held back keeps its last good files and stays listed with them.
 *
 * @param before what was published so far.
 */
export async function publish(
	jobs: readonly Job[],
	before: readonly CatalogueEntry[],
	{settings, config, isWhole}: Plan,
	staging: Staging,
): Promise<void> {
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

	// All that can fail comes before the first move.
	await staging.write(catalogueName, writeCatalogue(entries));
	const style = await HouseStyle.load(config);
	await staging.write(indexName, await renderListing(entries, config, style));
	const files = good.flatMap((job) => job.files);
	const renewedPages = await linkTranslations(before, entries, new Set(files), style, staging);
	await staging.publish([...files, ...renewedPages]);
	await withdrawUnlisted(before, entries, staging);
	await staging.publish([catalogueName, indexName]);
}

/** @throws InvalidFileError where the index has no words or its template cannot be used. */
async function renderListing(
	entries: readonly CatalogueEntry[],
	config: Config,
	style: HouseStyle,
): Promise<string> {
	const messages = await style.messages(config.lang);
	if (messages) return renderIndex(entries, config.lang, messages, style);
	const message = `Missing template words in "${config.lang}", the language of the library: put them into templates/messages/${config.lang}.yaml`;
	throw new InvalidFileError(config.file ?? configName, [{message, line: 1, column: 1}]);
}

async function withdrawUnlisted(
	before: readonly CatalogueEntry[],
	entries: readonly CatalogueEntry[],
	staging: Staging,
): Promise<void> {
	const listed = new Set(entries.flatMap(filesOf));
	for (const file of before.flatMap(filesOf)) {
		if (!listed.has(file)) await staging.withdraw(file);
	}
}

function filesOf({path, renditions}: CatalogueEntry): string[] {
	return [...renditions.map(({file}) => file), ledgerFile(path)];
}

const indexName = 'index.html';

/** Renditions of both lists, each file once, in the order in which formats are listed. */
function joined(made: readonly Rendition[], kept: readonly Rendition[]): Rendition[] {
	const files = new Set(made.map(({file}) => file));
	return [...made, ...kept.filter(({file}) => !files.has(file))].sort(
		(a, b) => formats.indexOf(a.format) - formats.indexOf(b.format),
	);
}
