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
 * @param onChanges is given the files that are new, other or gone, absolute.
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
	const watchAll = (places: readonly string[]) => {
		const fresh = watch([...places], {
			ignoreInitial: true,
			// A link may lead anywhere, and round in circles.
			followSymlinks: false,
			ignored: (file) =>
				!places.includes(file) &&
				(isUnwatched(file) || ignored().some((folder) => isIn(file, folder))),
		});
		fresh.on('all', (_, file) => collected.add(nameOf(file)));
		// A file that cannot be watched is no reason to stop: others can.
		fresh.on('error', () => {});
		return new Promise<FSWatcher>((resolve) => fresh.once('ready', () => resolve(fresh)));
	};
	return {
		async follow(targets) {
			const places = await Promise.all(
				targets.map(async (name) => [await realpath(name).catch(() => name), name] as const),
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
	return file === folder || file.startsWith(folder + path.sep);
}

/** What editors and tools put beside files. */
function isUnwatched(file: string): boolean {
	const name = path.basename(file);
	return name.startsWith('.') || name.endsWith('~') || name === 'node_modules';
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
		} finally {
			isBusy = false;
			since = Date.now();
			if (files.size > 0) wait();
		}
	};
	return {
		add(file) {
			if (files.size === 0) since = Date.now();
			files.add(file);
			if (!isBusy) wait();
		},
		stop: () => clearTimeout(timer),
	};
}
