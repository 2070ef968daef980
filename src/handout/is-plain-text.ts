import type {VFile} from 'vfile';

/** Whether a source is plain text, which knows neither front matter nor directives. */
export function isPlainText(file: Pick<VFile, 'extname'>): boolean {
	return file.extname?.toLowerCase() === '.txt';
}
