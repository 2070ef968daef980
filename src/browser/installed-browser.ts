import {constants} from 'node:fs';
import {access, open, realpath, stat} from 'node:fs/promises';
import {basename, delimiter, join} from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

type BrowserOrigin = 'environment' | 'puppeteer' | 'embedded' | 'installed';

export interface FoundBrowser {
	/** Absolute path of the program. */
	readonly executablePath: string;
	readonly origin: BrowserOrigin;
	/** Where it was found, for people: `HANDPRESS_BROWSER`, `@sparticuz/chromium 147.0.0`. */
	readonly detail: string;
}

/** Names by which Linux distributions put Chromium, Chrome and Edge on the PATH. */
const commandNames = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'microsoft-edge-stable',
] as const;

/**
 * Finds a Chromium, Chrome or Edge that is installed on this system: on the PATH, or where its
 * installer puts it.
 */
export async function findInstalledBrowser(env: Environment): Promise<FoundBrowser | undefined> {
	return (await findOnPath(env)) ?? (await findAtWellKnownPath());
}

/** @returns Why a path cannot be run, or undefined when it can. */
export async function findExecutableFault(path: string): Promise<string | undefined> {
	const status = await stat(path).catch(() => undefined);
	if (status === undefined) return 'there is no such file';
	if (!status.isFile()) return 'that is not a file';
	return await access(path, constants.X_OK).then(
		() => undefined,
		() => 'that file may not be executed',
	);
}

async function findOnPath(env: Environment): Promise<FoundBrowser | undefined> {
	const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
	for (const name of commandNames) {
		for (const folder of folders) {
			const path = join(folder, name);
			if ((await findExecutableFault(path)) !== undefined || (await isSnap(path))) continue;
			return {executablePath: path, origin: 'installed', detail: `${name} on the PATH`};
		}
	}
	return undefined;
}

/**
 * A snap sees neither our font settings nor our profile folder, so it would print with system
 * fonts or not at all. Ubuntu's `chromium-browser` is a script that starts one.
 */
async function isSnap(path: string): Promise<boolean> {
	if (basename(await realpath(path)) === 'snap') return true;
	const file = await open(path, 'r');
	try {
		const head = Buffer.alloc(4096);
		const {bytesRead} = await file.read(head, 0, head.length, 0);
		const text = head.toString('latin1', 0, bytesRead);
		return text.startsWith('#!') && text.includes('/snap/bin/');
	} finally {
		await file.close();
	}
}

/** Chrome where its installers put it on macOS, Windows and Linux. */
async function findAtWellKnownPath(): Promise<FoundBrowser | undefined> {
	const {Browser, ChromeReleaseChannel, computeSystemExecutablePath} = await import(
		'@puppeteer/browsers'
	);
	for (const channel of Object.values(ChromeReleaseChannel)) {
		try {
			const executablePath = computeSystemExecutablePath({browser: Browser.CHROME, channel});
			return {executablePath, origin: 'installed', detail: `Chrome (${channel})`};
		} catch {
			// It throws where that channel is not installed; the next one may be.
		}
	}
	const edge = wellKnownEdgePaths();
	for (const executablePath of edge) {
		if ((await findExecutableFault(executablePath)) === undefined) {
			return {executablePath, origin: 'installed', detail: 'Edge'};
		}
	}
	return undefined;
}

/** Where Edge's installers put it: https://learn.microsoft.com/en-us/deployedge/ */
function wellKnownEdgePaths(): readonly string[] {
	if (process.platform === 'darwin') {
		return [
			'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
			'/Applications/Chromium.app/Contents/MacOS/Chromium',
		];
	}
	if (process.platform !== 'win32') return [];
	return ['PROGRAMFILES(X86)', 'PROGRAMFILES', 'LOCALAPPDATA'].flatMap((variable) => {
		const folder = process.env[variable];
		return folder ? [join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')] : [];
	});
}
