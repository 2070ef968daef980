import {EventEmitter} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {everyDay} from '../handout/calendar.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {faultFinding} from '../library/call/fault-finding.ts';
import type {Plan} from '../library/call/plan.ts';
import {addLibraryFindings} from '../library/check/library-findings.ts';
import {nameHouse} from '../library/house/name-house.ts';
import {requireSoundWordings} from '../library/house/sound-wordings.ts';
import {beginJob} from '../library/recall/job.ts';
import {readOrder, type SourceRef} from '../library/sources/sources.ts';
import {UsageError} from '../library/usage-error.ts';
import {Crew} from '../library/workers/crew.ts';
import {crewSizeFor, jobsFor, thisMachine} from '../library/workers/job-count.ts';
import type {Prepared, PreparedWork} from '../library/workers/prepared.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {followedFiles, isStyleFile, mayBePicture} from './followed-files.ts';
import {KeptRenditions} from './kept-renditions.ts';
import {LazyPrinter} from './lazy-printer.ts';
import {makeBook, makePdf} from './make-file.ts';
import {type PreviewOptions, planPreview} from './plan-preview.ts';
import {type PreviewedFile, PreviewedHandout} from './previewed-handout.ts';

interface PreviewEvents {
	/** There is something new to show. */
	change: [];
	/** Something to know about the machine. */
	notice: [text: string];
}

/**
 * The library while it is being written. Handouts are prepared one by one, first those that somebody
 * looks at, and again when files change; PDFs and e-books are made when somebody looks at them.
 * Nothing is written to the output folder.
 */
export class Preview extends EventEmitter<PreviewEvents> {
	/** By source, as messages name it; in the order of the sources. */
	handouts: ReadonlyMap<string, PreviewedHandout> = new Map();
	/** How often the library was searched for changes. */
	updates = 0;
	/** Sources of the handouts that somebody is looking at. */
	readonly lookedAt = new Set<string>();
	readonly #printer = new LazyPrinter((text) => this.emit('notice', text));
	readonly #kept = new KeptRenditions();
	/** Sources that wait to be prepared, in this order. */
	#stale = new Set<string>();
	readonly #busy = new Set<string>();
	#crew: Crew | undefined;
	/** Rejects if a wording in any language cannot be used. */
	#soundWordings: Promise<void> | undefined;
	/** Files whose changes could not be taken in yet, because of a fault. */
	#missed: ReadonlySet<string> = new Set();
	#crewFault: string | undefined;
	#planFault: string | undefined;
	#isClosed = false;

	private constructor(
		readonly options: PreviewOptions,
		readonly scratchFolder: string,
		public plan: Plan,
	) {
		super();
	}

	/** @throws UsageError, InvalidFileError */
	static async open(options: PreviewOptions): Promise<Preview> {
		const plan = await planPreview(options);
		const scratchFolder = await mkdtemp(path.join(tmpdir(), 'handpress-preview-'));
		const preview = new Preview(options, scratchFolder, plan);
		preview.#adopt(plan, new Set(), true);
		return preview;
	}

	/** Why the library cannot be shown as it is: a config, template or wording that cannot be used. */
	get fault(): string | undefined {
		return this.#planFault ?? this.#crewFault;
	}

	/** Files and folders that what is shown depends on, absolute; some may not exist yet. */
	get watched(): string[] {
		return followedFiles(this.options, this.plan);
	}

	/**
	 * Searches the library again after files have changed. A config, template or wording that cannot be
	 * used becomes the `fault` to show.
	 *
	 * @throws Error if a file or folder disappeared meanwhile, or cannot be read.
	 */
	async update(files: ReadonlySet<string>): Promise<void> {
		this.updates++;
		const changed = new Set([...this.#missed, ...files]);
		try {
			const plan = await planPreview(this.options);
			if (this.#isClosed) return;
			this.#planFault = undefined;
			this.#missed = new Set();
			const hasNewStyle = [...changed].some((file) => isStyleFile(file, this.plan));
			this.#adopt(plan, changed, hasNewStyle);
		} catch (error) {
			this.#missed = changed;
			this.#planFault = error instanceof Error ? error.message : String(error);
			if (!(error instanceof InvalidFileError || error instanceof UsageError)) throw error;
		} finally {
			this.emit('change');
		}
	}

	/** The findings of every handout by source, including those about the library as a whole. */
	findings(): Map<string, readonly Diagnostic[]> {
		const jobs = [...this.handouts.values()].flatMap(({prepared}) =>
			prepared ? [beginJob(prepared)] : [],
		);
		const {sources, isWhole, config} = this.plan;
		addLibraryFindings(jobs, {sources, isWhole, config});
		const found = jobs.map(({prepared: {source}, diagnostics}): [string, Diagnostic[]] => {
			const files = this.handouts.get(source.file)?.fileFindings.values() ?? [];
			return [source.file, [...diagnostics, ...[...files].flat()]];
		});
		return new Map(found);
	}

	/**
	 * A PDF or e-book of a handout as it was last rendered, made when somebody first looks at it.
	 *
	 * @param name its path below the output folder.
	 * @throws BrowserError if there is no browser to print with.
	 */
	async file(handout: PreviewedHandout, name: string): Promise<PreviewedFile | undefined> {
		const work = await this.work(handout);
		const {files, edition} = handout;
		const crew = this.#crew;
		if (!work || !crew) return undefined;
		const known = files.get(name);
		if (known) return known;
		const order = {source: handout.source, work, crew};
		const making = name.startsWith('epub/')
			? makeBook(order, (pdf) => this.file(handout, pdf))
			: makePdf(order, name, this.#printer);
		if (!making) return undefined;
		files.set(name, making);
		try {
			const made = await making;
			if (handout.edition === edition) {
				handout.fileFindings.set(name, made.diagnostics);
				this.emit('change');
			}
			return made;
		} catch (error) {
			// The next attempt may succeed.
			if (files.get(name) === making) files.delete(name);
			if (crew === this.#crew || this.#isClosed) throw error;
			return this.file(handout, name);
		}
	}

	/** What a handout was last rendered to, rendered again if it was given up meanwhile. */
	async work(handout: PreviewedHandout): Promise<PreparedWork | undefined> {
		if (!handout.work && handout.edition > 0 && this.#crew) {
			const order = readOrder(handout.source);
			const prepared = await this.#crew?.prepare(order).catch(() => undefined);
			if (prepared) {
				handout.take(prepared);
				this.emit('change');
			}
		}
		this.#kept.keep(handout);
		return handout.work;
	}

	/** The page of a handout whose errors prevent its publication. */
	async draft({source, draftEdition}: PreviewedHandout): Promise<string | undefined> {
		if (draftEdition === 0) return undefined;
		const prepared = await this.#crew?.prepare(readOrder(source)).catch(() => undefined);
		return prepared?.draft;
	}

	/** Ends threads and browser. Resolves when nothing is left of them. */
	async close(): Promise<void> {
		this.#isClosed = true;
		this.#stale.clear();
		await Promise.allSettled([this.#crew?.dismiss(), this.#printer.close()]);
		await rm(this.scratchFolder, {recursive: true, force: true});
	}

	/** Takes over the library as it is now, and prepares what has changed. */
	#adopt(plan: Plan, files: ReadonlySet<string>, hasNewStyle: boolean): void {
		const before = this.handouts;
		const isOther = JSON.stringify(plan.settings) !== JSON.stringify(this.plan.settings);
		this.plan = plan;
		this.handouts = new Map(
			plan.sources.map((source) => {
				const known = before.get(source.file);
				// If the library's folder changed, so did the names of its renditions.
				const isSame = known?.source.path === source.path && known.source.root === source.root;
				return [source.file, isSame ? known : new PreviewedHandout(source)];
			}),
		);
		const isReset = hasNewStyle || isOther || this.#crewFault !== undefined;
		if (isReset) this.#renewCrew(plan);
		const hasNewPicture = [...files].some((file) => mayBePicture(file, plan));
		const all = [...this.handouts.keys()];
		const isTouched = ({file, location}: SourceRef) =>
			files.has(location) || this.handouts.get(file) !== before.get(file);
		const touched = plan.sources.filter(isTouched).map(({file}) => file);
		const others = isReset || hasNewPicture ? all : [...this.#stale];
		this.#stale = new Set([...touched, ...others].filter((file) => this.handouts.has(file)));
		this.#prepareNext();
	}

	#renewCrew(plan: Plan): void {
		// Work under way is abandoned; it is stale anyway.
		void this.#crew?.dismiss();
		this.#busy.clear();
		const {settings, house} = nameHouse(plan);
		const setup = {
			settings: {...settings, withDrafts: true},
			house: house.files,
			place: {scratchFolder: this.scratchFolder},
		};
		this.#crew = new Crew(setup, crewSizeFor(plan.sources.length, jobsFor(thisMachine())));
		this.#soundWordings = requireSoundWordings(settings, house);
		// Reported with the first handout.
		this.#soundWordings.catch(() => {});
	}

	/** Keeps the threads busy: first with what is looked at, then with what changed, then with the rest. */
	#prepareNext(): void {
		const crew = this.#crew;
		while (crew && this.#busy.size < crew.size.preparing) {
			const free = [...this.#stale].filter((file) => !this.#busy.has(file));
			const next = free.find((file) => this.lookedAt.has(file)) ?? free[0];
			const handout = next === undefined ? undefined : this.handouts.get(next);
			if (next === undefined || !handout) return;
			this.#stale.delete(next);
			this.#busy.add(next);
			void this.#prepare(handout, crew);
		}
	}

	async #prepare(handout: PreviewedHandout, crew: Crew): Promise<void> {
		const {source} = handout;
		let outcome: Prepared | InvalidFileError;
		try {
			[outcome] = await Promise.all([crew.prepare(readOrder(source)), this.#soundWordings]);
		} catch (error) {
			outcome = error instanceof InvalidFileError ? error : failed(source, error);
		}
		// What an earlier crew was asked for is asked for again.
		if (crew !== this.#crew || this.#isClosed) return;
		this.#busy.delete(source.file);
		if (outcome instanceof InvalidFileError) {
			// It would stop every other handout, too.
			this.#crewFault = outcome.message;
			this.#stale.clear();
		} else {
			this.#crewFault = undefined;
			handout.take(outcome);
			this.#kept.keep(handout);
			this.#prepareNext();
		}
		this.emit('change');
	}
}

/** A fault of Handpress in one handout does not affect its neighbours. */
function failed(source: SourceRef, error: unknown): Prepared {
	const diagnostic = faultFinding(error, source.file);
	return {
		source,
		diagnostics: [diagnostic],
		ledger: [],
		silenced: [],
		pictures: [],
		days: everyDay,
	};
}
