import pMap from 'p-map';
import type {DisclaimerCatalogue} from '../disclaimers/catalogue.ts';
import type {Disclaimer} from '../disclaimers/disclaimer.ts';
import {loadCatalogue} from '../disclaimers/load-catalogue.ts';
import type {WordingPlace} from '../disclaimers/wordings-in.ts';
import {filesIn, type HeldFiles} from '../files/held-files.ts';
import {readCatalogue} from './catalogue.ts';
import type {LibraryOptions} from './contract.ts';
import {Crew, type CrewSetup} from './crew.ts';
import {commitOf} from './git.ts';
import {House} from './house.ts';
import {jobsFor, thisMachine} from './job-count.ts';
import {type Plan, planBuild} from './plan.ts';
import {disclaimerFolders} from './press-settings.ts';
import {type Order, readOrder, type SourceRef} from './sources.ts';
import {sourcesAt} from './sources-at.ts';
import {wordingsAt} from './wordings-at.ts';

export interface DisclaimersCall extends LibraryOptions {
	/** A commit: only wordings are wanted that were others then. */
	readonly changedSince?: string | undefined;
	/** Where finished files are, in place of the config's. */
	readonly out?: string | undefined;
}

/** A handout that bears a wording. */
export interface WordingUse {
	readonly file: string;
	readonly path: string;
	/** Titles of the sections that bear it. */
	readonly sections: readonly string[];
	/** Whether it stands in front of the first section, too. */
	readonly inLead: boolean;
	/** Whether the library holds it no more: what was printed of it has nothing to take its place. */
	readonly isGone: boolean;
	/** Published files that bear it, relative to the output folder; none where it was never published. */
	readonly renditions: readonly string[];
}

/** A wording and where it is used. */
export interface ListedWording {
	readonly id: string;
	readonly kind: string;
	readonly lang: string;
	readonly version: string;
	readonly approvedBy: string;
	readonly approvedOn: string;
	readonly expiresOn: string;
	readonly isExpired: boolean;
	/** Whether it is a former version, or one of a kind that the language has no more. */
	readonly isSuperseded: boolean;
	/** The version that took its place. */
	readonly supersededBy?: string;
	/** What became of it since the commit; nothing where none was asked about. */
	readonly change?: 'reworded' | 'added' | 'removed';
	/** The version that it was at the commit. */
	readonly before?: string;
	readonly uses: readonly WordingUse[];
}

export interface DisclaimerList {
	readonly wordings: readonly ListedWording[];
	/** Sources that could not be read: nobody knows what they bear. */
	readonly unread: readonly string[];
}

/** A day on which no wording has expired: also where one is used that has is to be told. */
const beforeAll = '0001-01-01';

/**
 * The wordings, approved and superseded, and the handouts, sections and published files that bear
 * them.
 *
 * @throws UsageError, InvalidFileError
 */
export async function listDisclaimers(options: DisclaimersCall = {}): Promise<DisclaimerList> {
	const {paths = [], changedSince} = options;
	const plan = await planBuild(options, []);
	const commit =
		changedSince === undefined ? undefined : await commitOf(plan.workingFolder, changedSince);
	const house = House.read(plan.settings.config).files;
	const orders = await Promise.all(plan.sources.map(readOrder));
	const now = await survey(plan, house, orders);
	if (commit !== undefined) {
		const past = await wordingsAt(commit, disclaimerFolders(plan.config), house);
		const pastOrders = await sourcesAt(commit, paths, plan);
		const then = await survey(plan, past, [...orders, ...pastOrders]);
		return {wordings: changesBetween(then, now, plan), unread: now.unread};
	}
	const {catalogue} = now;
	const wordings = catalogue.all().flatMap((present) => {
		const former = catalogue.allFormer().filter((one) => isSameWording(one, present));
		return [present, ...former];
	});
	const withdrawn = catalogue.allFormer().filter((former) => !wordings.includes(former));
	const all = [...wordings, ...withdrawn];
	return {
		wordings: all.map((one) => entryOf(one, now.usesOf(one), catalogue, plan)),
		unread: now.unread,
	};
}

interface Survey {
	readonly catalogue: DisclaimerCatalogue;
	readonly usesOf: (wording: Disclaimer) => readonly WordingUse[];
	/** What could not be read. */
	readonly unread: readonly string[];
}

/** Reads sources with the wordings of some moment. */
async function survey(plan: Plan, house: HeldFiles, orders: readonly Order[]): Promise<Survey> {
	const {sources, outFolder} = plan;
	const settings = {...plan.settings, today: beforeAll};
	const catalogue = await loadCatalogue(disclaimerFolders(plan.config), filesIn(house));
	const published = new Map(
		(await readCatalogue(outFolder)).map((entry) => [entry.path, entry.renditions]),
	);
	const present = new Set(sources.map(({location}) => location));
	const uses = new Map<string, WordingUse[]>();
	const unread: string[] = [];
	for (const {source, places} of await placesIn(orders, {settings, house})) {
		if (!places) unread.push(source.file);
		for (const key of new Set(places?.map(keyOf))) {
			const sections =
				places?.filter((place) => keyOf(place) === key).map(({section}) => section) ?? [];
			const use = {
				file: source.file,
				path: source.path,
				sections: sections.filter((section) => section !== undefined),
				inLead: sections.includes(undefined),
				isGone: !present.has(source.location),
				renditions: (published.get(source.path) ?? []).map(({file}) => file),
			};
			uses.set(key, [...(uses.get(key) ?? []), use]);
		}
	}
	return {catalogue, usesOf: (wording) => uses.get(keyOf(wording)) ?? [], unread};
}

/** What each source bears, worked out on threads. */
async function placesIn(
	orders: readonly Order[],
	setup: CrewSetup,
): Promise<{source: SourceRef; places: readonly WordingPlace[] | undefined}[]> {
	const crew = new Crew(setup, orders.length, jobsFor(thisMachine()));
	try {
		return await pMap(
			orders,
			async (order) => ({source: order.source, places: await crew.wordingsOf(order)}),
			{concurrency: crew.size * 2},
		);
	} finally {
		await crew.dismiss();
	}
}

function keyOf({id, version}: Pick<Disclaimer, 'id' | 'version'>): string {
	return `${id} ${version}`;
}

function isSameWording(one: Disclaimer, other: Disclaimer): boolean {
	return one.kind === other.kind && one.lang.toLowerCase() === other.lang.toLowerCase();
}

/**
 * The wordings that were others then, and what bore or bears them. Who approved one and until when
 * may change without a word of what was printed.
 */
function changesBetween(then: Survey, now: Survey, plan: Plan): ListedWording[] {
	const present = now.catalogue.all();
	const past = then.catalogue.all();
	const list = (wording: Disclaimer, before: Disclaimer | undefined) =>
		entryOf(
			wording,
			merged([...then.usesOf(before ?? wording), ...now.usesOf(wording)]),
			now.catalogue,
			plan,
		);
	const changed = present.flatMap((wording): ListedWording[] => {
		const before = past.find((one) => isSameWording(one, wording));
		if (!before) return [{...list(wording, before), change: 'added'}];
		if (before.text === wording.text) return [];
		return [{...list(wording, before), change: 'reworded', before: before.version}];
	});
	const removed = past
		.filter((one) => !present.some((other) => isSameWording(one, other)))
		.map((wording): ListedWording => ({...list(wording, undefined), change: 'removed'}));
	return [...changed, ...removed];
}

/** One use for each handout, with all its sections. */
function merged(uses: readonly WordingUse[]): WordingUse[] {
	const byFile = new Map<string, WordingUse>();
	for (const use of uses) {
		const known = byFile.get(use.file) ?? use;
		byFile.set(use.file, {
			...known,
			sections: [...new Set([...known.sections, ...use.sections])],
			inLead: known.inLead || use.inLead,
		});
	}
	return [...byFile.values()];
}

function entryOf(
	wording: Disclaimer,
	uses: readonly WordingUse[],
	catalogue: DisclaimerCatalogue,
	{settings}: Plan,
): ListedWording {
	const {id, kind, lang, version, approvedBy, approvedOn, expiresOn} = wording;
	const isExpired = expiresOn < settings.today;
	const isSuperseded = !catalogue.all().includes(wording);
	const present = catalogue.all().find((one) => isSameWording(one, wording));
	return {
		id,
		kind,
		lang,
		version,
		approvedBy,
		approvedOn,
		expiresOn,
		isExpired,
		isSuperseded,
		...(isSuperseded && present && {supersededBy: present.version}),
		uses,
	};
}
