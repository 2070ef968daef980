import path from 'node:path';
import cacache from 'cacache';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Store} from '../../src/cache/store.ts';
import {type BuildRecord, readRecord, writeRecord} from '../../src/library/recall/build-record.ts';
import type {Remembered} from '../../src/library/recall/remembered.ts';
import {tempFolder} from '../harness/temp-folder.ts';

const empty = {house: '', listing: '', handouts: {}, files: {}};

/** What is alike in many handouts, and what is not; all else a record does not look at. */
const remembered = (cost: number): Remembered => ({
	ingredients: {
		program: 'one',
		...(cost % 3 > 0 && {browser: `Chromium ${cost % 3}`}),
		settings: 'settings',
		templates: 'templates',
		names: `names ${cost}`,
		source: `source ${cost}`,
	},
	prepared: {
		ledger: [
			{action: 'inserted', text: 'Ask – 医師に。 😀', rule: 'disclaimer', reason: 'asked for'},
			{action: 'removed', text: 'Share', rule: 'boilerplate', reason: 'a', line: cost, endLine: 9},
			{
				action: 'removed',
				text: '',
				markup: '<b>',
				rule: 'raw-html',
				reason: 'a',
				line: 1,
				endLine: 1,
			},
		],
	} as unknown as Remembered['prepared'],
	diagnostics: [],
	files: [],
	cost,
});
const published = (digest: string, made = digest, links = '') => ({digest, made, links});

function recordOf(names: readonly string[], program = 'one'): BuildRecord {
	return {
		program,
		house: 'house',
		listing: 'listing',
		handouts: Object.fromEntries(names.map((name, index) => [`${name}.md`, remembered(index)])),
		files: Object.fromEntries([
			['index.html', published('index')],
			...names.flatMap((name) => [
				[`html/${name}.html`, published(name, `${name} before`, 'es: rodilla')],
				[`pdf/${name}.large-print.pdf`, published(name)],
			]),
		]),
	};
}

async function makeStore(): Promise<{store: Store; out: string; folder: string}> {
	const folder = path.join(await tempFolder(), 'cache');
	return {store: new Store(folder), out: path.join(folder, '../dist'), folder};
}

test('what is written is read again, whatever changed in between', async () => {
	const {store, out} = await makeStore();
	const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}(?:\/[a-z0-9-]{1,6})?$/u), {
		maxLength: 40,
	});
	let before: Omit<BuildRecord, 'program'> = empty;
	await fc.assert(
		fc.asyncProperty(names, async (some) => {
			const now = recordOf(some);
			await writeRecord(out, now, before, store);
			before = now;
			expect(await readRecord(out, store, 'one')).toEqual(now);
		}),
		{numRuns: 20},
	);
});

test('one handout that changed has its part written anew, and the head', async () => {
	const {store, out, folder} = await makeStore();
	const names = Array.from({length: 300}, (_, index) => `shelf/handout-${index}`);
	const before = recordOf(names);
	await writeRecord(out, before, empty, store);
	const keys = Object.keys(await cacache.ls(folder));
	expect(keys.length).toBeGreaterThan(20);
	const changed = {
		...before,
		handouts: {...before.handouts, 'shelf/handout-7.md': remembered(-1)},
		files: {
			...before.files,
			'html/shelf/handout-7.html': published('new'),
			'pdf/shelf/handout-7.large-print.pdf': published('new'),
		},
	};
	const puts: string[] = [];
	const watched = Object.assign(Object.create(store) as Store, {
		put: (key: string, bytes: string) => {
			puts.push(key);
			return store.put(key, bytes);
		},
	});
	await writeRecord(out, changed, before, watched);
	expect(puts).toEqual([
		expect.stringMatching(/^build into .+, part \d+$/u),
		expect.stringMatching(/^build into [^,]+$/u),
	]);
	expect(await readRecord(out, store, 'one')).toEqual(changed);
	await writeRecord(out, changed, changed, watched);
	expect(puts).toHaveLength(2);
});

test('a part that is lost, or of another program, is of handouts that nothing is known of', async () => {
	const {store, out, folder} = await makeStore();
	const record = recordOf(['a', 'b']);
	await writeRecord(out, record, empty, store);
	const [part] = Object.values(await cacache.ls(folder)).filter(({key}) => key.includes(', part'));
	await cacache.rm.content(folder, part?.integrity ?? '');
	const left = await readRecord(out, store, 'one');
	expect(Object.keys(left?.handouts ?? {})).toHaveLength(1);
	expect(left?.files['index.html']).toEqual(published('index'));
	await writeRecord(out, recordOf(['c'], 'two'), empty, store);
	expect(Object.keys((await readRecord(out, store, 'two'))?.handouts ?? {})).toEqual(['c.md']);
});

test('what another version of the program wrote, in a shape of its own, is told of and not read', async () => {
	const {store, out, folder} = await makeStore();
	await writeRecord(out, recordOf(['a', 'b']), empty, store);
	for (const {key} of Object.values(await cacache.ls(folder))) {
		if (!key.includes(', part')) continue;
		const old = {program: 'one', handouts: {'a.md': {ingredients: {}}}, files: {}};
		await store.put(key, JSON.stringify(old));
	}
	expect(await readRecord(out, store, 'two')).toMatchObject({program: 'one', handouts: {}});
});
