import type {WriteStream} from 'node:tty';
import {styleText} from 'node:util';
import {createSupportsHyperlinks} from 'supports-hyperlinks';

type Style = Extract<Parameters<typeof styleText>[0], string>;

/** How a text is to be shown: on a terminal of some width and abilities, or plain. */
export interface Terminal {
	/** In columns; nothing where no terminal wraps. */
	readonly columns?: number;
	readonly hasColours: boolean;
	/** Whether it follows links that text carries (OSC 8). */
	readonly hasLinks: boolean;
}

/** A file, a pipe: the same text wherever it is made. */
export const plain: Terminal = {hasColours: false, hasLinks: false};

/**
 * What can be expected of a stream, by what it says of itself and by the environment.
 *
 * @param wanted whether colours are asked for or refused, whatever the stream is.
 */
export function terminalOf(
	stream: Pick<WriteStream, 'columns' | 'hasColors'> & {readonly isTTY: boolean},
	wanted: boolean | undefined,
): Terminal {
	const {isTTY} = stream;
	return {
		...(isTTY && {columns: Math.max(stream.columns || 80, 40)}),
		hasColours: wanted ?? colouredByEnvironment() ?? (isTTY && stream.hasColors()),
		hasLinks: isTTY && !isWithinMultiplexer() && createSupportsHyperlinks(stream),
	};
}

/** https://no-color.org, https://force-color.org; nothing where neither is set. */
function colouredByEnvironment(): boolean | undefined {
	const {NO_COLOR: no, FORCE_COLOR: force} = process.env;
	if (force) return force !== '0' && force !== 'false';
	return no ? false : undefined;
}

/** Those swallow links, and hand on the variables of the terminal around them. */
function isWithinMultiplexer(): boolean {
	const {TERM: term = '', FORCE_HYPERLINK: force} = process.env;
	return !force && /^(?:screen|tmux)/u.test(term);
}

export function styled(text: string, styles: readonly Style[], {hasColours}: Terminal): string {
	// Node from 22 on would look at standard output, which may not be where the text goes.
	return hasColours ? styleText([...styles], text, {validateStream: false}) : text;
}

/** https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
export function linked(text: string, address: string, {hasLinks}: Terminal): string {
	return hasLinks ? `\u001B]8;;${address}\u0007${text}\u001B]8;;\u0007` : text;
}
