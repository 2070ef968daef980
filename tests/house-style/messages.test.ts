import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {packageTemplates} from '../../src/config/load-config.ts';
import {charactersWithoutFont} from '../../src/fonts/font-faces.ts';
import {fill, loadMessages, type Messages} from '../../src/house-style/messages.ts';
import {tempFolder} from '../harness/temp-folder.ts';

const languages = (await readdir(path.join(packageTemplates, 'messages'))).map((name) =>
	path.basename(name, '.yaml'),
);

const slotsOf = (messages: Messages | undefined) =>
	Object.entries(messages ?? {}).map(([key, message]) => [
		key,
		[...JSON.stringify(message).matchAll(/\{(\w+)\}/gu)].map(([, slot]) => slot).sort(),
	]);

const load = (lang: string, folders: string[] = []) =>
	loadMessages([packageTemplates, ...folders], lang);

describe('loadMessages', () => {
	it('has twelve languages', () => {
		expect(languages.sort()).toEqual('ar de en es fa fr he hi ja pt vi zh'.split(' '));
	});

	it.each(languages.filter((lang) => lang !== 'en'))(
		'has words of its own in %s, in letters that its fonts have',
		async (lang) => {
			const english = Object.values((await load('en')) ?? {});
			const words = Object.values((await load(lang)) ?? {});
			// "Version 1.0.0" is the same in French and German, "Notes" and "Contact" in French.
			const alike = words.filter((word) => english.includes(word)).length;
			expect(alike).toBeLessThanOrEqual(4);
			expect(charactersWithoutFont(words.join(), lang)).toEqual([]);
		},
	);

	it.each(languages)('has all words and all slots in %s', async (lang) => {
		const english = slotsOf(await load('en'));
		expect(english).toContainEqual(['page_of', ['page', 'pages']]);
		expect(Object.fromEntries(slotsOf(await load(lang)))).toEqual(Object.fromEntries(english));
	});

	it('falls back to the language of a region, and to no other', async () => {
		expect((await load('es-MX'))?.sources).toBe('Fuentes');
		expect(await load('fi')).toBeUndefined();
		expect(await load('e')).toBeUndefined();
		expect((await load('zh-Hans'))?.sources).toBe('资料来源');
		expect(await load('zh-TW')).toBeUndefined();
	});

	it('prefers the clinic’s own file, and the region’s to the language’s', async () => {
		const english = await load('en');
		const own = JSON.stringify({...english, sources: 'Own'});
		const regional = JSON.stringify({...english, sources: 'Regional'});
		const folder = await tempFolder({'messages/en.yaml': own, 'messages/en-GB.yaml': regional});
		expect((await load('en', [folder]))?.sources).toBe('Own');
		expect((await load('en-GB', [folder]))?.sources).toBe('Regional');
		expect((await load('en-US', [folder]))?.sources).toBe('Own');
	});

	it('refuses a file with a typo or without a word', async () => {
		const {sources: _, ...others} = (await load('en')) as Messages;
		const folder = await tempFolder({
			'messages/en.yaml': JSON.stringify({...others, source: 'Sources'}, null, 1),
		});
		await expect(load('en', [folder])).rejects.toThrow(
			/en\.yaml:1:1: Missing value of "sources": .*\n.*en\.yaml:\d+:2: Unknown key "source"; the nearest known key is "sources"$/u,
		);
	});
});

describe('fill', () => {
	it('fills the slots and leaves unknown ones', () => {
		expect(fill('Page {page} of {pages}, {page} {x}', {page: 0, pages: 12})).toBe(
			'Page 0 of 12, 0 {x}',
		);
		expect(fill('{a}', {a: '{b} $&'})).toBe('{b} $&');
	});
});
