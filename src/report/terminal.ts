import type {WriteStream} from 'node:tty';
import {styleText} from 'node:util';

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
 * What can be expected of a stream.
 *
 * @param wanted whether colours are asked for or refused, whatever the stream is.
 */
export function terminalOf(
	stream: Pick<WriteStream, 'columns' | 'hasColors'> & {readonly isTTY?: boolean},
	env: NodeJS.ProcessEnv,
	wanted: boolean | undefined,
): Terminal {
	const isTerminal = stream.isTTY === true;
	return {
		...(isTerminal && {columns: Math.max(stream.columns || 80, 40)}),
		hasColours: wanted ?? colouredBy(env) ?? (isTerminal && stream.hasColors()),
		hasLinks: isTerminal && followsLinks(env),
	};
}

/** https://no-color.org, https://force-color.org; nothing where neither is set. */
function colouredBy({NO_COLOR: no, FORCE_COLOR: force}: NodeJS.ProcessEnv): boolean | undefined {
	if (force) return force !== '0' && force !== 'false';
	return no ? false : undefined;
}

/** Terminals that are known to follow links; others show them as they should, or as rubbish. */
function followsLinks(env: NodeJS.ProcessEnv): boolean {
	if (env['FORCE_HYPERLINK']) return env['FORCE_HYPERLINK'] !== '0';
	const {TERM: term = '', TERM_PROGRAM: program = ''} = env;
	// Multiplexers and logs of CI swallow them, or show their addresses.
	if (/^(?:dumb|screen|tmux)/u.test(term) || env['CI'] || env['TMUX']) return false;
	return (
		Number(env['VTE_VERSION'] ?? 0) >= 5000 ||
		['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper'].includes(program) ||
		/^(?:alacritty|xterm-kitty|xterm-ghostty|foot)/u.test(term) ||
		['WT_SESSION', 'KONSOLE_VERSION'].some((name) => env[name])
	);
}

export function styled(text: string, styles: readonly Style[], {hasColours}: Terminal): string {
	return hasColours ? styleText([...styles], text) : text;
}

/** https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
export function linked(text: string, address: string, {hasLinks}: Terminal): string {
	return hasLinks ? `\u001B]8;;${address}\u0007${text}\u001B]8;;\u0007` : text;
}
