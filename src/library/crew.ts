import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {Tinypool} from 'tinypool';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import type {Answer} from './prepare-worker.ts';
import type {Prepared, PressSettings} from './press.ts';
import type {PrintedPdf, ProvedPdf} from './prove-worker.ts';
import type {SourceRef} from './sources.ts';

/** So many handouts take as long as a thread takes to start and to warm up. */
const worthOneThread = 25;

/**
 * Worker threads, so that all but the printing runs beside Chromium. Preparing
 * and proving have threads of their own: each warms up on its own code alone.
 */
export class Crew {
	/** How many handouts are prepared at a time. */
	readonly size: number;
	readonly #preparing: Tinypool;
	#proving: Tinypool | undefined;

	/**
	 * @param tasks how many handouts there are.
	 * @param printing whether Chromium works beside it, and wants a core.
	 */
	constructor(settings: PressSettings, tasks: number, printing: boolean) {
		const cores = availableParallelism() - (printing ? 1 : 0);
		this.size = Math.max(1, Math.min(cores, Math.ceil(tasks / worthOneThread)));
		this.#preparing = startThreads('prepare-worker.js', this.size, settings);
	}

	/** Starts what proves PDFs. Best called once Chromium is up: before that, all cores have enough to do. */
	startProving(): Tinypool {
		// A PDF takes a third of the time to prove that its handout takes to prepare.
		this.#proving ??= startThreads('prove-worker.js', Math.ceil(this.size / 3));
		return this.#proving;
	}

	/** @throws InvalidFileError where a template or wording cannot be used. */
	async prepare(source: SourceRef): Promise<Prepared> {
		const answer: Answer = await this.#preparing.run(source);
		if (answer.ok) return answer.prepared;
		throw new InvalidFileError(answer.invalidFile.file, answer.invalidFile.problems);
	}

	/** Stamps a PDF and opens it again. Takes the bytes away from the caller. */
	async prove(printed: PrintedPdf): Promise<ProvedPdf> {
		const transferList = [printed.bytes.buffer as ArrayBuffer];
		return await this.startProving().run(printed, {transferList});
	}

	async dismiss(): Promise<void> {
		await Promise.all([this.#preparing.destroy(), this.#proving?.destroy()]);
	}
}

function startThreads(worker: string, count: number, workerData?: PressSettings): Tinypool {
	return new Tinypool({
		filename: fileURLToPath(new URL(worker, import.meta.url)),
		minThreads: count,
		maxThreads: count,
		isolateWorkers: false,
		// Trees live for one handout: in a larger nursery most of them need no collecting.
		resourceLimits: {maxYoungGenerationSizeMb: 64},
		workerData,
	});
}
