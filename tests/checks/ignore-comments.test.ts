import {describe, expect, it} from 'vitest';
import {editHandout} from '../../src/library/workers/edit.ts';
import {catalogue} from '../harness/disclaimers.ts';
import {messagesOf} from '../harness/messages.ts';
import {readFile} from '../harness/read-source.ts';

const options = {
	catalogue,
	exempt: [],
	disclaimers: 'insert',
	today: '2026-06-01',
} as const;

async function check(source: string) {
	const {handout, file} = await readFile(source);
	if (!handout) throw new Error(messagesOf(file).join('\n'));
	await editHandout(handout, file, options);
	const told = messagesOf(file).filter((line) =>
		/ (?:inner-links|safe-links|ignore-comment) /u.test(line),
	);
	return {told, silenced: file.data.silenced ?? []};
}

const nowhere = (place: string) =>
	`${place} warning inner-links Unexpected link to "#b", expected one of the headings`;

describe('a comment that ignores a rule', () => {
	it('silences it in the block that follows, and only there', async () => {
		const {told, silenced} = await check(
			'# A\n\n<!-- handpress ignore inner-links: printed\n on its own -->\n\n[b](#b)\n\n[b](#b)\n',
		);
		expect(told).toEqual([nowhere('8:1')]);
		expect(silenced).toEqual([
			{
				ruleId: 'inner-links',
				reason: 'Unexpected link to "#b", expected one of the headings',
				because: 'printed on its own',
				line: 6,
			},
		]);
	});

	it('silences it in the block that it stands in', async () => {
		const {told} = await check(
			'# A\n\nOne <!-- handpress ignore inner-links: it is known -->\n[b](#b)\n\n[b](#b)\n',
		);
		expect(told).toEqual([nowhere('6:1')]);
	});

	it('covers a whole list, and stands above others of its kind', async () => {
		const {told, silenced} = await check(
			'# A\n\n<!-- handpress ignore inner-links: it is known -->\n<!-- a note -->\n\n- one\n- [b](#b)\n- [b](#b)\n',
		);
		expect(told).toEqual([]);
		expect(silenced).toHaveLength(2);
	});

	it('is reported if it silences nothing', async () => {
		const {told} = await check('# A\n\n<!-- handpress ignore inner-links: just so -->\n\nWords.\n');
		expect(told).toEqual([
			'3:1 warning ignore-comment Unexpected comment that ignores "inner-links", expected a finding of that rule here',
		]);
	});

	it('needs a reason', async () => {
		const {told} = await check('# A\n\n<!-- handpress ignore inner-links -->\n\n[b](#b)\n');
		expect(told).toEqual([
			'3:1 error ignore-comment Missing reason in the comment that ignores "inner-links"',
			nowhere('5:1'),
		]);
	});

	it('needs a rule that exists', async () => {
		const {told} = await check('# A\n\n<!-- handpress ignore inner-link: so -->\n\nWords.\n');
		expect(told).toEqual([
			'3:1 error ignore-comment Unexpected rule "inner-link" in a comment, expected one such as "inner-links"',
		]);
	});

	it('cannot silence what protects patients', async () => {
		const {told} = await check(
			'# A\n\n<!-- handpress ignore safe-links: we trust it -->\n\n[b](file:b)\n',
		);
		expect(told).toEqual([
			'3:1 error ignore-comment Unexpected comment that ignores "safe-links", expected that rule to be kept',
			'5:1 error safe-links Unexpected link to "file:", expected http:, https:, mailto:, tel:, sms: or a file of the library',
		]);
	});
});

it('reads comments of the front matter', async () => {
	const {told} = await check(
		'---\n# handpress ignore inner-links: not here\nlang: en\n---\n\n# A\n',
	);
	expect(told).toEqual([
		'2:1 warning ignore-comment Unexpected comment that ignores "inner-links", expected a finding of that rule here',
	]);
});
