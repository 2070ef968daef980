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

/** All that a lock puts into its folder begins with this. */
export const lockName = '.handpress-lock';

/** How often a holder shows that it lives, in milliseconds. */
const beatEvery = 5_000;

/** How long a holder that nobody here can look for may show no life, in milliseconds. */
const patience = 30_000;

/** Who holds a lock. */
interface Holder {
	readonly host: string;
	/** What process ids are known by: a machine since it started, or a container on it. */
	readonly machine: string;
	readonly pid: number;
	/** When the process started, as its machine counts: ids are given out again. */
	readonly started?: string;
}

/** A holder as it was found. */
interface FoundHolder extends Partial<Holder> {
	/** Its file in the lock. */
	readonly id: string;
	/** Changes as long as it lives. */
	readonly beat: string;
}

export interface LockOptions {
	/** Told once of each holder that is waited for. */
	readonly onWait?: ((holder: string) => void) | undefined;
	/** Milliseconds, by any clock that goes on. */
	readonly now?: () => number;
	/** Lets time pass before the lock is looked at again. */
	readonly pause?: () => Promise<unknown>;
}

/**
 * A folder that one process at a time may write to, on any disk that several machines may share.
 *
 * The lock is a folder that holds its holder's file, and nothing else. Such a folder is renamed into
 * place, which works only where none stands or an empty one; a holder that is gone is removed by its
 * own name. So no two can ever take it, nor take away from each other what they took.
 */
export class FolderLock {
	readonly #timer: NodeJS.Timeout;

	private constructor(
		readonly folder: string,
		readonly id: string,
		/** Whether somebody else had it first. */
		readonly hasWaited: boolean,
	) {
		this.#timer = setInterval(() => this.#beat(), beatEvery).unref();
	}

	/**
	 * Waits until nobody else has it, or its holder is gone.
	 *
	 * @param folder it is there.
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

	/** Whether it was not taken over: a machine that slept for long looks as if it was gone. */
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
			// Whether it is held yet is asked before anything depends on it.
		}
	}
}

/** Puts a holder of ours into place; its id, or nothing where somebody was faster. */
function tryToTake(lock: string): string | undefined {
	const id = randomUUID();
	const own = `${lock}-${id}`;
	try {
		mkdirSync(own);
		writeFileSync(path.join(own, id), JSON.stringify(thisProcess()));
		// Some systems rename no folder onto another, be it empty.
		removeIfEmpty(lock);
		renameSync(own, lock);
		return id;
	} catch (error) {
		// On a network disk a renaming that was done may be told of as one that failed.
		if (existsSync(path.join(lock, id))) return id;
		rmSync(own, {recursive: true, force: true});
		if (existsSync(lock)) return undefined;
		throw error;
	}
}

/** Who holds a lock; nothing where nobody does. */
function findHolder(lock: string): FoundHolder | undefined {
	let file: number | undefined;
	try {
		const [id] = readdirSync(lock);
		if (id === undefined) return undefined;
		// Opened anew each time: only so does a network disk tell of what others wrote.
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

/** Nothing of a holder whose file a full disk or a fall of the machine left empty. */
function parse(text: string): Partial<Holder> {
	try {
		return JSON.parse(text) as Holder;
	} catch {
		return {};
	}
}

/** @param silence how long it has shown no life, in milliseconds. */
function isGone({machine, pid, started}: FoundHolder, silence: number): boolean {
	const own = thisProcess();
	if (machine !== own.machine || pid === undefined) return silence > patience;
	if (!isRunning(pid)) return true;
	// Where a process is known for certain, it may stand still for as long as it likes.
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

/** Containers may share a name, and each counts its processes from 1. */
function linuxIdentity(): string[] {
	try {
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		return [boot, readlinkSync('/proc/self/ns/pid')];
	} catch {
		return [];
	}
}

/** When a process started; nothing where there is none that lives, or the system does not tell. */
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
		// It is not there, or somebody else's.
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
