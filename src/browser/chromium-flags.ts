/**
 * The flags with which Chromium prints. Each either keeps it quiet, keeps it off the network, or
 * keeps its output the same everywhere; none weakens it.
 * List of all: https://peter.sh/experiments/chromium-command-line-switches/
 */
const printingFlags = [
	'--headless',
	// A pipe, unlike a debugging port, cannot be reached by other users of the machine.
	'--remote-debugging-pipe',

	// No host has an address, 127.0.0.1 and other literals included; no request leaves the machine.
	'--host-resolver-rules=MAP * ~NOTFOUND',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-sync',
	'--no-pings',

	'--no-first-run',
	'--no-default-browser-check',
	'--disable-default-apps',
	'--disable-extensions',
	'--disable-breakpad',
	'--disable-crash-reporter',
	// Keeps Chrome from asking for the keychain of macOS or the wallet of a desktop.
	'--password-store=basic',
	'--use-mock-keychain',

	// No trial of features for a random part of all users.
	'--disable-field-trial-config',
	'--disable-gpu',
	'--font-render-hinting=none',
	'--force-color-profile=srgb',
	'--lang=en-US',
];

export interface FlagOptions {
	/** Chromium's profile, a folder of this launch alone. */
	readonly profile: string;
	readonly sandbox: boolean;
	/** Whether /dev/shm is missing or too small, as in a container. */
	readonly smallSharedMemory: boolean;
}

/** The command line of one launch. */
export function chromiumFlags({profile, sandbox, smallSharedMemory}: FlagOptions): string[] {
	const flags = [...printingFlags, `--user-data-dir=${profile}`];
	if (!sandbox) flags.push('--no-sandbox');
	if (smallSharedMemory) flags.push('--disable-dev-shm-usage');
	return flags;
}
