import type {Position} from 'unist';

/** Where a key of the front matter stands in a source; the first line if it is missing. */
export function placeOfKey(source: string, key: string): Position {
	return placeOfLine(source, (line) => line.startsWith(`${key}:`));
}

/** Where an entry with an id, such as a reference, stands in the front matter. */
export function placeOfEntry(source: string, id: string): Position {
	return placeOfLine(source, (line) => {
		const entry = line.startsWith(' ') ? line.trim().replace(/^- */u, '') : '';
		return entry.startsWith('id:') && entry.slice(3).replaceAll(/['"]/gu, '').trim() === id;
	});
}

/** The lines of the front matter, with the fences that open and close it; empty if there is none. */
export function frontMatterLines(source: string): string[] {
	const close = source.startsWith('---\n') ? /\n---(?=\n|$)/u.exec(source) : null;
	return close ? source.slice(0, close.index + close[0].length).split('\n') : [];
}

function placeOfLine(source: string, isWanted: (line: string) => boolean): Position {
	let offset = 0;
	for (const [index, text] of frontMatterLines(source).entries()) {
		if (index > 0 && isWanted(text)) {
			const line = index + 1;
			return {
				start: {line, column: 1, offset},
				end: {line, column: text.length + 1, offset: offset + text.length},
			};
		}
		offset += text.length + 1;
	}
	const top = {line: 1, column: 1, offset: 0};
	return {start: top, end: top};
}
