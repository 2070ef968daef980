import type {DisclaimerCatalogue} from '../disclaimers/catalogue.ts';
import type {Disclaimer} from '../disclaimers/disclaimer.ts';
import type {HeldFiles} from '../files/held-files.ts';
import {readCatalogue} from './catalogue.ts';
import type {LibraryOptions} from './contract.ts';
import {House} from './house.ts';
import {type Plan, planBuild} from './plan.ts';
import {Press} from './press.ts';
import {disclaimerFolders} from './press-settings.ts';
import {readOrder} from './sources.ts';
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
	/** Published files that bear it, relative to the output folder; none where it was never published. */
	readonly renditions: readonly string[];
}

/** An approved wording and where it is used. */
export interface ListedWording {
	readonly id: string;
	readonly kind: string;
	readonly lang: string;
	readonly version: string;
	readonly approvedBy: string;
	readonly approvedOn: string;
	readonly expiresOn: string;
	readonly isExpired: boolean;
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
 * The approved wordings, and the handouts, sections and published files that bear them.
 *
 * @throws UsageError, InvalidFileError
 */
export async function listDisclaimers(options: DisclaimersCall = {}): Promise<DisclaimerList> {
	const {changedSince} = options;
	const plan = await planBuild(options, []);
	const house = House.read(plan.settings.config).files;
	const folders = disclaimerFolders(plan.config);
	const past =
		changedSince === undefined
			? undefined
			: await wordingsAt(plan.workingFolder, changedSince, folders, house);
	const now = await survey(plan, house);
	if (!past) {
		const wordings = now.catalogue.all();
		const listed = wordings.map((wording) => ({...wording, uses: now.usesOf(wording.id)}));
		return {wordings: listed.map((one) => entryOf(one, plan)), unread: now.unread};
	}
	const then = await survey(plan, past);
	const changes = changesBetween(then.catalogue, now.catalogue);
	return {
		wordings: changes.map(({wording, before, change}) => {
			const ids = new Set([wording.id, before?.id ?? wording.id]);
			const uses = [...ids].flatMap((id) => [...then.usesOf(id), ...now.usesOf(id)]);
			const versionBefore = before && {before: before.version};
			return {...entryOf({...wording, uses: merged(uses)}, plan), change, ...versionBefore};
		}),
		unread: now.unread,
	};
}

interface Survey {
	readonly catalogue: DisclaimerCatalogue;
	readonly usesOf: (id: string) => WordingUse[];
	readonly unread: readonly string[];
}

/** Reads all the sources, with the wordings of some moment. */
async function survey({sources, settings, outFolder}: Plan, house: HeldFiles): Promise<Survey> {
	const press = await Press.setUp({...settings, today: beforeAll}, house);
	const published = new Map(
		(await readCatalogue(outFolder)).map((entry) => [entry.path, entry.renditions]),
	);
	const uses = new Map<string, WordingUse[]>();
	const unread: string[] = [];
	for (const source of sources) {
		const places = await press.wordingsOf(readOrder(source));
		if (!places) unread.push(source.file);
		for (const id of new Set(places?.map((place) => place.id))) {
			const sections = places?.filter((place) => place.id === id).map(({section}) => section) ?? [];
			const use = {
				file: source.file,
				path: source.path,
				sections: sections.filter((section) => section !== undefined),
				inLead: sections.includes(undefined),
				renditions: (published.get(source.path) ?? []).map(({file}) => file),
			};
			uses.set(id, [...(uses.get(id) ?? []), use]);
		}
	}
	return {catalogue: press.catalogue, usesOf: (id) => uses.get(id) ?? [], unread};
}

interface Change {
	readonly wording: Disclaimer;
	/** What it was before. */
	readonly before?: Disclaimer;
	readonly change: NonNullable<ListedWording['change']>;
}

/** Who approved it and until when may change without a word of what was printed. */
function changesBetween(then: DisclaimerCatalogue, now: DisclaimerCatalogue): Change[] {
	const key = ({lang, kind}: Disclaimer) => `${lang.toLowerCase()}/${kind}`;
	const before = new Map(then.all().map((wording) => [key(wording), wording]));
	const after = new Set(now.all().map(key));
	const changed = now.all().flatMap((wording): Change[] => {
		const old = before.get(key(wording));
		if (!old) return [{wording, change: 'added'}];
		return old.text === wording.text ? [] : [{wording, before: old, change: 'reworded'}];
	});
	const removed = then.all().filter((wording) => !after.has(key(wording)));
	return [...changed, ...removed.map((wording): Change => ({wording, change: 'removed'}))];
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
	wording: Disclaimer & {readonly uses: readonly WordingUse[]},
	{settings}: Plan,
): ListedWording {
	const {id, kind, lang, version, approvedBy, approvedOn, expiresOn, uses} = wording;
	const isExpired = expiresOn < settings.today;
	return {id, kind, lang, version, approvedBy, approvedOn, expiresOn, isExpired, uses};
}
