import type {Diagnostic} from '../handout/diagnostic.ts';
import {stopsPublication} from '../handout/diagnostic.ts';
import {allRenditionsFor} from '../library/call/press-settings.ts';
import type {LibraryMessage, ListedHandout} from './contract.ts';
import type {Preview} from './preview.ts';
import type {PreviewedHandout} from './previewed-handout.ts';

/** The list of the library's handouts, with what became of each, kept up to date. */
export class Listing {
	#entries = new Map<string, {readonly entry: ListedHandout; readonly digest: string}>();
	#revisions = 0;

	constructor(readonly preview: Preview) {}

	/** Looks at all handouts again and says which have changed. */
	renew(): Set<string> {
		const {preview} = this;
		const before = this.#entries;
		const changed = new Set<string>();
		this.#entries = new Map();
		const findings = preview.findings();
		for (const [id, handout] of preview.handouts) {
			const found = findings.get(id) ?? [];
			const fresh = this.#entryOf(id, handout, found);
			const digest = JSON.stringify([fresh, found]);
			const known = before.get(id);
			if (known?.digest === digest) this.#entries.set(id, known);
			else {
				changed.add(id);
				this.#entries.set(id, {entry: {...fresh, revision: ++this.#revisions}, digest});
			}
		}
		return changed;
	}

	/** @param changed handouts to give in full. Default: all. */
	message(changed?: ReadonlySet<string>): LibraryMessage {
		const {fault, updates, plan} = this.preview;
		return {
			clinic: plan.config.clinic.name,
			handouts: [...this.#entries].map(([id, {entry}]) =>
				!changed || changed.has(id) ? entry : id,
			),
			updates,
			...(fault !== undefined && {fault}),
		};
	}

	entry(id: string): ListedHandout | undefined {
		return this.#entries.get(id)?.entry;
	}

	#entryOf(
		id: string,
		{source, prepared, edition, draftEdition}: PreviewedHandout,
		found: readonly Diagnostic[],
	): ListedHandout {
		const {identity} = prepared ?? {};
		const count = (severity: string) => found.filter((one) => one.severity === severity).length;
		const {settings} = this.preview.plan;
		const published = new Set(settings.profiles.map(({name}) => name));
		return {
			id,
			title: identity?.title ?? source.name,
			...(identity && {lang: identity.lang}),
			state: !prepared ? 'waiting' : stopsPublication(found) ? 'held-back' : 'good',
			errors: count('error'),
			warnings: count('warning'),
			edition,
			draftEdition,
			revision: 0,
			renditions: allRenditionsFor(settings, source.path).map(({format, profile, file}) => ({
				format,
				file,
				...(profile !== undefined && {profile}),
				...(profile !== undefined && !published.has(profile) && {isExtra: true}),
			})),
		};
	}
}
