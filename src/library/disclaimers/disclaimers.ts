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
	/** A commit: lists only wordings that have changed since. Default: lists all. */
	readonly changedSince?: string | undefined;
	/** Folder of the finished files. Default: from the config. */
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
	/** Whether a newer version exists, or the language no longer has a disclaimer of this kind. */
	readonly isSuperseded: boolean;
	/** The version that replaced it. */
	readonly supersededBy?: string;
	/** What changed since the commit; absent without `changedSince`. */
	readonly change?: 'reworded' | 'added' | 'removed';
	/** Its version at the commit. */
	readonly before?: string;
	readonly uses: readonly WordingUse[];
}

export interface DisclaimerList {
	readonly wordings: readonly ListedWording[];
	/** Sources that could not be read, so that their wordings are not known. */
	readonly unread: readonly string[];
}

/** A day on which no wording has expired, because expired ones must be listed, too. */
const beforeAll = '0001-01-01';

/**
 * Lists the wordings, approved and superseded, and the handouts, sections and published files that
 * contain each.
 *
 * @throws UsageError if the options name something that does not exist.
 * @throws InvalidFileError if the config or a wording cannot be used.
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

/** All wordings, each followed by its former versions; then withdrawn ones. */
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
 * The wordings whose text has changed, with the handouts that contained or contain them. A change of
 * approver or expiry alone does not count: printed handouts stay right.
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

/** Merges the uses in one handout into one, with all its sections. */
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
