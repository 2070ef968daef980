import {workerData} from 'node:worker_threads';
import type {CrewSetup} from '../library/crew.ts';
import {type PreparationAnswer, Press} from '../library/press.ts';
import {type PrintedPdf, type ProvedPdf, prove as provePdf} from '../library/prove.ts';
import type {Order} from '../library/sources.ts';
import {noLap, StageTimes} from '../library/stage-times.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';

// Tinypool hands its own data in front of ours.
const setup = (workerData as [unknown, CrewSetup])[1];
const lap = setup.times ? new StageTimes(setup.times).laps() : noLap;
let hasBegun = false;

/** What a thread did before its first work was to start; what it does between two is to wait. */
function begin(): void {
	lap(hasBegun ? undefined : 'start');
	hasBegun = true;
}

/** Finishes and proves a PDF. */
export function prove(printed: PrintedPdf): Promise<ProvedPdf> {
	begin();
	return provePdf(printed, lap);
}

let press: Promise<Press> | undefined;

/** Prepares a handout on this thread's press, which is set up with the first of them. */
export async function prepare(order: Order): Promise<PreparationAnswer> {
	const {settings, house, place} = setup;
	begin();
	press ??= Press.setUp(settings, house, place, lap);
	try {
		return {ok: true, prepared: await (await press).prepare(order)};
	} catch (error) {
		if (!(error instanceof InvalidFileError)) throw error;
		return {ok: false, invalidFile: {file: error.file, problems: error.problems}};
	}
}
