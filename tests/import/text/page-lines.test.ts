import {describe, expect, it} from 'vitest';
import {importHandout} from '../../../src/import/import-handout.ts';

const advice =
	'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.';

async function imported(lines: readonly string[], lang = 'en') {
	const bytes = Buffer.from(lines.join('\n'));
	const {markdown = '', ledger, diagnostics} = await importHandout({file: 'a.txt', bytes}, {lang});
	return {
		body: markdown.replace(/^---[\s\S]*?---\n\n/u, ''),
		removed: ledger.filter(({action}) => action === 'removed').map(({text}) => text),
		findings: diagnostics.map(({ruleId, reason}) => `${ruleId}: ${reason}`),
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
