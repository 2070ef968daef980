import {existsSync} from 'node:fs';
import {realpath} from 'node:fs/promises';
import path from 'node:path';
import {type FSWatcher, watch} from 'chokidar';

/** How long nothing must happen before changes are considered complete, in milliseconds. */
const quiet = 30;
/** How long changes may go on before the first ones are handled, in milliseconds. */
const patience = 500;

export interface FileWatcher {
	/** Watches these files and folders in place of those watched before. Resolves when they are watched. */
	follow(targets: readonly string[]): Promise<void>;
	close(): Promise<void>;
}

/**
 * Watches files and folders, including ones that do not exist yet. A checkout of hundreds of files
 * results in few calls; changes during a call wait for the next.
 *
 * @param onChanges receives the absolute paths of files that were created, changed or deleted;
 *   called again with them if it fails.
 * @param ignored absolute paths of folders to ignore.
 */
export function watchFiles(
	onChanges: (files: ReadonlySet<string>) => Promise<void>,
	ignored: () => readonly string[],
): FileWatcher {
	const collected = collectChanges(onChanges);
	let watcher: FSWatcher | undefined;
	/** The names of watched files and folders, by their real paths. */
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
		// A watched file that is deleted would not be noticed when it comes back.
		const fresh = watch([...new Set(places.map(nearestFolder))], {
			ignoreInitial: true,
			// A link may lead anywhere, even in circles.
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

/** Temporary files of editors and tools. */
function isUnwatched(inner: string): boolean {
	return inner
		.split(path.sep)
		.some((name) => name.startsWith('.') || name.endsWith('~') || name === 'node_modules');
}

/** The real path of a file that need not exist, with links above it resolved. */
async function realPlace(file: string): Promise<string> {
	try {
		return await realpath(file);
	} catch {
		const folder = path.dirname(file);
		return folder === file ? file : path.join(await realPlace(folder), path.basename(file));
	}
}

/** The nearest existing folder above a file or folder. */
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
			// During a checkout folders come and go: try again a little later.
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
