import {expect, it} from 'vitest';
import {bodyOf, importSource, removedFrom} from '../../harness/import-source.ts';

const text =
	'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.';

async function imported(body: string, title = 'Hill Clinic') {
	const page = `<html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
	const result = await importSource(page, 'a.html');
	return {body: bodyOf(result), removed: removedFrom(result)};
}

it('finds the title in large letters below the name of the site, and the headings of sections', async () => {
	const {body, removed} = await imported(
		`<table><tr><td><font size="5"><b>Hill Clinic</b></font></td></tr><tr><td><font size="6">Sore ankles</font><p>${text}</p><p><font size="5">Walking</font></p><p>${text}</p></td></tr></table>`,
	);
	expect(body).toBe(`# Sore ankles\n\n${text}\n\n## Walking\n\n${text}\n`);
	expect(removed).toEqual(['Hill Clinic']);
});

it('finds headings in the size that a style gives them', async () => {
	const {body} = await imported(
		`<div style="font-size:44px">Sore ankles</div><div>${text}</div><div style="font-size:26px">Can I walk?</div><div>${text}</div>`,
	);
	expect(body).toBe(`# Sore ankles\n\n${text}\n\n## Can I walk?\n\n${text}\n`);
});

it('leaves a page as it is that knows headings, or is in large letters as a whole', async () => {
	const large = `<div style="font-size:30px">Bring your card</div>`;
	const {body} = await imported(`<h1>Sore ankles</h1><p>${text}</p>${large}<p>${text}</p>`);
	expect(body).toBe(`# Sore ankles\n\n${text}\n\nBring your card\n\n${text}\n`);
	const whole = await imported(
		`<h1>Sore ankles</h1><div style="font-size:30px"><p>${text}</p><p>Bring your card</p></div>`,
	);
	expect(whole.body).toContain('\n\nBring your card\n');
});

it('finds the title in a lone heading of the second level below the name of a house', async () => {
	const {body} = await imported(
		`<p>House on the Hill</p><h2>Sore ankles</h2><p>${text}</p><h3>Walking</h3><p>${text}</p>`,
	);
	expect(body).toContain('# Sore ankles\n');
	expect(body).toContain(`\n## Walking\n\n${text}\n`);
});

it('takes the lines of a foot one by one where breaks part them, and leaves an address whole', async () => {
	const foot =
		'Last updated: 06/14/2003<br>You are visitor no. 0018344<br>Best viewed in 800 x 600';
	const address = 'Ward 4<br>Mill Lane 3<br>Telephone 01632 960 111';
	const {body, removed} = await imported(
		`<h1>Sore ankles</h1><p>${text}</p><p>${address}</p><hr><p>${foot}</p>`,
	);
	expect(removed).toEqual(foot.split('<br>'));
	expect(body).toContain('Ward 4\\\nMill Lane 3\\\nTelephone 01632 960 111');
});
