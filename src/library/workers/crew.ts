import {fileURLToPath} from 'node:url';
import {Tinypool} from 'tinypool';
import type {WordingPlace} from '../../disclaimers/wordings-in.ts';
import type {HeldFiles} from '../../files/held-files.ts';
import {packageFolder} from '../../files/package-manifest.ts';
import {everyDay} from '../../handout/calendar.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import {InvalidFileError} from '../../yaml/invalid-file-error.ts';
import {faultFinding} from '../call/fault-finding.ts';
import type {PressSettings} from '../call/press-settings.ts';
import type {Order} from '../sources/sources.ts';
import type {BookOrder, BoundBook} from './bind.ts';
import type {CrewSize} from './job-count.ts';
import type {Prepared, PressAnswer} from './prepared.ts';
import type {PressPlace} from './press.ts';
import type {PrintedPdf, ProvedPdf} from './prove.ts';
import type {StageProfiler} from './stage-profile.ts';

/** What each thread sets its press up with. */
export interface CrewSetup {
	readonly settings: PressSettings;
	readonly house: HeldFiles;
	/** What it was at another moment, where handouts are judged by that, too. */
	readonly pastHouse?: HeldFiles | undefined;
	readonly place?: PressPlace;
	/** Where threads write down what stages take; nothing where nobody asks. */
	readonly times?: SharedArrayBuffer;
}

/** A handout whose wordings are asked for. */
export interface WordingsOrder {
	readonly order: Order;
	/** Whether by the wordings of `house` or of `pastHouse`. */
	readonly moment: 'now' | 'then';
}

/** What each thread that proves is set up with. */
export type ProverSetup = Pick<CrewSetup, 'times'>;

/**
 * Worker threads, so that all but the printing runs beside Chromium. Those that prepare and
 * bind are others than those that prove: what V8 compiles for PDFs is of no use to the former.
 */
export class Crew {
	readonly #preparers: Tinypool;
	#provers: Tinypool | undefined;

	/** @param profiler told how long work waits for threads and takes. */
	constructor(
		readonly setup: CrewSetup,
		/** How many threads there are. */
		readonly size: CrewSize,
		readonly profiler?: StageProfiler | undefined,
	) {
		this.#preparers = startThreads('prepare-worker', size.preparing, setup);
	}

	/**
	 * Prepares a handout. If Handpress itself fails on it, that is a finding about it.
	 *
	 * @throws InvalidFileError where a template or wording cannot be used.
	 */
	async prepare(order: Order): Promise<Prepared> {
		const work: Promise<PressAnswer<Prepared>> = this.#preparers.run(order, {name: 'prepare'});
		try {
			return resultOf(await (this.profiler?.thread('prepare', work) ?? work));
		} catch (error) {
			if (error instanceof InvalidFileError) throw error;
			return unprepared(order, error);
		}
	}

	/**
	 * The wordings that a handout bears; nothing where its source cannot be read.
	 *
	 * @throws InvalidFileError where a template or wording cannot be used.
	 */
	async wordingsOf(order: WordingsOrder): Promise<WordingPlace[] | undefined> {
		return resultOf(await this.#preparers.run(order, {name: 'wordingsOf'}));
	}

	/**
	 * Finishes a PDF and opens it again. Takes the bytes away from the caller.
	 *
	 * @returns the finding about it if Handpress itself fails on it.
	 */
	async prove(printed: PrintedPdf): Promise<ProvedPdf | Diagnostic> {
		const transferList = [printed.bytes.buffer as ArrayBuffer];
		const threads = this.#startProvers();
		const work: Promise<ProvedPdf> = threads.run(printed, {name: 'prove', transferList});
		const proved = this.profiler?.thread('prove', work) ?? work;
		return await proved.catch((error: unknown) => faultFinding(error, printed.file));
	}

	/**
	 * Binds an e-book and opens it.
	 *
	 * @returns the finding about it if Handpress itself fails on it.
	 */
	async bind(order: BookOrder): Promise<BoundBook | Diagnostic> {
		const work: Promise<BoundBook> = this.#preparers.run(order, {name: 'bind'});
		const bound = this.profiler?.thread('bind', work) ?? work;
		return await bound.catch((error: unknown) => faultFinding(error, order.file));
	}

	/** Starts the threads that prove while the first page is being printed. */
	expectProofs(): void {
		this.#startProvers();
	}

	async dismiss(): Promise<void> {
		await Promise.all([this.#preparers.destroy(), this.#provers?.destroy()]);
	}

	#startProvers(): Tinypool {
		const setup: ProverSetup = {...(this.setup.times && {times: this.setup.times})};
		this.#provers ??= startThreads('prove-worker', this.size.proving, setup);
		return this.#provers;
	}
}

/** Threads that run one of our programs, each with data of its own to begin with. */
function startThreads(
	program: 'prepare-worker' | 'prove-worker',
	size: number,
	workerData: CrewSetup | ProverSetup,
): Tinypool {
	return new Tinypool({
		filename: fileURLToPath(new URL(`lib/programs/${program}.js`, packageFolder)),
		minThreads: size,
		maxThreads: size,
		isolateWorkers: false,
		// Trees live for one handout: in a larger nursery most of them need no collecting.
		resourceLimits: {maxYoungGenerationSizeMb: 64},
		workerData,
	});
}

function unprepared({source}: Order, error: unknown): Prepared {
	const diagnostics = [faultFinding(error, source.file)];
	return {source, diagnostics, ledger: [], silenced: [], pictures: [], days: everyDay};
}

function resultOf<Result>(answer: PressAnswer<Result>): Result {
	if (answer.ok) return answer.result;
	throw new InvalidFileError(answer.invalidFile.file, answer.invalidFile.problems);
}
