import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';

const nouns =
	'back leg day walk rain sleep clinic nurse week step chair heat muscle friend plan pillow garden breath morning question answer visit letter phone'.split(
		' ',
	);
const verbs =
	'helps eases moves rests starts stops changes grows shows needs keeps asks tells finds brings takes'.split(
		' ',
	);
const small = 'the a your this some each one every'.split(' ');

/** A small generator of numbers, so that every run makes the same library. https://en.wikipedia.org/wiki/Xorshift */
function numbersFrom(seed) {
	let state = seed * 2654435761 + 1;
	return (below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % below;
	};
}

/**
 * One handout of about 900 words in seven sections, with a list and a table.
 *
 * @param {number} number from 0.
 */
export function syntheticHandout(number) {
	const next = numbersFrom(number + 1);
	const pick = (words) => words[next(words.length)];
	const sentence = () => {
		const words = Array.from(
			{length: 3 + next(3)},
			() => `${pick(small)} ${pick(nouns)} ${pick(verbs)}`,
		);
		const text = words.join(' and ');
		return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
	};
	const paragraph = (sentences) => Array.from({length: sentences}, sentence).join(' ');
	const sections = Array.from({length: 7}, (_, section) => {
		const parts = [
			`## Part ${section + 1}: ${pick(nouns)} and ${pick(nouns)}`,
			paragraph(4),
			paragraph(3),
		];
		if (section === 2)
			parts.push(
				Array.from(
					{length: 5},
					() => `- **${pick(nouns)}** ${pick(verbs)} ${pick(small)} ${pick(nouns)}`,
				).join('\n'),
			);
		if (section === 4) {
			const row = () => `| ${pick(nouns)} | ${next(100)} of 100 | ${pick(nouns)} ${pick(verbs)} |`;
			parts.push(
				['| What | How many | Note |', '| --- | --- | --- |', row(), row(), row(), row()].join(
					'\n',
				),
			);
		}
		return [...parts, '::disclaimer{kind=general}'].join('\n\n');
	});
	const id = String(number).padStart(5, '0');
	return `---
id: synthetic-${id}
lang: en
version: 1.0.0
summary: ${sentence()}
authors:
  - name: The bench
reviewed: 2026-01-15
next_review: 2028-01-15
---

# Handout ${id}: ${pick(nouns)} and ${pick(nouns)}

${paragraph(3)}

${sections.join('\n\n')}
`;
}

/** Writes `count` handouts into a folder, in subfolders of a hundred. */
export async function writeSyntheticLibrary(folder, count) {
	for (let number = 0; number < count; number++) {
		const shelf = path.join(folder, `shelf-${String(Math.floor(number / 100)).padStart(3, '0')}`);
		await mkdir(shelf, {recursive: true});
		await writeFile(
			path.join(shelf, `handout-${String(number).padStart(5, '0')}.md`),
			syntheticHandout(number),
		);
	}
}
