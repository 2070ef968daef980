import {EventEmitter} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {BrowserError} from '../browser/browser-errors.ts';
import {configName} from '../config/load-config.ts';
import {everyDay} from '../handout/calendar.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {Crew} from '../library/crew.ts';
import {faultFinding} from '../library/fault-finding.ts';
import {beginJob} from '../library/job.ts';
import {crewSizeFor, jobsFor, thisMachine} from '../library/job-count.ts';
import {addLibraryFindings} from '../library/library-findings.ts';
import {nameHouse} from '../library/name-house.ts';
import type {Plan} from '../library/plan.ts';
import type {Prepared, PreparedWork} from '../library/prepared.ts';
import {bookOrderFor, printAndProve, printOrderFor} from '../library/print-work.ts';
import {requireSoundWordings} from '../library/sound-wordings.ts';
import {readOrder, type SourceRef, UsageError} from '../library/sources.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {KeptRenditions} from './kept-renditions.ts';
import {LazyPrinter} from './lazy-printer.ts';
import {type PreviewOptions, planPreview} from './plan-preview.ts';
import {type PreviewedFile, PreviewedHandout} from './previewed-handout.ts';

interface PreviewEvents {
	/** Something is to be shown that was not before. */
	change: [];
	/** Something to know about the machine. */
	notice: [text: string];
}

/**
 * The library as it stands while it is written: prepared handout by handout, those first that
 * somebody looks at, prepared anew as files change, printed when a print is looked at. It writes
 * nothing into the output folder.
 */
export class Preview extends EventEmitter<PreviewEvents> {
	/** In the order of the sources; by the source as messages name it. */
	handouts: ReadonlyMap<string, PreviewedHandout> = new Map();
	/** How often the library was gone through for changes. */
	updates = 0;
	/** Handouts that somebody looks at. */
	readonly lookedAt = new Set<string>();
	readonly #printer = new LazyPrinter((text) => this.emit('notice', text));
	readonly #kept = new KeptRenditions();
	/** Those that are to be prepared, in this order. */
	#stale = new Set<string>();
	readonly #busy = new Set<string>();
	#crew: Crew | undefined;
	/** Rejects where a wording of any language cannot be used. */
	#soundWordings: Promise<void> | undefined;
	/** Files whose changes have not been taken in yet, for a fault. */
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

	/** What keeps the whole library from being shown as it is: a config, template or wording that cannot be used. */
	get fault(): string | undefined {
		return this.#planFault ?? this.#crewFault;
	}

	/** Files and folders that what is shown depends on, absolute; some may not be there yet. */
	get watched(): string[] {
		const {config} = this.plan;
		const {workingFolder = process.cwd(), configFile = configName, paths = []} = this.options;
		const sources =
			paths.length > 0
				? paths.map((name) => path.resolve(workingFolder, name))
				: [config.contentFolder];
		const own = [path.resolve(workingFolder, configFile), ...this.#styleFiles];
		return [...sources, ...own];
	}

	/** What every handout depends on, besides the config. */
	get #styleFiles(): string[] {
		const {templateFolders, logoFile} = this.plan.config;
		const own = templateFolders.filter(
			(folder) => !folder.split(path.sep).includes('node_modules'),
		);
		return [...own, ...(logoFile === undefined ? [] : [logoFile])];
	}

	/**
	 * Goes through the library after files have changed. What it cannot do is a fault to be shown.
	 *
	 * @throws Error where a file or folder went away under it, or cannot be read.
	 */
	async update(files: ReadonlySet<string>): Promise<void> {
		this.updates++;
		const changed = new Set([...this.#missed, ...files]);
		try {
			const plan = await planPreview(this.options);
			if (this.#isClosed) return;
			this.#planFault = undefined;
			this.#missed = new Set();
			const hasNewStyle = [...changed].some((file) =>
				this.#styleFiles.some((own) => file === own || file.startsWith(own + path.sep)),
			);
			this.#adopt(plan, changed, hasNewStyle);
		} catch (error) {
			this.#missed = changed;
			this.#planFault = error instanceof Error ? error.message : String(error);
			if (!(error instanceof InvalidFileError || error instanceof UsageError)) throw error;
		} finally {
			this.emit('change');
		}
	}

	/** The findings of every handout, those that only show in the library as a whole among them. */
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
	 * A PDF or e-book of what was last rendered of a handout, made if nobody has looked at it before.
	 *
	 * @throws BrowserError where there is no browser to print with.
	 */
	async file(handout: PreviewedHandout, name: string): Promise<PreviewedFile | undefined> {
		const work = await this.work(handout);
		const {files, edition} = handout;
		const crew = this.#crew;
		if (!work || !crew) return undefined;
		const known = files.get(name);
		if (known) return known;
		const making = name.startsWith('epub/')
			? this.#bind(handout, work, crew)
			: this.#print(handout, work, crew, name);
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
			// It may go better the next time.
			if (files.get(name) === making) files.delete(name);
			if (crew === this.#crew || this.#isClosed) throw error;
			return this.file(handout, name);
		}
	}

	#print(
		{source}: PreviewedHandout,
		work: PreparedWork,
		crew: Crew,
		name: string,
	): Promise<PreviewedFile> | undefined {
		const print = work.prints.find(({file}) => file === name);
		return (
			print &&
			this.#printer
				.open()
				.then((printer) => printAndProve(printOrderFor(work, print, source.file), printer, crew))
				.then((printed) => ('ruleId' in printed ? {diagnostics: [printed]} : printed))
		);
	}

	/** With the pages of its PDF, unless there is no browser to print that with. */
	#bind(
		handout: PreviewedHandout,
		work: PreparedWork,
		crew: Crew,
	): Promise<PreviewedFile> | undefined {
		const {book, paper} = work;
		if (!book) return undefined;
		const printing = paper ? this.file(handout, paper.file) : Promise.resolve(undefined);
		return printing
			.catch((error: unknown) => {
				if (!(error instanceof BrowserError)) throw error;
				return undefined;
			})
			.then((pdf) => crew.bind(bookOrderFor(book, work, handout.source.file, pdf)));
	}

	/** What a handout was last rendered to, which may have to be made again. */
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

	/** The page of a handout that errors keep from publication. */
	async draft({source, draftEdition}: PreviewedHandout): Promise<string | undefined> {
		if (draftEdition === 0) return undefined;
		const prepared = await this.#crew?.prepare(readOrder(source)).catch(() => undefined);
		return prepared?.draft;
	}

	/** Ends threads and browser. Resolves when nothing of them is left. */
	async close(): Promise<void> {
		this.#isClosed = true;
		this.#stale.clear();
		await Promise.allSettled([this.#crew?.dismiss(), this.#printer.close()]);
		await rm(this.scratchFolder, {recursive: true, force: true});
	}

	/** Takes over what is there now, and prepares what is no longer as it was. */
	#adopt(plan: Plan, files: ReadonlySet<string>, hasNewStyle: boolean): void {
		const before = this.handouts;
		const isOther = JSON.stringify(plan.settings) !== JSON.stringify(this.plan.settings);
		this.plan = plan;
		this.handouts = new Map(
			plan.sources.map((source) => {
				const known = before.get(source.file);
				// Where the library's folder is another one now, so are the names of its renditions.
				const isSame = known?.source.path === source.path && known.source.root === source.root;
				return [source.file, isSame ? known : new PreviewedHandout(source)];
			}),
		);
		const isReset = hasNewStyle || isOther || this.#crewFault !== undefined;
		if (isReset) this.#renewCrew(plan);
		const hasNewPicture = [...files].some((file) => this.#mayBePicture(file));
		const all = [...this.handouts.keys()];
		const isTouched = ({file, location}: SourceRef) =>
			files.has(location) || this.handouts.get(file) !== before.get(file);
		const touched = plan.sources.filter(isTouched).map(({file}) => file);
		const others = isReset || hasNewPicture ? all : [...this.#stale];
		this.#stale = new Set([...touched, ...others].filter((file) => this.handouts.has(file)));
		this.#prepareNext();
	}

	#renewCrew(plan: Plan): void {
		// What is under way is given up; it is stale anyway.
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
		// Told of with the first handout.
		this.#soundWordings.catch(() => {});
	}

	/** Which handout shows a picture is only known when it is read, so a new one concerns all. */
	#mayBePicture(file: string): boolean {
		const isOwn = this.#styleFiles.some((own) => file.startsWith(own + path.sep));
		const extension = path.extname(file).toLowerCase();
		const known = new Set(['', '.md', '.markdown', '.txt', '.yaml']);
		return !isOwn && !known.has(extension) && !extension.endsWith('~');
	}

	/** Keeps the threads busy: with what is looked at, then with what changed, then with the rest. */
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
		// What another crew was asked for is asked for again.
		if (crew !== this.#crew || this.#isClosed) return;
		this.#busy.delete(source.file);
		if (outcome instanceof InvalidFileError) {
			// It would stop every other one too.
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

/** A fault of ours in one handout leaves its neighbours alone. */
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
