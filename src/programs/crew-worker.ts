import {workerData} from 'node:worker_threads';
import {type PreparationAnswer, Press, type PressSettings} from '../library/press.ts';
import type {SourceRef} from '../library/sources.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';

export {prove} from '../library/prove.ts';

let press: Promise<Press> | undefined;

/** Prepares a handout on this thread's press, which is set up with the first of them. */
export async function prepare(source: SourceRef): Promise<PreparationAnswer> {
	// Tinypool hands its own data in front of ours.
	const settings = (workerData as [unknown, PressSettings])[1];
	press ??= Press.setUp(settings);
	try {
		return {ok: true, prepared: await (await press).prepare(source)};
	} catch (error) {
		if (!(error instanceof InvalidFileError)) throw error;
		return {ok: false, invalidFile: {file: error.file, problems: error.problems}};
	}
}
