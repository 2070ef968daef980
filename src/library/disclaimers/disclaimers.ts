import type {DisclaimerCatalogue} from '../../disclaimers/catalogue.ts';
import type {Disclaimer} from '../../disclaimers/disclaimer.ts';
import type {LibraryOptions} from '../call/contract.ts';
import {type Plan, planBuild} from '../call/plan.ts';
import {disclaimerFolders} from '../call/press-settings.ts';
import {House} from '../house/house.ts';
import {readOrder} from '../sources/sources.ts';
import {Crew} from '../workers/crew.ts';
import {crewSizeFor, jobsFor, thisMachine} from '../workers/job-count.ts';
import {commitOf} from './git.ts';
import {sourcesAt} from './sources-at.ts';
import {surveyWordings, type WordingSurvey, type WordingUse} from './wording-survey.ts';
import {wordingsAt} from './wordings-at.ts';

export interface DisclaimersCall extends LibraryOptions {
	/** A commit: only wordings are wanted that were others then. */
	readonly changedSince?: string | undefined;
	/** Where finished files are, in place of the config's. */
	readonly out?: string | undefined;
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
	const folders = disclaimerFolders(plan.config);
	const pastHouse = commit === undefined ? undefined : await wordingsAt(commit, folders, house);
	const pastOrders = commit === undefined ? [] : await sourcesAt(commit, paths, plan);
	const orders = plan.sources.map((source) => readOrder(source));
	const settings = {...plan.settings, today: beforeAll};
	const readings = orders.length + (pastHouse ? orders.length + pastOrders.length : 0);
	const crew = new Crew(
		{settings, house, pastHouse},
		crewSizeFor(readings, jobsFor(thisMachine())),
	);
	try {
		const now = await surveyWordings(orders, 'now', house, crew, plan);
		const {unread} = now;
		if (!pastHouse) return {wordings: allOf(now, plan), unread};
		const all = [...orders, ...pastOrders];
		const then = await surveyWordings(all, 'then', pastHouse, crew, plan);
		return {wordings: changesBetween(then, now, plan), unread};
	} finally {
		await crew.dismiss();
	}
}

/** Each wording, and behind it its former versions; then those that were withdrawn. */
function allOf({catalogue, usesOf}: WordingSurvey, plan: Plan): ListedWording[] {
	const former = catalogue.allFormer();
	const current = catalogue
		.all()
		.flatMap((present) => [present, ...former.filter((one) => isSameWording(one, present))]);
	const withdrawn = former.filter((one) => !current.includes(one));
	return [...current, ...withdrawn].map((one) => entryOf(one, usesOf(one), catalogue, plan));
}

function isSameWording(one: Disclaimer, other: Disclaimer): boolean {
	return one.kind === other.kind && one.lang.toLowerCase() === other.lang.toLowerCase();
}

/**
 * The wordings that were others then, and what bore or bears them. Who approved one and until when
 * may change without a word of what was printed.
 */
function changesBetween(then: WordingSurvey, now: WordingSurvey, plan: Plan): ListedWording[] {
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
