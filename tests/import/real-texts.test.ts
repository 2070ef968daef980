import {expect, it} from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import {importAll, realSources} from '../../scripts/import-real-sources.js';
import {importHandout} from '../../src/import/import-handout.ts';

it('imports texts of packages without a fault and without a word lost', async () => {
	// Every so many of them: packages of one family bring much the same.
	const files = realSources('node_modules/', 1200).filter(
		(_: string, index: number) => index % 8 === 0,
	);
	const {imported, broken} = await importAll(importHandout, files);
	expect(broken).toEqual([]);
	expect(imported).toBeGreaterThan(50);
});
