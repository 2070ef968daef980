import {createConnection} from 'vscode-languageserver/node.js';
import {LanguageServer} from '../language-server/server.ts';
import type {ExitStatus} from './exit-status.ts';

export interface LspFlags {
	readonly config?: string;
}

/** `handpress lsp`: serves an editor over standard input and output; the connection ends the process. */
export function runLsp({config}: LspFlags, version: string): Promise<ExitStatus> {
	const connection = createConnection(process.stdin, process.stdout);
	new LanguageServer(connection, {configFile: config, version}).listen();
	return new Promise(() => {});
}
