import {join} from 'node:path';
import {inject} from 'vitest';

export interface FinishedFile {
	/** Library and path, for the name of a test. */
	readonly name: string;
	/** Absolute. */
	readonly path: string;
}

/** The finished files of all libraries with an extension. */
export function finishedFiles(extension: 'epub' | 'html' | 'pdf'): FinishedFile[] {
	return inject('libraries').flatMap(({name, folder, files}) =>
		files
			.filter((file) => file.endsWith(`.${extension}`))
			.map((file) => ({name: `${name}/${file}`, path: join(folder, file)})),
	);
}
