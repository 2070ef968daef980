import path from 'node:path';
import type {Handout} from '../../src/handout/handout.ts';
import {type ReadResult, readHandout} from '../../src/source/read-handout.ts';
import {messagesOf} from './messages.ts';

/** What was read from a source. */
export interface SourceReading {
	readonly handout: Handout | undefined;
	/** `line:column severity ruleId reason` */
	readonly messages: readonly string[];
}

/** Reads a source as the library would, from a folder that need not be there. */
export async function readSource(
	source: string | Uint8Array,
	options: {name?: string; folder?: string} = {},
): Promise<SourceReading> {
	const {handout, file} = await readFile(source, options);
	return {handout, messages: messagesOf(file)};
}

/** The same, with the file that bears the findings. */
export function readFile(
	source: string | Uint8Array,
	{name = 'en/handout.md', folder = '/nowhere'} = {},
): Promise<ReadResult> {
	return readHandout(
		{
			file: name,
			location: path.join(folder, name),
			path: name.replace(/\.[a-z]+$/u, ''),
			root: folder,
			bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source,
		},
		{lang: 'en'},
	);
}
