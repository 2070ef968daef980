import {expect, it} from 'vitest';
import {bodyOf, importSource} from '../../harness/import-source.ts';

const text =
	'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.';

/** What is left of a page beside its text, with a part in its midst and one at its end. */
async function left(part: string, isAtEnd: boolean): Promise<string> {
	const [mid, end] = isAtEnd ? ['', part] : [part, ''];
	const body = `<header><a href="/">Hill</a></header><main><h1>Sore ankles</h1><p>${text}</p>${mid}<h2>Walking</h2><p>${text}</p>${end}</main><footer><p>© 2024 Hill</p></footer>`;
	const page = `<html lang="en"><head><title>Sore ankles | Hill</title></head><body>${body}</body></html>`;
	return bodyOf(await importSource(page, 'a.html'))
		.split('\n')
		.filter((line) => line !== '' && line !== text && !/^#+ (?:Sore ankles|Walking)$/u.test(line))
		.join(' / ');
}

it.each([
	[
		'a form for an address of mail',
		'<div><h3>Our letter</h3><p>Fresh tips every Friday.</p><form><input type="email"><button>OK</button></form></div>',
	],
	[
		'a field for one without a form',
		'<section><h2>Stay near</h2><p>Our best stories.</p><input type="email"><button>Sign me up</button></section>',
	],
	[
		'links to share it, below a label',
		'<div><span>Pass it on</span><ul><li><a href="#">Facebook</a></li><li><a href="#">WhatsApp</a></li></ul></div>',
	],
	['what it is filed under', '<p>Tags: <a href="/t/a">ankles</a>, <a href="/t/b">sport</a></p>'],
	[
		'headings that lead to other pages',
		'<div><h4><a href="/x">Knees that click</a></h4><p>Nothing to fear.</p><h4><a href="/y">Hips that hurt</a></h4><p>What to do.</p></div>',
	],
])('takes out %s', async (_, part) => {
	expect([await left(part, false), await left(part, true)]).toEqual(['', '']);
});

it.each([
	[
		'a list of other pages with how long each takes',
		'<h3>More for you</h3><ul><li><a href="/x">Knees that click</a> 3 min</li><li><a href="/y">Hips that hurt</a> 5 min</li></ul>',
	],
	['the way to its neighbours', '<div><a href="/1">« Knees</a> <a href="/2">Hips »</a></div>'],
	[
		'what readers wrote, from the first of them on',
		'<section><h3>Comments</h3><div><b>Tom</b> 2 days ago</div><p>Thanks, that helped me a lot!</p><button>Reply</button><div><b>Sue</b> 3 days ago</div><p>Mine took six weeks.</p><button>Reply</button></section>',
	],
])('takes out, at its end, %s', async (_, part) => {
	expect(await left(part, true)).toBe('');
});

it.each([
	'<p>Write to the ward: ankles@hill.example</p>',
	'<div><p>Ring 01632 960 111 before you come.</p><input type="email"></div>',
	'<ul><li>Slippers</li><li>Your tablets</li></ul>',
	'<h2>Whom to ask</h2><p>The nurse in the day room.</p>',
	'<div><p>Find us on the second floor.</p></div>',
	'<h3>Ann Lee tells</h3><p>Ann was sixteen when her ankle first gave way.</p>',
])('keeps %s', async (part) => {
	expect(await left(part, false)).not.toBe('');
	expect(await left(part, true)).not.toBe('');
});
