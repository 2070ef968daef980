import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {Tinypool} from 'tinypool';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import type {FinishedPdf, Prepared, PreparedWork, PressSettings} from './press.ts';
import type {SourceRef} from './sources.ts';
import type {Answer, Task} from './worker.ts';

/** So many handouts take as long as a thread takes to start and to warm up. */
const worthOneThread = 25;

/** Presses on worker threads, so that all but the printing runs beside Chromium. */
export class Crew {
	readonly size: number;
	readonly #pool: Tinypool;

	/**
	 * @param tasks how many handouts there are.
	 * @param printing whether Chromium works beside it, and wants a core.
	 */
	constructor(settings: PressSettings, tasks: number, printing: boolean) {
		const cores = availableParallelism() - (printing ? 1 : 0);
		this.size = Math.max(1, Math.min(cores, Math.ceil(tasks / worthOneThread)));
		this.#pool = new Tinypool({
			filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
			workerData: settings,
			minThreads: this.size,
			maxThreads: this.size,
			isolateWorkers: false,
			// Trees live for one handout: in a larger nursery most of them need no collecting.
			resourceLimits: {maxYoungGenerationSizeMb: 64},
		});
	}

	prepare(source: SourceRef): Promise<Prepared> {
		const task: Task = {do: 'prepare', source};
		return this.#ask(task);
	}

	/** Takes the bytes away from the caller. */
	finishPdf(bytes: Uint8Array, work: PreparedWork, source: SourceRef): Promise<FinishedPdf> {
		const {print, modified} = work;
		const task: Task = {do: 'finish-pdf', bytes, work: {print, modified}, source};
		return this.#ask(task, [bytes.buffer as ArrayBuffer]);
	}

	async #ask<Outcome extends Prepared | FinishedPdf>(
		task: Task,
		transferList: ArrayBuffer[] = [],
	): Promise<Outcome> {
		const answer: Answer = await this.#pool.run(task, {transferList});
		if (answer.ok) return answer.value as Outcome;
		throw new InvalidFileError(answer.invalidFile.file, answer.invalidFile.problems);
	}

	async dismiss(): Promise<void> {
		await this.#pool.destroy();
	}
}
