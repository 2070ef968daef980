import {readFileSync} from 'node:fs';

interface PackageManifest {
	readonly version: string;
	readonly description: string;
	/** Public address of the package's files; `docs/rules/` is below it. */
	readonly homepage?: string;
}

/** The folder of this package: two above this module, and above the bundled programs that hold it. */
export const packageFolder = new URL('../../', import.meta.url);

/** The manifest of this package. */
export const packageManifest = JSON.parse(
	readFileSync(new URL('package.json', packageFolder), 'utf8'),
) as PackageManifest;
