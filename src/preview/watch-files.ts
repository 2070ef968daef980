import {existsSync} from 'node:fs';
import {realpath} from 'node:fs/promises';
import path from 'node:path';
import {type FSWatcher, watch} from 'chokidar';

/** So long nothing may happen before changes are taken for complete, in milliseconds. */
const quiet = 30;
/** So long changes may go on before some are looked at, in milliseconds. */
const patience = 500;

export interface FileWatcher {
	/** Watches these files and folders, and none that were watched before. Resolves when they are. */
	follow(targets: readonly string[]): Promise<void>;
	close(): Promise<void>;
}

/**
 * Watches files and folders, also such as are not there yet. A checkout of hundreds of files comes
 * as few calls; while one is under way, what changes meanwhile waits for the next.
 *
 * @param onChanges is given the files that are new, other or gone, absolute; called again with
 *   them where it fails.
 * @param ignored folders to leave alone, absolute.
 */
export function watchFiles(
	onChanges: (files: ReadonlySet<string>) => Promise<void>,
	ignored: () => readonly string[],
): FileWatcher {
	const collected = collectChanges(onChanges);
	let watcher: FSWatcher | undefined;
	/** By the real place of what is watched, the name that it goes by. */
	let names: ReadonlyMap<string, string> = new Map();
	const nameOf = (file: string) => {
		for (const [place, name] of names) {
			if (isIn(file, place)) return path.join(name, path.relative(place, file));
		}
		return file;
	};
	const isOfInterest = (file: string, places: readonly string[]) =>
		places.some(
			(place) =>
				isIn(place, file) ||
				(isIn(file, place) && (file === place || !isUnwatched(path.relative(place, file)))),
		) && !ignored().some((folder) => isIn(file, folder));
	const watchAll = (places: readonly string[]) => {
		// What is watched itself is lost once it is deleted, and would not be seen to come back.
		const fresh = watch([...new Set(places.map(nearestFolder))], {
			ignoreInitial: true,
			// A link may lead anywhere, and round in circles.
			followSymlinks: false,
			ignored: (file) => !isOfInterest(path.normalize(file), places),
		});
		fresh.on('all', (_, file) => collected.add(nameOf(file)));
		// A file that cannot be watched is no reason to stop: others can.
		fresh.on('error', () => {});
		return new Promise<FSWatcher>((resolve) => fresh.once('ready', () => resolve(fresh)));
	};
	return {
		async follow(targets) {
			const places = await Promise.all(
				targets.map(async (name) => [await realPlace(name), name] as const),
			);
			const wanted = new Map(places);
			if (watcher && [...wanted.keys()].join('\0') === [...names.keys()].join('\0')) return;
			names = wanted;
			const before = watcher;
			watcher = await watchAll([...wanted.keys()]);
			await before?.close();
		},
		async close() {
			collected.stop();
			await watcher?.close();
		},
	};
}

function isIn(file: string, folder: string): boolean {
	return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** What editors and tools put beside files. */
function isUnwatched(inner: string): boolean {
	return inner
		.split(path.sep)
		.some((name) => name.startsWith('.') || name.endsWith('~') || name === 'node_modules');
}

/** Where links lead that stand above a file; it need not be there itself. */
async function realPlace(file: string): Promise<string> {
	try {
		return await realpath(file);
	} catch {
		const folder = path.dirname(file);
		return folder === file ? file : path.join(await realPlace(folder), path.basename(file));
	}
}

/** The folder above a file or folder that is there. */
function nearestFolder(place: string): string {
	const folder = path.dirname(place);
	return folder === place || existsSync(folder) ? folder : nearestFolder(folder);
}

interface CollectedChanges {
	add(file: string): void;
	stop(): void;
}

function collectChanges(
	onChanges: (files: ReadonlySet<string>) => Promise<void>,
): CollectedChanges {
	let files = new Set<string>();
	let since = 0;
	let timer: NodeJS.Timeout | undefined;
	let isBusy = false;
	let isStopped = false;
	const wait = () => {
		clearTimeout(timer);
		const left = Math.max(0, since + patience - Date.now());
		timer = setTimeout(hand, Math.min(quiet, left));
	};
	const hand = async () => {
		const changed = files;
		files = new Set();
		isBusy = true;
		try {
			await onChanges(changed);
		} catch {
			// In the midst of a checkout folders come and go: once more, a little later.
			for (const file of changed) files.add(file);
		}
		isBusy = false;
		since = Date.now();
		if (files.size > 0 && !isStopped) wait();
	};
	return {
		add(file) {
			if (files.size === 0) since = Date.now();
			files.add(file);
			if (!isBusy) wait();
		},
		stop() {
			isStopped = true;
			clearTimeout(timer);
		},
	};
}
