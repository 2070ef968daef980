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
	/** Path for `FONTCONFIG_FILE`; only Linux heeds it. */
	readonly fontSettings: string | undefined;
	/** Folder put before the system's shared libraries. */
	readonly libraries: string | undefined;
}

/** How a process ended. */
export interface ProcessEnd {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	/** Why it could not be started at all. */
	readonly error?: Error;
}

/** The last part of what Chromium writes to standard error that is kept, in characters. */
const MAX_LOG = 8192;

/** Below this much, in bytes, Chromium may run out of /dev/shm; Docker gives 64 MiB. */
const ENOUGH_SHARED_MEMORY = 512 * 1024 * 1024;

const running = new Set<ChromiumProcess>();
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A Chromium with a profile folder of its own. Neither outlives this process: not its end, not a
 * signal, and not a crash, since Chromium ends when its pipe closes (then only the empty profile
 * may stay in the temporary folder).
 */
export class ChromiumProcess {
	readonly toChromium: Writable;
	readonly fromChromium: Readable;
	/** Resolves when the process and its profile folder are gone. */
	readonly ended: Promise<ProcessEnd>;
	readonly #child: ChildProcess;
	readonly #profile: string;
	#log = '';

	/** Starts Chromium; it is not known yet whether it comes up. */
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
			// A group of its own, to be ended as a whole, and not by a Ctrl-C meant for this process.
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

	/** Ends Chromium with all its processes at once: there is nothing in it to be saved. */
	kill(): void {
		const {pid} = this.#child;
		if (pid === undefined) return;
		if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		try {
			if (process.platform === 'win32') this.#child.kill('SIGKILL');
			else process.kill(-pid, 'SIGKILL');
		} catch {
			// It is gone already.
		}
	}

	/** For the last moment of this process, when nothing asynchronous can run any more. */
	killNow(): void {
		this.kill();
		try {
			rmSync(this.#profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 20});
		} catch {
			// A folder that stays behind is no reason to die of another cause.
		}
	}

	async #awaitEnd(): Promise<ProcessEnd> {
		const end = await new Promise<ProcessEnd>((resolve) => {
			this.#child.once('error', (error) => resolve({code: null, signal: null, error}));
			// Not "exit": the last words on standard error are to be heard.
			this.#child.once('close', (code, signal) => resolve({code, signal}));
		});
		await rm(this.#profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 50});
		forget(this);
		return end;
	}
}

/**
 * On Linux Chromium gets nothing of this process's environment but what it needs: no proxy, no
 * language, no font setting, no home folder in which it would leave its files.
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

/** A listener keeps a signal from ending the process; where ours is the only one, it still ends. */
function onSignal(signal: NodeJS.Signals): void {
	killAll();
	if (process.listenerCount(signal) > 1) return;
	process.off(signal, onSignal);
	process.kill(process.pid, signal);
}
