import {expect, it} from 'vitest';
import {importSource, removedFrom} from '../../harness/import-source.ts';

const text =
	'A sore ankle gets better by itself. Rest the ankle and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.';

async function imported(lines: readonly string[], lang = 'en') {
	const result = await importSource(lines.join('\n'), 'a.txt', {lang});
	return {title: result.title, removed: removedFrom(result)};
}

it('finds the title below the name of a house, which goes', async () => {
	const head = ['MURRAY BEND HOSPITAL', 'Handout 17 - June'];
	const {title, removed} = await imported([...head, '', 'SORE ANKLES AT NIGHT', '', text]);
	expect(title).toBe('SORE ANKLES AT NIGHT');
	expect(removed).toEqual(head);
});

it('knows a house by being named again at the foot', async () => {
	const foot = 'Murray Bend - 41 Wharf Street';
	const {title} = await imported(['Murray Bend', '', 'Sore ankles', '', text, '', foot]);
	expect(title).toBe('Sore ankles');
});

it('keeps a title that names a house where the line below says less', async () => {
	const lines = ['Sore ankles: going to the clinic', 'A guide for all', '', text];
	const {title, removed} = await imported(lines);
	expect([title, removed]).toEqual(['Sore ankles: going to the clinic', []]);
});

it('keeps the first of a title that returns on each page, below the name of a house', async () => {
	const lines = Array.from({length: 30}, () => ['', text]).flat();
	const head = ['Larkfield Health Department', '', 'Sore ankles'];
	const pages = [
		...[...head, ...lines, '', 'Page 1 of 3', 'Sore ankles'],
		...[...lines, '', 'Page 2 of 3', 'Sore ankles', ...lines, '', 'Page 3 of 3'],
	];
	expect((await imported(pages)).title).toBe('Sore ankles');
});

it('finds the title that the title of the window says, and all between them goes', async () => {
	const menu = ['The Joint Room', 'Boards', 'Members', 'Sticky'];
	const lines = ['Sore ankles - how long? | The Joint Room', ...menu, 'Sore ankles - how long?'];
	const {title, removed} = await imported([...lines, '', text]);
	expect(title).toBe('Sore ankles - how long?');
	expect(removed).toEqual(lines.slice(0, -1));
});

it('takes out a greeting above the title that a mail is about', async () => {
	const head = [
		'From: Hill Surgery <hill@surgery.example>',
		'Sent: Tuesday, 4 June 2024 09:12',
		'To: Patients',
		'Subject: FW: Ankles, to print',
	];
	const note = ['Dear patients,', 'here is the leaflet that I promised you on the telephone.'];
	const {title, removed} = await imported([...head, '', ...note, '', 'Sore ankles', '', text]);
	expect(title).toBe('Sore ankles');
	expect(removed).toEqual([...head, ...note]);
	const doses = ['Dear patients,', 'take 2 tablets before you read on.'];
	const kept = await imported([...head, '', ...doses, '', 'Sore ankles', '', text]);
	expect(kept.removed).toEqual(head);
});

const rest = ['', text, '', 'Walking', '', text];

it.each([
	['a menu', ['Patients and visitors', 'Our doctors', 'Find us', 'Sore ankles: what helps']],
	['a kicker, over a byline', ['HEALTH', 'Sore ankles: what helps', 'By Ann Lee', '3 May 2024']],
	['a series', ['Larkfield County', 'Living well', '', 'Sore ankles: what helps']],
	['a number', ['Leaflet 12', 'Patient information', '', 'Sore ankles: what helps']],
	[
		'a motto and a telephone',
		['Your health, our goal', 'Tel. 01632 960 111', '', 'Sore ankles: what helps'],
	],
	[
		'a greeting',
		['Dear reader,', 'this month we write about ankles.', '', 'Sore ankles: what helps'],
	],
])('is found below %s, which stays', async (_, head) => {
	const {title, removed} = await imported([...head, ...rest]);
	expect(title).toBe('Sore ankles: what helps');
	expect(head.filter((line) => removed.includes(line) && !/^By|2024$/u.test(line))).toEqual([]);
});

it.each([
	['a subtitle', ['Sore ankles', 'A guide for patients']],
	['a question', ['What now?', 'Sore ankles, sore feet']],
	['the first of several parts', ['Changes', '', 'Rest again']],
])('is the first line above %s', async (_, head) => {
	const again = head[1] === '' ? ['', 'Rest again', '', text] : [];
	expect((await imported([...head, ...rest, ...again])).title).toBe(head[0]);
});
