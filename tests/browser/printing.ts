import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {findBrowser} from '../../src/browser/find-browser.ts';
import {makeTemporaryFolder} from './temporary-folder.ts';

const folder = await makeTemporaryFolder();
/** The environment of a printer: it keeps what it unpacks in a folder of this file's own. */
export const env = {...process.env, HANDPRESS_CACHE: join(folder, 'cache')};
/** Where browsers put their profiles, so that those of other tests are not mistaken for left-overs. */
export const profiles = await makeTemporaryFolder();
process.env['TMPDIR'] = profiles;

export const found = await findBrowser(env);

export const fontFile = createRequire(import.meta.url).resolve(
	'@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2',
);
/** A style sheet's rule for a family of one embedded font, Atkinson Hyperlegible. */
export const fontFace = (family: string) =>
	`@font-face{font-family:${family};src:url(data:font/woff2;base64,${readFileSync(fontFile).toString('base64')})}`;
/** An HTML page; by default in the embedded font. */
export const page = (body: string, style = `${fontFace('Web')} body{font-family:Web}`) =>
	`<!doctype html><html lang="en"><title>Test</title><style>${style}</style><body>${body}</body></html>`;

/** The text of a PDF, a line for each page. */
export async function readText(pdf: Uint8Array): Promise<string> {
	const document = await getDocument({data: new Uint8Array(pdf), verbosity: 0}).promise;
	const pages = Array.from({length: document.numPages}, async (_, index) => {
		const content = await (await document.getPage(index + 1)).getTextContent();
		return content.items.map((item) => ('str' in item ? item.str : '')).join('');
	});
	return (await Promise.all(pages)).join('\n');
}
