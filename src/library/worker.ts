import {workerData} from 'node:worker_threads';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {
	type FinishedPdf,
	type Prepared,
	type PreparedWork,
	Press,
	type PressSettings,
} from './press.ts';
import type {SourceRef} from './sources.ts';

/** What a thread is asked to do. */
export type Task =
	| {readonly do: 'prepare'; readonly source: SourceRef}
	| {
			readonly do: 'finish-pdf';
			readonly bytes: Uint8Array;
			readonly work: Omit<PreparedWork, 'page'>;
			readonly source: SourceRef;
	  };

/**
 * What a thread answers. Errors lose their class at the border, so that a file
 * of the clinic's own that cannot be used crosses it as data.
 */
export type Answer =
	| {readonly ok: true; readonly value: Prepared | FinishedPdf}
	| {readonly ok: false; readonly invalidFile: Pick<InvalidFileError, 'file' | 'problems'>};

let press: Promise<Press> | undefined;

/** Entry of a worker thread: one press, set up with the first task. */
export default async function run(task: Task): Promise<Answer> {
	// Tinypool hands its own data in front of ours.
	const settings = (workerData as [unknown, PressSettings])[1];
	press ??= Press.setUp(settings);
	try {
		return {ok: true, value: await carryOut(task, await press)};
	} catch (error) {
		if (!(error instanceof InvalidFileError)) throw error;
		return {ok: false, invalidFile: {file: error.file, problems: error.problems}};
	}
}

function carryOut(task: Task, ready: Press): Promise<Prepared | FinishedPdf> {
	return task.do === 'prepare'
		? ready.prepare(task.source)
		: ready.finishPdf(task.bytes, task.work, task.source);
}
