import {setTimeout as delay} from 'node:timers/promises';
import type {Browser} from 'puppeteer-core';
import {BrowserLaunchError, messageOf} from './browser-errors.ts';
import {ChromiumProcess, type ProcessEnd, type ProcessOptions} from './chromium-process.ts';
import {findEmbeddedChromium, unpackLibraries} from './embedded-chromium.ts';
import type {FoundBrowser} from './find-browser.ts';
import {PipeTransport} from './pipe-transport.ts';
import {writeFontSettings} from './print-fonts.ts';

export interface LaunchOptions {
	readonly env?: Readonly<Record<string, string | undefined>> | undefined;
	/** Called with a sentence if Chromium could only be launched without its sandbox or with other libraries. */
	readonly onNotice?: ((notice: string) => void) | undefined;
	/** How long Chromium may take to start, in milliseconds; 30 000 by default. */
	readonly timeLimit?: number | undefined;
}

export interface LaunchedBrowser {
	readonly browser: Browser;
	/** Name and version, as the browser gives them: `HeadlessChrome/147.0.7727.0`. */
	readonly product: string;
	readonly pid: number;
	/** Resolves with the reason when the process has ended and its profile folder is deleted. */
	readonly ended: Promise<string>;
	/** Ends the browser. Resolves when its processes and its profile are gone. */
	close(): Promise<void>;
}

/** The outcome of one attempt to launch. */
type Attempt = {readonly ok: true; readonly launched: LaunchedBrowser} | FailedAttempt;

interface FailedAttempt {
	readonly ok: false;
	readonly end: ProcessEnd;
	/** Whether the process started, but ended by itself before it was ready. */
	readonly died: boolean;
	readonly log: string;
	readonly reason: string;
}

/** How often to launch a browser that ends while starting, which happens if memory is short. */
const maxDeaths = 3;

/** How long a browser may take to end by itself once its pipe is closed, in milliseconds. */
const endLimit = 2_000;

/**
 * Launches a browser for printing: without network, without system fonts, in its sandbox.
 *
 * If the system forbids the sandbox, the browser is launched without; if shared libraries are missing,
 * with those of the embedded package. A browser that ends while starting is launched again.
 *
 * @throws {BrowserLaunchError} When it does not start.
 */
export async function launchBrowser(
	found: FoundBrowser,
	options: LaunchOptions = {},
): Promise<LaunchedBrowser> {
	let settings: ProcessOptions = {
		executablePath: found.executablePath,
		// Chromium on Linux refuses to run as root in its sandbox: https://crbug.com/638180
		sandbox: !(process.platform === 'linux' && process.getuid?.() === 0),
		fontSettings: process.platform === 'linux' ? await writeFontSettings(options.env) : undefined,
		libraries: undefined,
	};
	if (!settings.sandbox) {
		options.onNotice?.(
			'Chromium runs without its sandbox, because it cannot have one as root. Run Handpress as an ordinary user to have it.',
		);
	}
	let deaths = 0;
	for (;;) {
		const attempt = await attemptLaunch(settings, options.timeLimit ?? 30_000);
		if (attempt.ok) return attempt.launched;
		const adapted = await adaptSettings(settings, attempt.log, options);
		if (adapted !== undefined) settings = adapted;
		else if (!attempt.died || ++deaths >= maxDeaths) throw launchError(found, attempt);
		else {
			options.onNotice?.(
				`Chromium died as it came up (${describeEnd(attempt.end, '')}) and is launched again.`,
			);
		}
	}
}

/** @returns Settings worth another attempt, or undefined when none are left. */
async function adaptSettings(
	settings: ProcessOptions,
	log: string,
	{env, onNotice}: LaunchOptions,
): Promise<ProcessOptions | undefined> {
	if (settings.libraries === undefined && isLibraryMissing(log)) {
		const embedded = findEmbeddedChromium();
		if (embedded === undefined) return undefined;
		return {...settings, libraries: await unpackLibraries(embedded, {env})};
	}
	if (settings.sandbox && isSandboxForbidden(log)) {
		onNotice?.(
			'Chromium runs without its sandbox, because this system forbids it (it needs unprivileged user namespaces).',
		);
		return {...settings, sandbox: false};
	}
	return undefined;
}

/** The message of the dynamic linker: https://man7.org/linux/man-pages/man8/ld.so.8.html */
function isLibraryMissing(log: string): boolean {
	return log.includes('error while loading shared libraries');
}

/** The messages of https://chromium.googlesource.com/chromium/src/+/main/content/browser/zygote_host/ */
function isSandboxForbidden(log: string): boolean {
	return /no usable sandbox|without --no-sandbox|sandbox helper|new namespace|user namespace|credentials\.cc/i.test(
		log,
	);
}

async function attemptLaunch(settings: ProcessOptions, timeLimit: number): Promise<Attempt> {
	// Loaded while Chromium starts, which takes as long.
	const [{default: puppeteer}, chromium] = await Promise.all([
		import('puppeteer-core'),
		ChromiumProcess.start(settings),
	]);
	let isLate = false;
	const timer = setTimeout(() => {
		isLate = true;
		chromium.kill();
	}, timeLimit);
	try {
		const browser = await puppeteer.connect({
			transport: new PipeTransport(chromium.toChromium, chromium.fromChromium),
			defaultViewport: null,
			networkEnabled: false,
			issuesEnabled: false,
		});
		const product = await browser.version();
		const {pid} = chromium;
		if (pid === undefined) throw new Error('Chromium has no process id.');
		const ended = chromium.ended.then((end) => describeEnd(end, chromium.log));
		const close = async () => {
			chromium.kill();
			await ended;
		};
		return {ok: true, launched: {browser, product, pid, ended, close}};
	} catch (error) {
		// If it ends by itself, its status says more than our signal would.
		const ownEnd = isLate ? undefined : await endWithin(endLimit, chromium);
		chromium.kill();
		const end = ownEnd ?? (await chromium.ended);
		const reason = isLate ? `it did not answer within ${timeLimit / 1000} s` : messageOf(error);
		const died = ownEnd !== undefined && ownEnd.error === undefined;
		return {ok: false, end, died, log: chromium.log, reason};
	} finally {
		clearTimeout(timer);
	}
}

async function endWithin(
	milliseconds: number,
	chromium: ChromiumProcess,
): Promise<ProcessEnd | undefined> {
	const limit = new AbortController();
	const late = delay(milliseconds, undefined, {signal: limit.signal}).catch(() => undefined);
	try {
		return await Promise.race([chromium.ended, late]);
	} finally {
		limit.abort();
	}
}

function launchError(
	found: FoundBrowser,
	{end, died, log, reason}: FailedAttempt,
): BrowserLaunchError {
	const library = /error while loading shared libraries: ([^:\s]+)/.exec(log)?.[1];
	const cause =
		library !== undefined
			? `the shared library ${library} is missing`
			: end.code === null && end.error === undefined && !died
				? reason
				: describeEnd(end, log);
	return new BrowserLaunchError(
		`${found.executablePath} (${found.detail}) could not be launched: ${cause}.`,
		library !== undefined
			? `Install the system package that holds ${library}, or set HANDPRESS_BROWSER to another browser.`
			: 'Set HANDPRESS_BROWSER to another Chromium, Chrome or Edge. If the file system of the cache folder forbids running programs, set HANDPRESS_CACHE to another folder.',
		end.error === undefined ? {} : {cause: end.error},
	);
}

/** How a process ended, with the last lines that it wrote. */
function describeEnd({code, signal, error}: ProcessEnd, log: string): string {
	const how = error?.message ?? (signal ? `killed by ${signal}` : `status ${code}`);
	const lastLines = log.trim().split('\n').slice(-3).join('\n');
	return lastLines ? `${how}, after these words:\n${lastLines}` : how;
}
