import {randomUUID} from 'node:crypto';
import {
	closeSync,
	existsSync,
	fstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	renameSync,
	rmdirSync,
	rmSync,
	unlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {hostname} from 'node:os';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {processStat} from '../../processes/process-stat.ts';

/** What the names of all files and folders of a lock begin with. */
export const lockName = '.handpress-lock';

/** How often a holder touches its file, to show that it is alive, in milliseconds. */
const beatEvery = 5_000;

/** After how long without a sign of life a holder whose process cannot be looked up counts as dead, in milliseconds. */
const patience = 30_000;

/** Who holds a lock. */
interface Holder {
	readonly host: string;
	/** Within what process ids are unique: this boot of a machine, or a container on it. */
	readonly machine: string;
	readonly pid: number;
	/** When the process started, as its machine counts. Tells it from a later process with the same id. */
	readonly started?: string;
}

/** A holder, as read from the lock. */
interface FoundHolder extends Partial<Holder> {
	/** The name of its file in the lock. */
	readonly id: string;
	/** Keeps changing while the holder is alive. */
	readonly beat: string;
}

export interface LockOptions {
	/** Called once with each holder that is waited for. */
	readonly onWait?: ((holder: string) => void) | undefined;
	/** A clock that never goes back, in milliseconds. */
	readonly now?: () => number;
	/** Waits before the lock is looked at again. */
	readonly pause?: () => Promise<unknown>;
}

/**
 * A lock on a folder, so that one process at a time writes to it, also on a disk that several
 * machines share.
 *
 * The lock is a folder with one file, its holder's. It is renamed into place, which fails unless the
 * place is free or holds an empty folder. A dead holder's file is deleted by its own name, which no
 * other holder shares. So two processes can neither take the lock together nor delete each other's.
 */
export class FolderLock {
	readonly #timer: NodeJS.Timeout;

	private constructor(
		readonly folder: string,
		readonly id: string,
		/** Whether another process held it first. */
		readonly hasWaited: boolean,
	) {
		this.#timer = setInterval(() => this.#beat(), beatEvery).unref();
	}

	/**
	 * Waits until the lock is free, or its holder is dead.
	 *
	 * @param folder must exist.
	 * @throws a system error where the folder cannot be written to.
	 */
	static async take(folder: string, options: LockOptions = {}): Promise<FolderLock> {
		const {onWait, now = () => performance.now(), pause = () => delay(100)} = options;
		const lock = path.join(folder, lockName);
		let seen: {readonly beat: string; readonly since: number} | undefined;
		let told: string | undefined;
		for (;;) {
			const holder = findHolder(lock);
			if (!holder) {
				const id = tryToTake(lock);
				if (id !== undefined) return new FolderLock(folder, id, told !== undefined);
				continue;
			}
			if (seen?.beat !== holder.beat) seen = {beat: holder.beat, since: now()};
			if (isGone(holder, now() - seen.since)) {
				unlinkIfThere(path.join(lock, holder.id));
				continue;
			}
			if (told !== holder.id) onWait?.(describe(holder));
			told = holder.id;
			await pause();
		}
	}

	/** False if another process took it over: after a long sleep of the machine, its holder looks dead. */
	get isHeld(): boolean {
		return existsSync(this.#file);
	}

	release(): void {
		clearInterval(this.#timer);
		unlinkIfThere(this.#file);
		removeIfEmpty(path.join(this.folder, lockName));
	}

	get #file(): string {
		return path.join(this.folder, lockName, this.id);
	}

	#beat(): void {
		const now = new Date();
		try {
			utimesSync(this.#file, now, now);
		} catch {
			// `isHeld` is asked before anything depends on the lock.
		}
	}
}

/** Tries to take the lock. The id of the new holder; undefined if another process was faster. */
function tryToTake(lock: string): string | undefined {
	const id = randomUUID();
	const own = `${lock}-${id}`;
	try {
		mkdirSync(own);
		writeFileSync(path.join(own, id), JSON.stringify(thisProcess()));
		// Some systems rename no folder onto another, even an empty one.
		removeIfEmpty(lock);
		renameSync(own, lock);
		return id;
	} catch (error) {
		// A network disk may report a rename as failed that took place.
		if (existsSync(path.join(lock, id))) return id;
		rmSync(own, {recursive: true, force: true});
		if (existsSync(lock)) return undefined;
		throw error;
	}
}

/** Who holds a lock; undefined if nobody does. */
function findHolder(lock: string): FoundHolder | undefined {
	let file: number | undefined;
	try {
		const [id] = readdirSync(lock);
		if (id === undefined) return undefined;
		// Opened anew each time, because only then does a network disk show what others wrote.
		file = openSync(path.join(lock, id), 'r');
		const beat = `${id} ${fstatSync(file).mtimeMs}`;
		return {...parse(readFileSync(file, 'utf8')), id, beat};
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

/** Empty for a file that a full disk or a crash of the machine left without content. */
function parse(text: string): Partial<Holder> {
	try {
		return JSON.parse(text) as Holder;
	} catch {
		return {};
	}
}

/** @param silence how long it has given no sign of life, in milliseconds. */
function isGone({machine, pid, started}: FoundHolder, silence: number): boolean {
	const own = thisProcess();
	if (machine !== own.machine || pid === undefined) return silence > patience;
	if (!isRunning(pid)) return true;
	// A process that is known to be alive may be silent for any time.
	return started === undefined ? silence > patience : started !== startOf(pid);
}

function describe({host, pid}: FoundHolder): string {
	const process = pid === undefined ? 'a process' : `process ${pid}`;
	return host === undefined || host === hostname() ? process : `${process} on ${host}`;
}

function thisProcess(): Holder {
	const {pid} = process;
	const started = startOf(pid);
	return {
		host: hostname(),
		machine: [hostname(), ...linuxIdentity()].join(' '),
		pid,
		...(started !== undefined && {started}),
	};
}

/** Tells containers apart: they may share a host name, and each counts its processes from 1. */
function linuxIdentity(): string[] {
	try {
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		return [boot, readlinkSync('/proc/self/ns/pid')];
	} catch {
		return [];
	}
}

/** When a process started; undefined if it is not alive, or the system does not say. */
function startOf(pid: number): string | undefined {
	const {state, started} = processStat(pid) ?? {};
	return state === 'Z' ? undefined : started;
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

function unlinkIfThere(file: string): void {
	try {
		unlinkSync(file);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}

function removeIfEmpty(folder: string): void {
	try {
		rmdirSync(folder);
	} catch {
		// It does not exist, or is another holder's.
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
