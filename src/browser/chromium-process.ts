import {type ChildProcess, spawn} from 'node:child_process';
import {rmSync} from 'node:fs';
import {mkdtemp, rm, statfs} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable, Writable} from 'node:stream';
import {chromiumFlags} from './chromium-flags.ts';

export interface ProcessOptions {
	readonly executablePath: string;
	readonly sandbox: boolean;
	/** Path for `FONTCONFIG_FILE`, which only Linux uses. */
	readonly fontSettings: string | undefined;
	/** Folder of shared libraries that are preferred to the system's (`LD_LIBRARY_PATH`). */
	readonly libraries: string | undefined;
}

/** How a process ended. */
export interface ProcessEnd {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	/** Why it could not be started at all. */
	readonly error?: Error;
}

/** How much of the end of Chromium's standard error is kept, in characters. */
const MAX_LOG = 8192;

/** With less of /dev/shm than this, in bytes, Chromium may run out of it; Docker gives 64 MiB. */
const ENOUGH_SHARED_MEMORY = 512 * 1024 * 1024;

const running = new Set<ChromiumProcess>();
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A Chromium with a profile folder of its own. Neither outlives this process, however it ends. After
 * a crash, Chromium ends because its pipe closes; then only the empty profile folder may remain in the
 * temporary folder.
 */
export class ChromiumProcess {
	readonly toChromium: Writable;
	readonly fromChromium: Readable;
	/** Resolves when the process has ended and its profile folder is deleted. */
	readonly ended: Promise<ProcessEnd>;
	readonly #child: ChildProcess;
	readonly #profile: string;
	#log = '';

	/** Starts the process. Whether Chromium is ready is known only when it answers. */
	static async start(options: ProcessOptions): Promise<ChromiumProcess> {
		const profile = await mkdtemp(join(tmpdir(), 'handpress-chromium-'));
		const flags = chromiumFlags({
			profile,
			sandbox: options.sandbox,
			smallSharedMemory: await hasSmallSharedMemory(),
		});
		return new ChromiumProcess(options, flags, profile);
	}

	private constructor(options: ProcessOptions, flags: readonly string[], profile: string) {
		this.#profile = profile;
		this.#child = spawn(options.executablePath, flags, {
			// A process group of its own: it can be killed as a whole, and Ctrl-C does not reach it.
			detached: process.platform !== 'win32',
			stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
			env: chromiumEnvironment(options, profile),
			windowsHide: true,
		});
		const [, , standardError, toChromium, fromChromium] = this.#child.stdio;
		if (!(toChromium instanceof Writable) || !(fromChromium instanceof Readable)) {
			throw new Error('The pipes to Chromium are missing.');
		}
		this.toChromium = toChromium;
		this.fromChromium = fromChromium;
		standardError?.on('data', (chunk: Buffer) => {
			this.#log = (this.#log + chunk.toString()).slice(-MAX_LOG);
		});
		remember(this);
		this.ended = this.#awaitEnd();
	}

	get pid(): number | undefined {
		return this.#child.pid;
	}

	/** The last lines of Chromium's standard error. */
	get log(): string {
		return this.#log;
	}

	/** Kills Chromium with all its processes. It has nothing to save. */
	kill(): void {
		const {pid} = this.#child;
		if (pid === undefined) return;
		if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		try {
			if (process.platform === 'win32') this.#child.kill('SIGKILL');
			else process.kill(-pid, 'SIGKILL');
		} catch {
			// It has ended already.
		}
	}

	/** Kills Chromium and deletes its profile without waiting, for when this process exits. */
	killNow(): void {
		this.kill();
		try {
			rmSync(this.#profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 20});
		} catch {
			// A folder that remains must not hide the reason why the process exits.
		}
	}

	async #awaitEnd(): Promise<ProcessEnd> {
		const end = await new Promise<ProcessEnd>((resolve) => {
			this.#child.once('error', (error) => resolve({code: null, signal: null, error}));
			// Not "exit", because standard error may still have unread lines then.
			this.#child.once('close', (code, signal) => resolve({code, signal}));
		});
		await rm(this.#profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 50});
		forget(this);
		return end;
	}
}

/**
 * The environment of Chromium. On Linux it holds only what Chromium needs: no proxy, no language and no
 * font settings of the user's, and not the home folder, in which it would leave files.
 */
function chromiumEnvironment(options: ProcessOptions, profile: string): NodeJS.ProcessEnv {
	const own = {TZ: 'UTC', LANG: 'en_US.UTF-8'};
	if (process.platform !== 'linux') return {...process.env, ...own};
	const libraries = [options.libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean);
	return {
		...own,
		PATH: process.env['PATH'],
		HOME: profile,
		TMPDIR: profile,
		...(options.fontSettings === undefined ? {} : {FONTCONFIG_FILE: options.fontSettings}),
		...(libraries.length === 0 ? {} : {LD_LIBRARY_PATH: libraries.join(':')}),
	};
}

async function hasSmallSharedMemory(): Promise<boolean> {
	if (process.platform !== 'linux') return false;
	try {
		const {bavail, bsize} = await statfs('/dev/shm');
		return bavail * bsize < ENOUGH_SHARED_MEMORY;
	} catch {
		return true;
	}
}

function remember(chromium: ChromiumProcess): void {
	if (running.size === 0) {
		process.on('exit', killAll);
		for (const signal of endingSignals) process.on(signal, onSignal);
	}
	running.add(chromium);
}

function forget(chromium: ChromiumProcess): void {
	running.delete(chromium);
	if (running.size > 0) return;
	process.off('exit', killAll);
	for (const signal of endingSignals) process.off(signal, onSignal);
}

function killAll(): void {
	for (const chromium of running) chromium.killNow();
}

/** A listener keeps Node from ending on a signal; if there is no listener but ours, we end the process. */
function onSignal(signal: NodeJS.Signals): void {
	killAll();
	if (process.listenerCount(signal) > 1) return;
	process.off(signal, onSignal);
	process.kill(process.pid, signal);
}
