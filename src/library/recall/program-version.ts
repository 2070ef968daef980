import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {digestOf} from '../../cache/digest.ts';
import {packageFolder} from '../../files/package-manifest.ts';
import {families} from '../../fonts/families.ts';

/** Packages that are not part of the bundled programs: their versions are asked. */
const packages = [
	...families.map(({packageName}) => packageName),
	'@resvg/resvg-js',
	'fontverter',
	'healthicons',
	'subset-font',
];

/**
 * Files that several programs share have a hash of their content in their name (`scripts/bundle.js`).
 * The name is enough, then; reading them all would take 15 ms.
 */
const tellsContent = /\.[\w-]{8}\.js$/u;

/**
 * A digest of the program itself: its bundled code, the packages beside it, and Node, whose zlib
 * packs files and whose ICU writes dates. A version number alone would not change while somebody
 * works on Handpress.
 */
export function programVersion(): string {
	const folder = fileURLToPath(new URL('lib/programs/', packageFolder));
	const code = createHash('sha256');
	for (const name of readdirSync(folder).sort()) {
		if (!name.endsWith('.js')) continue;
		code.update(name);
		if (!tellsContent.test(name)) code.update(readFileSync(path.join(folder, name)));
	}
	return digestOf({
		code: code.digest(),
		packages: packages.map(versionOf),
		versions: {...process.versions},
		platform: `${process.platform} ${process.arch}`,
	});
}

/** Reads `package.json` as a file, because many packages do not export it. */
function versionOf(name: string): string {
	const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
	for (const folder of folders) {
		try {
			const text = readFileSync(path.join(folder, name, 'package.json'), 'utf8');
			return `${name} ${(JSON.parse(text) as {version: string}).version}`;
		} catch {
			// The next folder may have it.
		}
	}
	return `${name} is missing`;
}
