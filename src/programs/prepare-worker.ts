import {workerData} from 'node:worker_threads';
import type {WordingPlace} from '../disclaimers/wordings-in.ts';
import type {Order} from '../library/sources/sources.ts';
import type {BookOrder, BoundBook} from '../library/workers/bind.ts';
import type {CrewSetup, WordingsOrder} from '../library/workers/crew.ts';
import type {Prepared, PressAnswer} from '../library/workers/prepared.ts';
import {Press} from '../library/workers/press.ts';
import {threadLap} from '../library/workers/stage-times.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';

// Tinypool puts data of its own before ours.
const setup = (workerData as [unknown, CrewSetup])[1];
const {lap, begin} = threadLap(setup.times);

/** Binds an e-book and opens it. */
export async function bind(order: BookOrder): Promise<BoundBook> {
	// Loaded late: at the start everything waits for the first page, and binding comes after its print.
	const library = await import('../library/workers/bind.ts');
	begin();
	return library.bind(order, lap);
}

/** One press for the wordings of today, and one for those at a commit (`disclaimers --changed-since`). */
const presses: {now?: Promise<Press>; then?: Promise<Press>} = {};

/** Prepares a handout on this thread's press, which is set up on the first call. */
export function prepare(order: Order): Promise<PressAnswer<Prepared>> {
	const {settings, house, place} = setup;
	begin();
	presses.now ??= Press.setUp(settings, house, place, lap);
	return answer(presses.now, (own) => own.prepare(order));
}

/** The wordings that a handout contains. */
export function wordingsOf({
	order,
	moment,
}: WordingsOrder): Promise<PressAnswer<WordingPlace[] | undefined>> {
	const {settings, house, pastHouse = house} = setup;
	const press = presses[moment] ?? Press.setUp(settings, moment === 'now' ? house : pastHouse);
	presses[moment] = press;
	return answer(press, (own) => own.wordingsOf(order));
}

async function answer<Result>(
	own: Promise<Press>,
	work: (own: Press) => Promise<Result>,
): Promise<PressAnswer<Result>> {
	try {
		return {ok: true, result: await work(await own)};
	} catch (error) {
		if (!(error instanceof InvalidFileError)) throw error;
		return {ok: false, invalidFile: {file: error.file, problems: error.problems}};
	}
}
