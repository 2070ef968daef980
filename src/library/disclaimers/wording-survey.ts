import pMap from 'p-map';
import type {DisclaimerCatalogue} from '../../disclaimers/catalogue.ts';
import type {Disclaimer} from '../../disclaimers/disclaimer.ts';
import {loadCatalogue} from '../../disclaimers/load-catalogue.ts';
import type {WordingPlace} from '../../disclaimers/wordings-in.ts';
import {filesIn, type HeldFiles} from '../../files/held-files.ts';
import type {Plan} from '../call/plan.ts';
import {disclaimerFolders} from '../call/press-settings.ts';
import {readCatalogue} from '../output/catalogue.ts';
import type {Order} from '../sources/sources.ts';
import type {Crew, WordingsOrder} from '../workers/crew.ts';

/** A handout that contains a wording. */
export interface WordingUse {
	readonly file: string;
	readonly path: string;
	/** Titles of the sections that contain it. */
	readonly sections: readonly string[];
	/** Whether the lead, before the first section, contains it. */
	readonly inLead: boolean;
	/** Whether the handout is no longer in the library, so that nothing replaces its prints. */
	readonly isGone: boolean;
	/** Paths of published files that contain it, below the output folder; empty if it was never published. */
	readonly renditions: readonly string[];
}

/** The wordings at one moment, and the handouts that contain them. */
export interface WordingSurvey {
	readonly catalogue: DisclaimerCatalogue;
	readonly usesOf: (wording: Disclaimer) => readonly WordingUse[];
	/** Sources that could not be read. */
	readonly unread: readonly string[];
}

/**
 * Looks for wordings in sources, on worker threads.
 *
 * @param house the wordings that the crew was set up with for that moment.
 */
export async function surveyWordings(
	orders: readonly Order[],
	moment: WordingsOrder['moment'],
	house: HeldFiles,
	crew: Crew,
	{config, sources, outFolder}: Plan,
): Promise<WordingSurvey> {
	const catalogue = await loadCatalogue(disclaimerFolders(config), filesIn(house));
	const published = await readCatalogue(outFolder);
	const filesAt = new Map(
		published.map(({path, renditions}) => [path, renditions.map(({file}) => file)]),
	);
	const present = new Set(sources.map(({location}) => location));
	const uses = new Map<string, WordingUse[]>();
	const surveyed = await pMap(
		orders,
		async (order) => ({order, places: await crew.wordingsOf({order, moment})}),
		{concurrency: crew.size.preparing * 2},
	);
	for (const {order, places = []} of surveyed) {
		const {source} = order;
		const renditions = filesAt.get(source.path) ?? [];
		const isGone = !present.has(source.location);
		for (const [key, sections] of sectionsByWording(places)) {
			const {file, path} = source;
			const inLead = sections.includes(undefined);
			const titles = sections.filter((section) => section !== undefined);
			const use = {file, path, sections: titles, inLead, isGone, renditions};
			uses.set(key, [...(uses.get(key) ?? []), use]);
		}
	}
	const unread = surveyed.filter(({places}) => !places).map(({order}) => order.source.file);
	return {catalogue, usesOf: (wording) => uses.get(keyOf(wording)) ?? [], unread};
}

/** The titles of the sections that contain each wording, by its key; undefined stands for the lead. */
function sectionsByWording(places: readonly WordingPlace[]): Map<string, (string | undefined)[]> {
	const sections = new Map<string, (string | undefined)[]>();
	for (const place of places) {
		const key = keyOf(place);
		sections.set(key, [...(sections.get(key) ?? []), place.section]);
	}
	return sections;
}

function keyOf({id, version}: Pick<Disclaimer, 'id' | 'version'>): string {
	return `${id} ${version}`;
}
