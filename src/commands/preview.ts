import {codeOf, systemErrorOf} from '../files/system-error.ts';
import {UsageError} from '../library/usage-error.ts';
import {editorNames, isEditor} from '../preview/editor-link.ts';
import {Preview} from '../preview/preview.ts';
import {PreviewServer, type ServerOptions} from '../preview/server.ts';
import {watchFiles} from '../preview/watch-files.ts';
import {type ExitStatus, exitStatus} from './exit-status.ts';
import {openInBrowser} from './open-in-browser.ts';

export interface PreviewFlags {
	readonly host: string;
	readonly port?: number;
	readonly editor?: string;
	readonly open?: boolean;
	readonly profile?: readonly string[];
	readonly disclaimers?: 'check' | 'insert';
	readonly config?: string;
}

/** The port that is tried first; any other will do if this one is taken. */
const usualPort = 4600;

/** `handpress preview`: serves the library as it is written, until it is interrupted. */
export async function runPreview(
	paths: readonly string[],
	flags: PreviewFlags,
): Promise<ExitStatus> {
	const interrupted = interruption();
	const editor = flags.editor ?? process.env['HANDPRESS_EDITOR'] ?? 'vscode';
	if (!isEditor(editor)) {
		throw new UsageError(
			`There is no editor "${editor}". Known editors: ${editorNames.join(', ')}; or give an address with {path}, {line} and {column}.`,
		);
	}
	const {disclaimers, config: configFile, profile: profiles, host, port, open} = flags;
	const preview = await Preview.open({paths, disclaimers, configFile, profiles});
	const outFolder = () => [preview.plan.outFolder];
	const watcher = watchFiles(async (files) => {
		await preview.update(files);
		await watcher.follow(preview.watched);
	}, outFolder);
	preview.on('notice', (text) => process.stderr.write(`Note: ${text}\n`));
	let server: PreviewServer | undefined;
	try {
		await watcher.follow(preview.watched);
		server = await listen(preview, {host, port: port ?? usualPort, editor}, port === undefined);
		const {size} = preview.handouts;
		process.stdout.write(
			`Preview of ${size} ${size === 1 ? 'handout' : 'handouts'}: ${server.address}\nIt follows every change. Press Ctrl-C to stop.\n`,
		);
		if (open) {
			openInBrowser(server.address, (text) => process.stderr.write(`Note: ${text}\n`));
		}
		await interrupted;
	} finally {
		await watcher.close();
		await server?.close();
		await preview.close();
	}
	return exitStatus.clean;
}

/** Resolves with the first signal to end. Further ones, which npm passes on, change nothing. */
function interruption(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => resolve());
		}
	});
}

/** @throws SystemError if the address is not available. */
async function listen(
	preview: Preview,
	options: ServerOptions,
	mayTakeAnother: boolean,
): Promise<PreviewServer> {
	try {
		return await PreviewServer.listen(preview, options);
	} catch (error) {
		if (codeOf(error) === 'EADDRINUSE' && mayTakeAnother) {
			return listen(preview, {...options, port: 0}, false);
		}
		throw systemErrorOf(
			error,
			`The preview cannot be served at ${options.host}, port ${options.port}`,
		);
	}
}
