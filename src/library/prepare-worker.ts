import {workerData} from 'node:worker_threads';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {type Prepared, Press, type PressSettings} from './press.ts';
import type {SourceRef} from './sources.ts';

/**
 * What a preparing thread answers. Errors lose their class at the border, so that
 * a file of the clinic's own that cannot be used crosses it as data.
 */
export type Answer =
	| {readonly ok: true; readonly prepared: Prepared}
	| {readonly ok: false; readonly invalidFile: Pick<InvalidFileError, 'file' | 'problems'>};

let press: Promise<Press> | undefined;

/** Entry of a thread that prepares handouts: one press, set up with the first of them. */
export default async function prepare(source: SourceRef): Promise<Answer> {
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
