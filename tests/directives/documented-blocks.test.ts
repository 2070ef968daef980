import {access, readFile, rm} from 'node:fs/promises';
import {build} from 'handpress';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import {examplesIn, writeExamples} from '../../scripts/block-examples.js';
import {knownDirectives} from '../../src/markdown/known-directives.ts';
import {makeFolder} from '../cli/handpress.ts';

const markdown = await readFile('docs/blocks.md', 'utf8');
const examples: readonly {source: string; picture: string}[] = examplesIn(markdown);

let folder: string;

beforeAll(async () => {
	folder = await makeFolder({});
	await writeExamples(examples, 'docs', folder);
});

afterAll(() => rm(folder, {recursive: true, force: true}));

describe('docs/blocks.md', () => {
	it('has an example of every block, each with its picture', async () => {
		const sources = examples.map(({source}) => source).join('\n');
		const used = [...sources.matchAll(/:{1,3}([a-z-]+)/gu)].map(([, name]) => name);
		const blocks = [...knownDirectives.keys()].filter(
			(name) => !['cite', 'disclaimer'].includes(name),
		);
		expect([...new Set(used)].sort()).toEqual(blocks.sort());
		await Promise.all(examples.map(({picture}) => access(`docs/pictures/${picture}.png`)));
	});

	it('shows nothing that is refused', async () => {
		const {handouts, ok} = await build({workingFolder: folder, formats: ['html', 'epub']});
		expect(handouts.flatMap(({diagnostics}) => diagnostics)).toEqual([]);
		expect(ok).toBe(true);
		expect(handouts).toHaveLength(examples.length);
	});
});
