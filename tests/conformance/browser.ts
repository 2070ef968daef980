import type {Browser} from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import {findEmbeddedChromium, unpackLibraries} from '../../src/browser/embedded-chromium.ts';
import {findBrowser} from '../../src/browser/find-browser.ts';
import {writeFontSettings} from '../../src/browser/print-fonts.ts';

export interface LaunchOptions {
	/** Whether it may ask this machine, and nothing beyond. Default: it asks nobody. */
	readonly loopback?: boolean;
}

/**
 * Launches the browser that Handpress prints with, for looking at pages. The
 * press's own launch serves printing alone: it knows no pages and opens no file.
 */
export async function launchBrowser({loopback = false}: LaunchOptions = {}): Promise<Browser> {
	const {executablePath} = await findBrowser();
	const resolver = `MAP * ~NOTFOUND${loopback ? ', EXCLUDE 127.0.0.1' : ''}`;
	const launch = (libraries?: string) =>
		puppeteer.launch({
			executablePath,
			pipe: true,
			args: ['--no-sandbox', '--disable-dev-shm-usage', `--host-resolver-rules=${resolver}`],
			env: environment(libraries),
		});
	const fontSettings = process.platform === 'linux' ? await writeFontSettings() : undefined;
	function environment(libraries: string | undefined): Record<string, string | undefined> {
		return {
			...process.env,
			...(fontSettings && {FONTCONFIG_FILE: fontSettings}),
			...(libraries && {LD_LIBRARY_PATH: libraries}),
		};
	}
	try {
		return await launch();
	} catch (error) {
		// A slim system lacks libraries, which the embedded package has too.
		const embedded = findEmbeddedChromium();
		if (!embedded) throw error;
		return launch(await unpackLibraries(embedded));
	}
}
