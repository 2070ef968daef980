/** A fault of the browser or its surroundings. `message` says what is wrong, `help` what to do about it. */
export class BrowserError extends Error {
	/** What the reader can do, in full sentences. */
	readonly help: string;

	constructor(message: string, help: string, options?: ErrorOptions) {
		super(message, options);
		this.name = new.target.name;
		this.help = help;
	}
}

/** No usable browser anywhere, or an environment variable names one that cannot be run. */
export class BrowserNotFoundError extends BrowserError {}

/** A browser was found, but did not start. */
export class BrowserLaunchError extends BrowserError {}

/** The private cache folder is not private, or cannot be written. */
export class CacheFolderError extends BrowserError {}

/** One page could not be printed; others can still be. */
export class PrintError extends BrowserError {}

/** The message of a thrown value, which need not be an Error. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
