import {expect, it} from 'vitest';
import {bodyOf, importSource} from '../harness/import-source.ts';

const text =
	'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.';

async function imported(blocks: readonly string[]) {
	const result = await importSource(blocks.join('\n\n'), 'a.md', {lang: 'en'});
	return {
		body: bodyOf(result).trim(),
		gone: result.ledger.filter(({action}) => action === 'removed'),
	};
}

const menu = '- [Topics](/t)\n- [Sign in](/s)\n- [Find a clinic](/f)';
const rest = ['## Walking', text];
const teasers = [
	'## Fresh from the kitchen',
	'### [Plums](/p)',
	'Not only for jam.',
	'### [Figs](/f)',
];

it('takes out menus and pictures above the title of what was copied from a page', async () => {
	const logo = '[![Hill Clinic](/logo.svg)](/)';
	const {body, gone} = await imported([logo, menu, '# Sore ankles', text]);
	expect(body).toBe(`# Sore ankles\n\n${text}`);
	expect(gone.map(({reason}) => reason).join()).toContain('with the picture “Hill Clinic”');
});

it('keeps a picture above the title of a handout', async () => {
	const {gone} = await imported(['![An ankle](ankle.png)', '# Sore ankles', text]);
	expect(gone).toEqual([]);
});

it('takes out headings that lead to other pages, with what stands below them', async () => {
	const page = ['[Skip to content](#c)', menu, '# Sore ankles', text];
	const {body} = await imported([...page, ...teasers, ...rest]);
	expect(body).toBe(`# Sore ankles\n\n${text}\n\n## Walking\n\n${text}`);
	expect((await imported(['# Sore ankles', text, ...teasers, ...rest])).gone).toEqual([]);
});

it('takes out a link that sells, on what was copied from a page, and keeps one that helps', async () => {
	const offer = '[20 % off all cold packs](/packs)';
	const help = '[Ask the ward for a walking frame](/frame)';
	const page = ['[Skip to content](#c)', menu, '# Sore ankles', text, offer, help, ...rest];
	const {body} = await imported(page);
	expect(body).not.toContain('cold packs');
	expect(body).toContain('walking frame');
	expect((await imported(['# Sore ankles', text, offer, ...rest])).body).toContain('cold packs');
});

it('takes out what a site asks for at its foot, and keeps what to do on a condition', async () => {
	const page = ['[Skip to content](#c)', menu, '# Sore ankles', text, ...rest];
	const foot = ['[Privacy](/p) | [Terms](/t)', '© 2024 Hill Clinic'];
	const asked = ['## Help us help', 'Your gift keeps this free.', '[Give now](/donate)'];
	const links = ['## More for you', '- [Knees that click](/k)\n- [Hips that hurt](/h)'];
	expect((await imported([...page, ...asked, ...links, ...foot])).body).toBe(
		`# Sore ankles\n\n${text}\n\n## Walking\n\n${text}`,
	);
	const advice = ['## Help at once', 'Call an ambulance if you faint.', '[Book a visit](/book)'];
	expect((await imported([...page, ...advice, ...foot])).body).toContain('if you faint');
	const other = ['## Your rights', 'Ask for a second opinion.', '[Our values](/values)'];
	expect((await imported([...page, ...other, ...foot])).body).toContain('second opinion');
});

it('reads times of day as such, and lines that hold one can go', async () => {
	const comments = [
		'## 2 Comments',
		'Patty G. says\nAugust 9, 2024 at 7:55 pm',
		'So do I!',
		'Reply',
	];
	const foot = ['Share this page on Facebook', '© 2024 Hill Clinic'];
	const {body, gone} = await imported([
		'# Sore ankles',
		`Come at 7:55. ${text}`,
		...comments,
		...foot,
	]);
	expect(body).toBe(`# Sore ankles\n\nCome at 7:55. ${text}`);
	expect(gone.map((entry) => entry.text)).toContain('Patty G. says\nAugust 9, 2024 at 7:55 pm');
});

it('takes out a heading that says the title again right below it', async () => {
	const {body} = await imported(['# Sore ankles', '## Sore ankles', text, ...rest]);
	expect(body).toBe(`# Sore ankles\n\n${text}\n\n## Walking\n\n${text}`);
});
