import {buildDate} from '../library/call/build-date.ts';
import {readSourceLines} from '../library/sources/source-text.ts';
import type {ReportOptions} from '../report/format.ts';
import {terminalOf} from '../report/terminal.ts';

/** Flags that say how findings are shown. */
export interface ShowFlags {
	readonly color?: boolean;
	/** Default: 100. */
	readonly show?: number;
	readonly config?: string;
}

/** How the report on standard output is made. */
export function reportOptions(flags: ShowFlags): ReportOptions {
	const {color, show = 100} = flags;
	const terminal = terminalOf(process.stdout, color);
	return {...fileOptions(flags), terminal, most: show};
}

/** How a report for a file is made: complete, and not for a terminal. */
export function fileOptions({config: configFile}: Pick<ShowFlags, 'config'>): ReportOptions {
	return {
		linesOf: (file) => readSourceLines(file, process.cwd()),
		style: async () => {
			const {loadConfig} = await import('../config/load-config.ts');
			const {HouseStyle} = await import('../house-style/house-style.ts');
			return HouseStyle.load(await loadConfig(process.cwd(), configFile));
		},
		today: buildDate(process.env).today,
	};
}
