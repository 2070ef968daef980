import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

const sentences = [
	'Walk a little every hour, and sit down when you have had enough.',
	'Ask the person who helps you to read this page with you.',
	'Write down what you did, and how it felt on the same day.',
	'Some days are better than others, and that is to be expected.',
	'A pillow under the knees helps some people and not others.',
	'Tell the nurse what you would like to be able to do again.',
] as const;

/**
 * Writes a library with one handout that fills more than thirty pages of A4:
 * sixty sections of about two hundred words.
 *
 * @returns the library's folder.
 */
export async function writeLongText(folder: string): Promise<string> {
	const paragraph = (start: number) =>
		Array.from({length: 6}, (_, index) => sentences[(start + index) % sentences.length]).join(' ');
	const sections = Array.from(
		{length: 60},
		(_, number) =>
			`## Section ${number + 1}\n\n${[0, 1, 2].map((shift) => paragraph(number + shift)).join('\n\n')}\n\n::disclaimer{kind=general}\n`,
	);
	await mkdir(join(folder, 'content/en'), {recursive: true});
	await writeFile(
		join(folder, 'content/en/long.md'),
		`# A very long leaflet\n\n${sections.join('\n')}`,
	);
	return folder;
}
