import {readFileSync} from 'node:fs';

interface PackageManifest {
	readonly version: string;
	readonly description: string;
	/** Where the package's files can be read by anybody: `docs/rules/` lies below it. */
	readonly homepage?: string;
}

/** What this package says of itself. */
export const packageManifest = JSON.parse(
	readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as PackageManifest;
