import {describe, expect, it} from 'vitest';
import {PhraseFinder, type Writing} from '../../src/handout/phrase-finder.ts';

describe('PhraseFinder', () => {
	it('finds phrases as whole words, in any case and over line ends', () => {
		expect(
			found('Pain relief, pain\nRELIEF, painless relief, -pain relief', ['pain relief']),
		).toEqual(['Pain relief', 'pain\nRELIEF', 'pain relief']);
		expect(found('pain  relief, pain-relief, pain reliefs', ['pain relief'])).toEqual([]);
	});

	it('takes further letters for a star, within a phrase too', () => {
		expect(found('relajantes musculares y relajante muscular', ['relajante* muscular*'])).toEqual([
			'relajantes musculares',
			'relajante muscular',
		]);
		// A number or a mark is no letter.
		expect(found('tablet2 tablet\u0301 tablets', ['tablet*'])).toEqual(['tablets']);
	});

	it('takes letters before a star, too', () => {
		expect(found('Enalapril, pril, April, prilosec', ['april', '*pril'])).toEqual([
			'Enalapril',
			'pril',
			'April',
		]);
	});

	it('takes either apostrophe', () => {
		expect(found("can’t stop, can't stop", ['can’t stop'])).toHaveLength(2);
	});

	it('takes the first that was given of those at one place, and none within it', () => {
		expect(found('pain relief tablets', ['pain relief tablets', 'relief', 'pain relief'])).toEqual([
			'pain relief tablets',
		]);
	});

	it('finds phrases of different lists where they overlap', () => {
		const finder = new PhraseFinder([
			{list: 1, phrase: 'back pain'},
			{list: 2, phrase: 'pain'},
		]);
		expect(finder.placesIn('Back pain').map(({listed}) => listed.list)).toEqual([1, 2]);
	});

	it('tells an ending from its phrase', () => {
		const finder = new PhraseFinder([{list: 1, phrase: 'haematoma'}], {endings: ['s']});
		expect(finder.placesIn('haematomas haematomata')).toEqual([
			{listed: {list: 1, phrase: 'haematoma'}, start: 0, end: 9, wordEnd: 10},
		]);
	});

	it('finds nothing after a hyphen that joins two words', () => {
		expect(found('non-renal renal', ['renal'], {hyphens: ['-']})).toHaveLength(1);
	});

	it('finds phrases behind the small words that are written together with them', () => {
		const joinedBefore = {expression: /^[ובלהמכש]{0,3}$/u, mostLetters: 3};
		expect(found('והכאב הכאבים קכאב', ['כאב'], {joinedBefore})).toEqual(['כאב']);
		// Also where one of the list is what another one is joined to.
		expect(found('לילדים', ['לילדים', 'ילדים'], {joinedBefore})).toEqual(['לילדים']);
	});

	it('finds phrases anywhere in scripts that set no words apart', () => {
		expect(found('我怀孕了', ['怀孕'], {isSpaceless: true})).toEqual(['怀孕']);
		expect(found('我怀 孕了', ['怀孕'], {isSpaceless: true})).toEqual([]);
	});
});

/** What is found of the phrases of one list, as the text writes it. */
function found(text: string, phrases: readonly string[], writing?: Writing): string[] {
	const finder = new PhraseFinder(
		phrases.map((phrase) => ({list: 1, phrase})),
		writing,
	);
	return finder.placesIn(text).map(({start, end}) => text.slice(start, end));
}
