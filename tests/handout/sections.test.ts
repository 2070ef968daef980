import {describe, expect, it} from 'vitest';
import {sectionsOf} from '../../src/handout/sections.ts';
import {runPlugins} from '../harness/run-plugins.ts';

describe('sectionsOf', () => {
	it('ends a section at the next heading of its level, and keeps footnotes out of the last', async () => {
		const {tree} = await runPlugins(
			'# T\n\nLead.\n\n## A *b*\n\nOne.\n\n### Sub\n\nTwo.\n\n## C\n\n## D\n\nThree[^1].\n\n[^1]: N.\n\n[a]: b\n',
			[],
		);
		expect(
			sectionsOf(tree).map(({title, start, end, body}) => [title, start, end, body.length]),
		).toEqual([
			['A b', 2, 6, 3],
			['C', 6, 7, 0],
			['D', 7, 9, 1],
		]);
	});

	it('finds none where there is only a title', async () => {
		expect(sectionsOf((await runPlugins('# T\n\nOne.\n\n### Sub\n', [])).tree)).toEqual([]);
	});
});
