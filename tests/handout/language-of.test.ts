import {describe, expect, it} from 'vitest';
import {directionOf} from '../../src/handout/direction-of.ts';
import {tagsFor} from '../../src/handout/language-of.ts';

describe('tagsFor', () => {
	it.each([
		['es', ['es']],
		['es-MX', ['es-MX', 'es']],
		['zh-Hans', ['zh-Hans', 'zh']],
		['zh-SG', ['zh-SG', 'zh']],
		['zh-Hant', ['zh-Hant']],
		['zh-TW', ['zh-TW']],
		['fa-AF', ['fa-AF', 'fa']],
	])('of %s', (tag, tags) => {
		expect(tagsFor(tag)).toEqual(tags);
	});
});

describe('directionOf', () => {
	it.each([
		['ar-EG', 'rtl'],
		['fa', 'rtl'],
		['he', 'rtl'],
		['ur', 'rtl'],
		['hi', 'ltr'],
		['az-Arab', 'rtl'],
		['no tag', 'ltr'],
		['', 'ltr'],
	])('of "%s" is %s', (tag, direction) => {
		expect(directionOf(tag)).toBe(direction);
	});
});
