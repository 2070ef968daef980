import {spawn} from 'node:child_process';

/** The command that opens an address on each system; other desktops have `xdg-open`. */
const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
	darwin: ['open'],
	// The first quoted word would be taken for the title of a window.
	win32: ['cmd', '/c', 'start', '""'],
};

/**
 * Opens an address in the default browser of the system.
 *
 * @param onFailure called with the reason if it cannot be opened.
 */
export function openInBrowser(address: string, onFailure: (text: string) => void): void {
	const [command = 'xdg-open', ...args] = commands[process.platform] ?? [];
	const fail = (reason: string) =>
		onFailure(`No browser could be opened (${reason}). Open ${address} yourself.`);
	const child = spawn(command, [...args, address], {stdio: 'ignore', detached: true});
	child.on('error', (error) => fail(error.message));
	child.on('exit', (status) => {
		if (status !== 0 && status !== null) fail(`${command} ended with status ${status}`);
	});
	child.unref();
}
