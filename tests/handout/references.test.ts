import {expect, it} from 'vitest';
import {remarkCitations} from '../../src/directives/remark-citations.ts';
import {referenceAnchor, referencesInOrder} from '../../src/handout/references.ts';
import {runPlugins} from '../harness/run-plugins.ts';

it('orders references by first mention, then those never mentioned as they stand', async () => {
	const ids = ['a', 'b', 'c', 'd'];
	const {tree} = await runPlugins('One :cite{ref=c} :cite{ref=a} :cite{ref=c}', [
		[remarkCitations, {references: ids}],
	]);
	const handout = {
		path: 'a',
		id: 'a',
		title: 'T',
		lang: 'en',
		frontMatter: {references: ids.map((id) => ({id, text: id}))},
		tree,
		images: [],
	};
	expect(referencesInOrder(handout).map(({id}) => id)).toEqual(['c', 'a', 'b', 'd']);
	expect(referencesInOrder({...handout, frontMatter: {}})).toEqual([]);
	expect(referenceAnchor('a')).toBe('source-a');
});
