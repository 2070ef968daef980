import {fileURLToPath} from 'node:url';
import {Tinypool} from 'tinypool';
import type {WordingPlace} from '../disclaimers/wordings-in.ts';
import type {HeldFiles} from '../files/held-files.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import type {BookOrder, BoundBook} from './bind.ts';
import type {Prepared, PressAnswer, PressPlace} from './press.ts';
import type {PressSettings} from './press-settings.ts';
import type {PrintedPdf, ProvedPdf} from './prove.ts';
import type {Order} from './sources.ts';
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

/** So many handouts take as long as a thread takes to start and to warm up. */
const worthOneThread = 25;

/**
 * Worker threads, so that all but the printing runs beside Chromium. Each does
 * both kinds of work: threads for one kind each would load and warm up more.
 */
export class Crew {
	/** How many handouts are worked on at a time. */
	readonly size: number;
	readonly #threads: Tinypool;

	/**
	 * @param tasks how many handouts there are.
	 * @param most how many threads there may be.
	 * @param profiler told how long work waits for threads and takes.
	 */
	constructor(
		setup: CrewSetup,
		tasks: number,
		most: number,
		readonly profiler?: StageProfiler | undefined,
	) {
		this.size = Math.max(1, Math.min(most, Math.ceil(tasks / worthOneThread)));
		this.#threads = new Tinypool({
			filename: fileURLToPath(new URL('../programs/crew-worker.js', import.meta.url)),
			minThreads: this.size,
			maxThreads: this.size,
			isolateWorkers: false,
			// Trees live for one handout: in a larger nursery most of them need no collecting.
			resourceLimits: {maxYoungGenerationSizeMb: 64},
			workerData: setup,
		});
	}

	/** @throws InvalidFileError where a template or wording cannot be used. */
	async prepare(order: Order): Promise<Prepared> {
		const work: Promise<PressAnswer<Prepared>> = this.#threads.run(order, {name: 'prepare'});
		return resultOf(await (this.profiler?.thread('prepare', work) ?? work));
	}

	/**
	 * The wordings that a handout bears; nothing where its source cannot be read.
	 *
	 * @throws InvalidFileError where a template or wording cannot be used.
	 */
	async wordingsOf(order: WordingsOrder): Promise<WordingPlace[] | undefined> {
		return resultOf(await this.#threads.run(order, {name: 'wordingsOf'}));
	}

	/** Finishes a PDF and opens it again. Takes the bytes away from the caller. */
	async prove(printed: PrintedPdf): Promise<ProvedPdf> {
		const transferList = [printed.bytes.buffer as ArrayBuffer];
		const work: Promise<ProvedPdf> = this.#threads.run(printed, {name: 'prove', transferList});
		return await (this.profiler?.thread('prove', work) ?? work);
	}

	/** Binds an e-book and opens it. */
	async bind(order: BookOrder): Promise<BoundBook> {
		const work: Promise<BoundBook> = this.#threads.run(order, {name: 'bind'});
		return await (this.profiler?.thread('bind', work) ?? work);
	}

	async dismiss(): Promise<void> {
		await this.#threads.destroy();
	}
}

function resultOf<Result>(answer: PressAnswer<Result>): Result {
	if (answer.ok) return answer.result;
	throw new InvalidFileError(answer.invalidFile.file, answer.invalidFile.problems);
}
