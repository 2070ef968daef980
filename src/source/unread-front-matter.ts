import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {frontMatterSchema} from '../handout/front-matter.ts';
import {isPlainText} from '../handout/is-plain-text.ts';

/** A line that is meant to open front matter: hyphens, too few or made one dash; TOML's plus signs. */
const fence = /^[\t ]*(?:-{2,}|[–—]+|\+{3})[\t ]*$/u;

const key = /^[\t ]*([a-z][\w-]*)[\t ]*[:=]/iu;

const keys: ReadonlySet<string> = new Set(Object.keys(frontMatterSchema.shape));

/**
 * Tells a source whose front matter was not read as such, for a slip in the lines around it, from one
 * that has none.
 *
 * @returns whether there is such front matter; a finding says where.
 */
export function reportUnreadFrontMatter(file: VFile): boolean {
	const lines = String(file).split('\n');
	const first = lines.findIndex((line) => line.trim() !== '');
	const opening = lines[first] ?? '';
	const opens = fence.test(opening);
	const below = lines.slice(first + 1).find((line) => line.trim() !== '');
	if (!isKey(opens ? below : opening)) return false;
	const isOpened = first === 0 && /^---[\t ]*$/u.test(opening);
	report(file, {
		ruleId: 'front-matter',
		severity: 'error',
		reason: reasonOf(file, isOpened),
		note: 'It would be printed as text, and who vouches for the handout would not be known. Mend the lines around it.',
		place: {line: first + 1, column: 1},
	});
	return true;
}

function isKey(line: string | undefined): boolean {
	const name = line === undefined ? undefined : key.exec(line)?.[1];
	return name !== undefined && keys.has(name.toLowerCase());
}

function reasonOf(file: VFile, isOpened: boolean): string {
	if (isPlainText(file)) {
		return 'Unexpected front matter in plain text, which takes none, expected a Markdown file (.md)';
	}
	return isOpened
		? 'Unexpected front matter that nothing closes, expected a line of three hyphens below it'
		: 'Unexpected front matter, expected a line of three hyphens above it, as the first line of the file, and one below it';
}
