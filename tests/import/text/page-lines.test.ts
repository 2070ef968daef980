import {describe, expect, it} from 'vitest';
import {bodyOf, importSource, removedFrom} from '../../harness/import-source.ts';

const advice =
	'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.';

async function imported(lines: readonly string[], lang = 'en') {
	const result = await importSource(lines.join('\n'), 'a.txt', {lang});
	return {
		body: bodyOf(result),
		removed: removedFrom(result),
		findings: result.diagnostics.map(({ruleId, reason}) => `${ruleId}: ${reason}`),
	};
}

describe('what stands around a pasted text', () => {
	it('goes above the title where a trail leads to it', async () => {
		const {body} = await imported([
			'Cedar Valley',
			'New patients',
			'Pay my bill',
			'Health library / Joints / Gout',
			'Gout: what to do',
			'',
			advice,
		]);
		expect(body).toBe(`# Gout: what to do\n\n${advice}\n`);
	});

	it('goes below the text, between rows of the page', async () => {
		const {body, removed} = await imported([
			'Gout',
			'',
			`${advice} ${advice}`,
			'',
			'Share this page on Facebook',
			'More on this topic',
			'Looking after your kidneys',
			'Stay in the loop',
			'Health news, once a month.',
			'Your email',
			'Subscribe to our newsletter',
		]);
		expect(body).toBe(`# Gout\n\n${advice} ${advice}\n`);
		expect(removed).toContain('Health news, once a month.');
	});

	it('stays where it says how to make contact, or what to do', async () => {
		const {body} = await imported([
			'Gout',
			'',
			advice,
			'',
			'Share this page on Facebook',
			'Foot clinic, ground floor',
			'Telephone 01632 960 111',
			'Copy link',
		]);
		expect(body).toContain('Telephone 01632 960 111');
		expect(body).toContain('Foot clinic, ground floor');
	});

	it('is kept and told of where it is only likely', async () => {
		const {body, findings} = await imported(['Gout', '', 'See also', '', advice, '', advice]);
		expect(body).toContain('See also');
		expect(findings).toContain(
			'doubtful-line: Unexpected line "See also", expected words of the handout; it was kept (92 % sure that it belongs to the page it was copied from)',
		);
	});

	it('goes with the head of a mail, which has the time when it was sent', async () => {
		const mail = [
			'From: Ward 4',
			'Sent: Monday 6 May 2024 11:48',
			'To: Print room',
			'',
			'Gout',
			'',
		];
		expect((await imported([...mail, advice])).body).toBe(`# Gout\n\n${advice}\n`);
		const fields = ['Format: A5', 'Paper: white', 'Files: all', '', 'Gout', '', advice];
		expect((await imported(fields)).body).toContain('Paper: white');
	});
});

describe('heads and feet of printed pages', () => {
	const page = Array.from(
		{length: 6},
		(_, index) => `Line ${'abcdef'[index]} of what to do today, at ease.`,
	);

	it('are known by a number at their edge that counts up', async () => {
		const {body} = await imported([
			'Living with a stoma',
			...page,
			'1',
			'2          Living with a stoma',
			...page.map((line) => `${line} Again.`),
			'First weeks          3',
			...page.map((line) => `${line} Once more.`),
		]);
		expect(body).not.toMatch(/First weeks|2 +Living/u);
		expect(body).toMatch(/^# Living with a stoma\n/u);
	});

	it('are known by "1 of 2" in whatever language, the last at the end', async () => {
		const {removed} = await imported(['Ból', ...page, 'Ark 1 z 2', ...page, 'Ark 2 z 2'], 'xx');
		expect(removed).toEqual(['Ark 1 z 2', 'Ark 2 z 2']);
	});

	it('are not what is said several times in the same surroundings', async () => {
		const licence = [
			'Permission to use this text is given to all who are ill, provided that the',
			'Notice above is kept in all copies of the text, and that the following list of',
			'conditions is handed on with it:',
			'one, two and three.',
			'',
		];
		const {removed} = await imported(['Licences', '', ...licence, ...licence, ...licence]);
		expect(removed).toEqual([]);
	});
});

describe('what stands around a text, whatever its words are', () => {
	it('finds the title below a menu of unknown words, by its byline or by the name of the owner', async () => {
		const menu = ['Zorvex', 'Plimba', 'Krontal', 'Vesti', 'Umbra', 'Talfen'];
		const title = 'Gout in the joint: what to do';
		const byline = ['By Ann Lee, nurse', 'Updated 3 May 2024'];
		expect((await imported([...menu, title, ...byline, '', advice])).body).toBe(
			`# ${title}\n\n${advice}\n`,
		);
		const owned = await imported([...menu, title, '', advice, '', '© 2024 Zorvex Clinic']);
		expect(owned.body).toBe(`# ${title}\n\n${advice}\n`);
		const list = ['Slippers', 'Tablets', 'Glasses', 'Hearing aids', 'Towel', 'Soap'];
		expect((await imported(['What to bring', ...list, '', advice])).removed).toEqual([]);
	});

	const mail = ['From: Ann Lee <ann@clinic.example>', 'Sent: 6 May 2024 11:48', 'To: Print room'];

	it('goes with a note and a signature of a mail, but for the only way to make contact', async () => {
		const note = ['Hello all,', 'could we print this?', 'Ann'];
		const signed = [
			...mail,
			'',
			...note,
			'',
			'Gout',
			'',
			advice,
			'',
			'Ann Lee',
			'Practice manager',
		];
		expect((await imported(signed)).body).toBe(`# Gout\n\n${advice}\n`);
		const {body} = await imported([...signed, 'Telephone 01632 960 111']);
		expect(body).toContain('Telephone 01632 960 111');
		const dosed = [...mail, '', 'Take 2 a day.', 'Ann', '', 'Gout', '', advice];
		expect((await imported(dosed)).body).toContain('Take 2 a day.');
	});

	it('ends with the head of a forwarded mail: a title with a colon stays', async () => {
		const forwarded = ['-----Original Message-----', 'From: Tom Poe', 'Sent: 5 May 2024 09:10'];
		const text = [
			...mail,
			'',
			'Please print.',
			'Ann',
			'',
			...forwarded,
			'',
			'Gout: what to do',
			'',
		];
		expect((await imported([...text, advice])).body).toBe(`# Gout: what to do\n\n${advice}\n`);
	});

	it('goes with the name of a site behind a title that has such a sign itself', async () => {
		const {body, removed} = await imported([
			'Gouty joints - how long do they hurt? | The Joint Room',
			'Gouty joints - how long do they hurt?',
			'',
			advice,
		]);
		expect(body).toBe(`# Gouty joints - how long do they hurt?\n\n${advice}\n`);
		expect(removed).toEqual(['Gouty joints - how long do they hurt? | The Joint Room']);
	});

	it('goes with a form that a button sends; one without is filled in on paper', async () => {
		const form = ['Ask us', 'Your name', 'Telephone', 'Message'];
		const text = ['Gout', '', advice, '', ...form, 'Send', '', 'Food', advice];
		expect((await imported(text)).removed).toEqual([...form, 'Send']);
		expect((await imported(text.filter((line) => line !== 'Send'))).removed).toEqual([]);
	});

	const page = [
		'Skip to content',
		'Home > Health > Gout',
		'Gout',
		'Share this page on Facebook',
		'',
	];

	it('goes with an offer and its button, on what surely is a page', async () => {
		const offer = ['Flexo knee braces: 20% off until Sunday', 'Shop now'];
		const foot = ['', 'Was this page helpful?', 'Subscribe to our newsletter'];
		const {removed} = await imported([...page, advice, '', ...offer, '', 'Food', advice, ...foot]);
		expect(removed).toEqual(expect.arrayContaining(offer));
		expect(
			(await imported(['Gout', '', advice, '', ...offer, '', 'Food', advice])).removed,
		).toEqual([]);
	});

	it('goes with comments, whose rows add up to the foot of a page', async () => {
		const comments = [
			...['2 comments', 'Theo', '3 May 2024 at 10:12', 'I was just the same, and the ice helped.'],
			...['Reply', 'Mina', '4 May 2024 at 08:00', 'Thanks for this, very clear indeed.', 'Reply'],
		];
		const {body} = await imported([...page, advice, '', ...comments, 'Add a comment']);
		expect(body).toBe(`# Gout\n\n${advice}\n`);
	});

	it('is no day with a time of day at the end: it may be an appointment', async () => {
		const {body} = await imported(['Gout', '', advice, '', '18 June 2024, 10:30']);
		expect(body).toContain('18 June 2024, 10:30');
	});

	it('keeps headings with a number and a gap before their words', async () => {
		const headings = ['A week before', 'The day before', 'The day itself', 'Afterwards'];
		const sections = headings.flatMap((text, index) => [
			`${index + 1}   ${text}`,
			'',
			advice,
			advice,
			advice,
			'',
		]);
		const {body, removed} = await imported(['Getting ready', '', advice, '', ...sections]);
		expect(removed).toEqual([]);
		expect(body.match(/^## .*$/gmu)).toEqual(headings.map((text, at) => `## ${at + 1} ${text}`));
	});
});
