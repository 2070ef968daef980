import type {Format} from '../config/config-schema.ts';

/** Where a rendition lies below the output folder: `html/en/new-back-pain.html`. */
export function renditionFile(format: Format, path: string): string {
	return `${format}/${path}.${format}`;
}

/** Where the record of what was removed and inserted lies below the output folder. */
export function ledgerFile(path: string): string {
	return `ledger/${path}.json`;
}
