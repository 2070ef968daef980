import {spawn} from 'node:child_process';

/** What each system opens an address with; elsewhere desktops have `xdg-open`. */
const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
	darwin: ['open'],
	// The first word in quotes would be taken for a window's title.
	win32: ['cmd', '/c', 'start', '""'],
};

/**
 * Shows an address in the browser that the system takes for its own.
 *
 * @param onFailure told why it cannot be shown.
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
