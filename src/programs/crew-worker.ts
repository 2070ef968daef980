import {workerData} from 'node:worker_threads';
import type {CrewSetup} from '../library/crew.ts';
import {type PreparationAnswer, Press} from '../library/press.ts';
import type {Order} from '../library/sources.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';

export {prove} from '../library/prove.ts';

let press: Promise<Press> | undefined;

/** Prepares a handout on this thread's press, which is set up with the first of them. */
export async function prepare(order: Order): Promise<PreparationAnswer> {
	// Tinypool hands its own data in front of ours.
	const {settings, house, place} = (workerData as [unknown, CrewSetup])[1];
	press ??= Press.setUp(settings, house, place);
	try {
		return {ok: true, prepared: await (await press).prepare(order)};
	} catch (error) {
		if (!(error instanceof InvalidFileError)) throw error;
		return {ok: false, invalidFile: {file: error.file, problems: error.problems}};
	}
}
