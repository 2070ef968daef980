import {expect, it} from 'vitest';
import {bodyOf, importSource, removedFrom} from '../../harness/import-source.ts';

const text =
	'Rest the joint and keep it cool for as long as it hurts, but not longer than twenty minutes at a time.';

async function left(box: string): Promise<{body: string; removed: string[]}> {
	const page = `<html lang="en"><body><main><h1>Sore ankles</h1><p>${text}</p>${box}<h2>Walking</h2><p>${text}</p></main></body></html>`;
	const result = await importSource(page, 'a.html');
	return {body: bodyOf(result), removed: removedFrom(result)};
}

const whole = `# Sore ankles\n\n${text}\n\n## Walking\n\n${text}\n`;

it.each([
	[
		'a name that is given to such boxes',
		'<div class="bx bx-banner"><div>A gift that does good</div><div><a href="/x">Order one</a></div></div>',
		['A gift that does good', 'Order one'],
	],
	[
		'a price over a button',
		'<div class="b7"><p>Check-up for over sixties, 79 €</p><p><a href="/offer">Tell me more</a></p></div>',
		['Check-up for over sixties, 79 €', 'Tell me more'],
	],
	[
		'where its button leads',
		'<div class="b7"><p>Dust allergy? The Lumo cleaner sleeps beside you</p><p><a href="/ads/7">What it is</a></p></div>',
		['Dust allergy? The Lumo cleaner sleeps beside you', 'What it is'],
	],
	[
		'a list of things that are sold',
		'<div class="product-slider"><div class="product"><div>Lumo cream</div><div>15 g</div><div>7,49 €</div><button>Into the basket</button></div></div>',
		['Lumo cream', '15 g', '7,49 €', 'Into the basket'],
	],
	[
		'two buttons and nothing else',
		'<div class="tools"><button>Listen to me</button><button>Larger letters</button></div>',
		['Listen to me Larger letters'],
	],
])('takes out a box that is known by %s', async (_, box, removed) => {
	expect(await left(box)).toEqual({body: whole, removed});
});

it.each([
	'<div class="note"><p>Stop at once if your foot goes numb</p><p><a href="/numb">More on numb feet</a></p></div>',
	'<div class="banner"><p>Call 01632 960 111 if your foot goes cold</p><p><a href="/cold">Cold feet</a></p></div>',
	'<div class="callout"><p>Is your ankle swollen and hot?</p><ul><li>See a doctor today.</li></ul><p><a href="/hot">Hot joints</a></p></div>',
	'<div class="box"><h3>Ask us</h3><p>The nurse is in the ward from 8 to 10.</p></div>',
	'<div class="callout"><p>Keep the joint cool for twenty minutes. Rest it as long as it hurts.</p><p><a href="/rest">Resting</a></p></div>',
	'<div class="banner"><p>Call an ambulance if you faint</p><p><a class="btn" href="/e">When to call</a></p></div>',
	'<div class="callout"><p>Call an ambulance at once</p><p><a href="/e">Emergencies</a></p></div>',
	'<div class="alert-banner"><p>Stop the tablets</p><p><a href="/shop">More on this</a></p></div>',
	'<div class="b7"><p>See a doctor if it lasts longer than a week</p><p><a href="/book">Book a visit</a></p></div>',
	'<div class="cta"><p>See a doctor if it lasts longer than a week</p><p><a href="/book">Book a visit</a></p></div>',
	'<div class="tabs"><button>Adults</button><button>Children</button></div>',
	'<div><button aria-expanded="false">Adults</button><button aria-expanded="false">Children</button></div>',
	'<div class="note"><p>Bring your insurance card: a visit costs $20</p></div>',
])('keeps a box of the text: %s', async (box) => {
	expect((await left(box)).removed).toEqual([]);
});
