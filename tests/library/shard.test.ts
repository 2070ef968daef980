import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build, merge} from 'handpress';
import {expect, test} from 'vitest';
import {partOf} from '../../src/library/shards/shard.ts';
import {handout, handpress, makeTestFolder, snapshot} from '../cli/handpress.ts';

const matter = (lines: string, text: string) => `---\n${lines}\n---\n\n${text}`;

test('parts merged are the library as one build makes it, links between translations included', async () => {
	const folder = await makeTestFolder({
		'content/walk.md': matter('id: walk\nlang: en', handout('Walk')),
		'content/andar.md': matter('id: andar\nlang: es\ntranslation_of: walk', handout('Andar')),
		'content/rest.md': matter('id: rest\nlang: en', handout('Rest')),
	});
	const options = {workingFolder: folder, formats: ['html', 'epub'] as const, cache: 'cache'};
	for (const index of [1, 2]) {
		await build({...options, out: `part-${index}`, shard: {index, count: 2}});
	}
	const command = ['merge', 'part-2', 'part-1', '--cache', 'cache'];
	const merged = await handpress(command, {cwd: folder});
	expect([merged.status, merged.stdout]).toEqual([
		0,
		`Published 3 handouts in ${path.join(folder, 'dist')}.\n`,
	]);
	await build({...options, out: 'whole'});
	expect(await snapshot(path.join(folder, 'dist'))).toEqual(
		await snapshot(path.join(folder, 'whole')),
	);
	const parts = [1, 2].map((index) => readFile(path.join(folder, `part-${index}/catalogue.json`)));
	for (const part of await Promise.all(parts)) {
		expect(JSON.parse(part.toString()).handouts.length).toBeGreaterThan(0);
	}

	const alone = merge({workingFolder: folder, folders: ['part-1'], cache: 'cache'});
	await expect(alone).rejects.toThrow('part 2 is missing');
	await build({...options, out: 'part-2', shard: {index: 2, count: 3}});
	const mixed = merge({workingFolder: folder, folders: ['part-1', 'part-2'], cache: 'cache'});
	await expect(mixed).rejects.toThrow('not the parts of one library');
});

test('parts in which two handouts have one id are not merged', async () => {
	const folder = await makeTestFolder({
		'content/en/walk.md': matter('id: leaflet\nlang: en', handout('Walk')),
		'content/en/rest.md': matter('id: leaflet\nlang: en', handout('Rest')),
	});
	for (const index of [1, 2]) {
		const shard = {index, count: 2};
		await build({workingFolder: folder, formats: ['html'], out: `part-${index}`, shard});
	}
	const merged = await handpress(['merge', 'part-1', 'part-2'], {cwd: folder});
	expect([merged.status, merged.stdout]).toEqual([2, '']);
	expect(merged.stderr).toBe(
		[
			'Unexpected id "leaflet" of both en/rest.md in part-1 and en/walk.md in part-2, expected one that no other handout has. An id names one handout for good: records and e-readers would take the two for the same. Give one of them another id, and build its part again.',
			'See handpress --help.\n',
		].join('\n'),
	);
});

test('a library is split by what its handouts cost, each in one part, the same each time', async () => {
	const names = ['a', 'b', 'c', 'd', 'e', 'f'];
	const folder = await makeTestFolder(
		Object.fromEntries(names.map((name) => [`${name}.md`, 'x'.repeat(100)])),
	);
	const sources = names.map((name) => ({
		file: `${name}.md`,
		name: `${name}.md`,
		location: path.join(folder, `${name}.md`),
		path: name,
		root: folder,
	}));
	const split = async (costs: Record<string, number>) => {
		const parts = [1, 2].map((index) => partOf(sources, {index, count: 2}, costs));
		return (await Promise.all(parts)).map((part) => part.sources.map(({path: name}) => name));
	};
	// The dearest first, and what was never measured counts by its size.
	const costs = {'a.md': 40, 'b.md': 10, 'c.md': 10, 'd.md': 10, 'e.md': 10};
	expect((await split(costs)).map((part) => part.join(''))).toEqual(['ae', 'bcdf']);
	expect((await split({})).map((part) => part.length)).toEqual([3, 3]);
	expect(await split(costs)).toEqual(await split(costs));
	await expect(partOf(sources, {index: 3, count: 2}, {})).rejects.toThrow('no part 3 of 2');
	await expect(partOf(sources, {index: 7, count: 7}, {})).rejects.toThrow('nothing in part 7');
});
