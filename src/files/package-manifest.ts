import {readFileSync} from 'node:fs';

interface PackageManifest {
	readonly version: string;
	readonly description: string;
	/** Public address of the package's files; `docs/rules/` is below it. */
	readonly homepage?: string;
}

/** The manifest of this package. */
export const packageManifest = JSON.parse(
	readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as PackageManifest;
