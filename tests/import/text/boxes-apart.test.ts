import {expect, it} from 'vitest';
import {importSource, removedFrom} from '../../harness/import-source.ts';

const text =
	'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.';

async function removed(lines: readonly string[]): Promise<string[]> {
	const result = await importSource(lines.join('\n'), 'a.txt', {lang: 'en'});
	return removedFrom(result).flatMap((text) => text.split('\n'));
}

it('takes out a box that blank lines set apart, with its label, its price and its button', async () => {
	const box = ['Advertisement', 'Need help with your ankle?', 'Talk to us from £39', 'Open chat'];
	const page = ['Sore ankles', '', text, '', ...box, '', 'What to do', '', text];
	expect(await removed(page)).toEqual(box);
});

it('keeps what stands right below the label where nothing of it sells', async () => {
	const page = ['Sore ankles', '', text, '', 'Advertisement', 'What to do', 'Rest', '', text];
	expect(await removed(page)).toEqual(['Advertisement']);
});

it('takes out page counts below a running head, which is no title', async () => {
	const rest = ['', text, '', text, '', text, '', text, ''];
	const page = ['ANKLES – SHEET 9', '', 'Sore ankles', ...rest];
	const pages = [...page, 'ANKLES – SHEET 9', '2/3', ...rest, 'ANKLES – SHEET 9', '3/3', ...rest];
	expect((await removed(pages)).sort()).toEqual(
		['2/3', '3/3', ...Array(3).fill('ANKLES – SHEET 9')].sort(),
	);
});
