import type {WriteStream} from 'node:tty';
import {styleText} from 'node:util';
import {createSupportsHyperlinks} from 'supports-hyperlinks';

type Style = Extract<Parameters<typeof styleText>[0], string>;

/** How to show a text: on a terminal with some width and abilities, or plain. */
export interface Terminal {
	/** In columns; undefined without a terminal. */
	readonly columns?: number;
	readonly hasColours: boolean;
	/** Whether it supports links in text (OSC 8). */
	readonly hasLinks: boolean;
}

/** For files and pipes: the same text on every machine. */
export const plain: Terminal = {hasColours: false, hasLinks: false};

/**
 * The abilities of a stream, told by the stream itself and the environment.
 *
 * @param wanted whether colours are requested or refused, whatever the stream is.
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

/** Multiplexers swallow links, but pass on the variables of the terminal around them. */
function isWithinMultiplexer(): boolean {
	const {TERM: term = '', FORCE_HYPERLINK: force} = process.env;
	return !force && /^(?:screen|tmux)/u.test(term);
}

export function styled(text: string, styles: readonly Style[], {hasColours}: Terminal): string {
	// From version 22, Node would examine standard output, which may not be where the text goes.
	return hasColours ? styleText([...styles], text, {validateStream: false}) : text;
}

/** https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
export function linked(text: string, address: string, {hasLinks}: Terminal): string {
	return hasLinks ? `\u001B]8;;${address}\u0007${text}\u001B]8;;\u0007` : text;
}
