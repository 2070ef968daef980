import type {Position} from 'unist';

/** Where a key of the front matter stands in a source; its first line where the key is not there. */
export function placeOfKey(source: string, key: string): Position {
	return placeOfLine(source, (line) => line.startsWith(`${key}:`));
}

/** Where an entry with an id stands in the front matter, such as a reference. */
export function placeOfEntry(source: string, id: string): Position {
	return placeOfLine(source, (line) => {
		const entry = line.startsWith(' ') ? line.trim().replace(/^- */u, '') : '';
		return entry.startsWith('id:') && entry.slice(3).replaceAll(/['"]/gu, '').trim() === id;
	});
}

function placeOfLine(source: string, isWanted: (line: string) => boolean): Position {
	const top = {line: 1, column: 1, offset: 0};
	if (!source.startsWith('---\n')) return {start: top, end: top};
	let offset = 0;
	for (const [index, text] of source.split('\n').entries()) {
		if (index > 0 && text === '---') break;
		if (index > 0 && isWanted(text)) {
			const line = index + 1;
			return {
				start: {line, column: 1, offset},
				end: {line, column: text.length + 1, offset: offset + text.length},
			};
		}
		offset += text.length + 1;
	}
	return {start: top, end: top};
}
