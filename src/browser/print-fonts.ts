import {randomBytes} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {buildMissingGlyphFont} from './missing-glyph-font.ts';
import {openBrowserCache} from './private-folder.ts';

/**
 * Writes the font settings with which Chromium prints on Linux: it finds no font of the system, only
 * one in which every character is an empty box. So a page gives the same PDF on every machine, and
 * text that no embedded font covers is visible.
 *
 * @returns The path for `FONTCONFIG_FILE`.
 */
export async function writeFontSettings(
	env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
	const folder = join(await openBrowserCache(env), 'fonts');
	const fonts = join(folder, 'files');
	await mkdir(fonts, {recursive: true, mode: 0o700});
	await writeIfDifferent(join(fonts, 'missing-glyph.ttf'), buildMissingGlyphFont());
	const settings = join(folder, 'fonts.conf');
	await writeIfDifferent(
		settings,
		Buffer.from(`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
	<dir>${escapeXml(fonts)}</dir>
	<cachedir>${escapeXml(join(folder, 'cache'))}</cachedir>
</fontconfig>
`),
	);
	return settings;
}

/** Writes only what differs, because fontconfig reads all fonts again if a file is newer. */
async function writeIfDifferent(path: string, content: Buffer): Promise<void> {
	const present = await readFile(path).catch(() => undefined);
	if (present?.equals(content)) return;
	const aside = `${path}.${randomBytes(6).toString('hex')}`;
	await writeFile(aside, content, {mode: 0o600});
	await rename(aside, path);
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
