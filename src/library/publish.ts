import {HouseStyle} from '../house-style/house-style.ts';
import {type CatalogueEntry, catalogueName, inCatalogueOrder, writeCatalogue} from './catalogue.ts';
import {renderIndex} from './index-page.ts';
import {isHeldBack, type Job} from './job.ts';
import type {Plan} from './plan.ts';
import type {Staging} from './staging.ts';

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
	for (const {files} of good) await staging.publish(files);

	const earlier = new Map(before.map((entry) => [entry.path, entry]));
	const published = good.flatMap(({prepared}): CatalogueEntry[] => {
		const {identity} = prepared;
		if (!identity) return [];
		const last = earlier.get(identity.path);
		// Renditions of the very same source, made by an earlier call, are still true.
		const kept = last?.digest === identity.digest ? last.formats : [];
		return [{...identity, formats: [...new Set([...settings.formats, ...kept])].sort(byFormat)}];
	});
	const renewed = new Set(published.map(({path}) => path));
	const inLibrary = new Set(jobs.map(({prepared}) => prepared.source.path));
	const kept = before.filter(({path}) => !renewed.has(path) && (!isWhole || inLibrary.has(path)));
	const entries = inCatalogueOrder([...published, ...kept]);

	await withdrawUnlisted(before, entries, staging);
	const style = await HouseStyle.load(config);
	const messages = await style.messages(config.lang);
	await staging.write(catalogueName, writeCatalogue(entries));
	const listing = [catalogueName];
	if (messages) {
		await staging.write('index.html', await renderIndex(entries, config.lang, messages, style));
		listing.push('index.html');
	}
	await staging.publish(listing);
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

function filesOf({path, formats}: CatalogueEntry): string[] {
	return [...formats.map((format) => `${format}/${path}.${format}`), `ledger/${path}.json`];
}

const order = ['html', 'pdf', 'epub'];

function byFormat(a: string, b: string): number {
	return order.indexOf(a) - order.indexOf(b);
}
