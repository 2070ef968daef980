import type {PagePrinter} from '../../browser/page-printer.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import type {Order} from '../sources/sources.ts';
import type {BookOrder, BoundBook} from '../workers/bind.ts';
import type {Crew, CrewSetup} from '../workers/crew.ts';
import {crewSizeFor} from '../workers/job-count.ts';
import type {Prepared} from '../workers/prepared.ts';
import {type PrintOrder, printAndProve} from '../workers/print-work.ts';
import type {ProvedPdf} from '../workers/prove.ts';
import type {StageProfiler} from '../workers/stage-profile.ts';

export interface WorkshopOptions {
	/** How many handouts there are to be made. */
	readonly tasks: number;
	/** How many may be worked on at a time. */
	readonly jobs: number;
	/** How many PDFs are made of each. */
	readonly prints: number;
	readonly onNotice: (text: string) => void;
	/** Looks where the time goes; nothing where nobody asks. */
	readonly profiler?: StageProfiler | undefined;
}

/** Worker threads and Chromium, each started by the first work that needs it. */
export class Workshop {
	#crew: Promise<Crew> | undefined;
	#printer: Promise<PagePrinter> | undefined;

	constructor(
		readonly setup: CrewSetup,
		readonly options: WorkshopOptions,
	) {}

	/** How many handouts are on their way at a time: what keeps threads and Chromium fed. */
	get breadth(): number {
		return this.options.jobs + 3;
	}

	async prepare(order: Order): Promise<Prepared> {
		return (await this.#openCrew()).prepare(order);
	}

	/** Starts Chromium, and then what proves its prints, while the first handouts are being prepared. */
	expectPrints(): void {
		const proofs = this.#openPrinter().then(async () => (await this.#openCrew()).expectProofs());
		// A failure is thrown where the printer is awaited, not as an unhandled rejection before.
		proofs.catch(() => {});
	}

	/** The finished PDF of a page, or why this one cannot be printed: its neighbours can. */
	async print(order: PrintOrder): Promise<ProvedPdf | Diagnostic> {
		const printer = await this.#openPrinter();
		const work = printAndProve(order, printer, await this.#openCrew());
		return this.options.profiler?.print(work) ?? work;
	}

	async bind(order: BookOrder): Promise<BoundBook | Diagnostic> {
		return (await this.#openCrew()).bind(order);
	}

	async close(): Promise<void> {
		this.options.profiler?.askBrowsers();
		await Promise.allSettled([
			this.#crew?.then((crew) => crew.dismiss()),
			this.#printer?.then((printer) => printer.close()),
		]);
	}

	#openCrew(): Promise<Crew> {
		this.#crew ??= this.#gatherCrew();
		return this.#crew;
	}

	async #gatherCrew(): Promise<Crew> {
		const {Crew} = await import('../workers/crew.ts');
		const {jobs, prints, tasks, profiler} = this.options;
		const setup = {...this.setup, ...(profiler && {times: profiler.times.memory})};
		return new Crew(setup, crewSizeFor(tasks, jobs, prints), profiler);
	}

	#openPrinter(): Promise<PagePrinter> {
		this.#printer ??= this.#launch();
		return this.#printer;
	}

	async #launch(): Promise<PagePrinter> {
		const {openPrinter} = await import('../../browser/page-printer.ts');
		const {jobs, onNotice} = this.options;
		const concurrency = Math.max(Math.min(2, jobs), Math.ceil(jobs / 3));
		return openPrinter({onNotice, concurrency});
	}
}
