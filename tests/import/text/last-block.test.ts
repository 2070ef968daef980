import {expect, it} from 'vitest';
import {importSource, removedFrom} from '../../harness/import-source.ts';

const text =
	'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.';

async function removed(lines: readonly string[]): Promise<string[]> {
	const result = await importSource(lines.join('\n'), 'a.txt', {lang: 'en'});
	return removedFrom(result).flatMap((text) => text.split('\n'));
}

const page = ['Sore ankles', '', text, '', 'What to do', '', text, '', 'Walking', '', text, ''];
const known = ['Share this page on Facebook', 'Related articles', 'Privacy policy', 'Back to top'];
const strange = ['Pass it on', 'Meet the beekeeper', 'The Winter Set', 'Yes please'];
const rights = '© 2024 Hill Clinic';

it('goes as a whole, whatever its first lines say', async () => {
	const block = [...strange, ...known, rights];
	expect(await removed([...page, ...block])).toEqual(expect.arrayContaining(block));
});

it.each([
	['below a heading, where its lines may be a list', [...page, 'Take along', ''], strange],
	['below a colon', [...page, 'Take along:', ''], strange],
	['with a telephone', page, ['Ward 4, second floor', 'Telephone 01632 960 111']],
	['with what the text speaks of', page, ['Cooling the joint for twenty minutes', 'Pass it on']],
	['with bullets', page, ['- Slippers', '- Your tablets']],
	['with a reference', page, ['See also: Taking warfarin safely']],
])('keeps what stands at its beginning %s', async (_, above, own) => {
	const gone = await removed([...above, ...own, ...known, ...known, rights]);
	expect(own.filter((line) => gone.includes(line))).toEqual([]);
});

it('keeps it where little of it is of a page', async () => {
	const own = ['Slippers', 'Tablets', 'Glasses', 'A book', 'Your card', 'A towel', 'Socks', 'Soap'];
	expect(await removed([...page, ...own, rights])).toEqual([rights]);
});
