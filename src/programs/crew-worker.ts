import {workerData} from 'node:worker_threads';
import type {WordingPlace} from '../disclaimers/wordings-in.ts';
import type {CrewSetup} from '../library/crew.ts';
import {type Prepared, Press, type PressAnswer} from '../library/press.ts';
import type {Order} from '../library/sources.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';

export {prove} from '../library/prove.ts';

let press: Promise<Press> | undefined;

/** Prepares a handout. */
export function prepare(order: Order): Promise<PressAnswer<Prepared>> {
	return answer((own) => own.prepare(order));
}

/** The wordings that a handout bears. */
export function wordingsOf(order: Order): Promise<PressAnswer<WordingPlace[] | undefined>> {
	return answer((own) => own.wordingsOf(order));
}

/** Works with this thread's press, which is set up with the first handout. */
async function answer<Result>(work: (own: Press) => Promise<Result>): Promise<PressAnswer<Result>> {
	// Tinypool hands its own data in front of ours.
	const {settings, house, place} = (workerData as [unknown, CrewSetup])[1];
	press ??= Press.setUp(settings, house, place);
	try {
		return {ok: true, result: await work(await press)};
	} catch (error) {
		if (!(error instanceof InvalidFileError)) throw error;
		return {ok: false, invalidFile: {file: error.file, problems: error.problems}};
	}
}
