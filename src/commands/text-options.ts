import {readSourceLines} from '../library/source-text.ts';
import {type Terminal, terminalOf} from '../report/terminal.ts';
import type {TextOptions} from '../report/text.ts';

/** Flags that say how a report for people is shown. */
export interface TextFlags {
	readonly color?: boolean;
	/** Default: 100. */
	readonly show?: number;
}

/** How the report on standard output is shown. */
export function textOptions({color, show = 100}: TextFlags): TextOptions & {terminal: Terminal} {
	return {
		terminal: terminalOf(process.stdout, process.env, color),
		linesOf: linesHere,
		most: show,
	};
}

/** The lines of a source, named from where the command was run. */
export function linesHere(file: string): Promise<readonly string[]> {
	return readSourceLines(file, process.cwd());
}
