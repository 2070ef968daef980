/**
 * The flags with which Chromium prints. They switch off background work and the network, or make its
 * output the same everywhere; none makes it less secure.
 * All flags: https://peter.sh/experiments/chromium-command-line-switches/
 */
const printingFlags = [
	'--headless',
	// A pipe, unlike a debugging port, cannot be reached by other users of the machine.
	'--remote-debugging-pipe',

	// Resolves no host, not even literals such as 127.0.0.1, so that no request is ever sent.
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

	// Keeps experimental features off, which are switched on for random users.
	'--disable-field-trial-config',
	'--disable-gpu',
	'--font-render-hinting=none',
	'--force-color-profile=srgb',
	'--lang=en-US',
];

export interface FlagOptions {
	/** Folder of Chromium's profile, used by this launch only. */
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
