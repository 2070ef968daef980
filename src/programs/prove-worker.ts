import {workerData} from 'node:worker_threads';
import type {ProverSetup} from '../library/workers/crew.ts';
import {type PrintedPdf, type ProvedPdf, prove as provePdf} from '../library/workers/prove.ts';
import {threadLap} from '../library/workers/stage-times.ts';

// Tinypool puts data of its own before ours.
const {times} = (workerData as [unknown, ProverSetup])[1];
const {lap, begin} = threadLap(times);

/** Finishes and proves a PDF. */
export function prove(printed: PrintedPdf): Promise<ProvedPdf> {
	begin();
	return provePdf(printed, lap);
}
