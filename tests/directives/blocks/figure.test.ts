import {describe, expect, it} from 'vitest';
import {runBlocks, shapeOf} from '../../harness/blocks.ts';

describe('figure', () => {
	it('takes a picture with a caption as title, below it, or both', async () => {
		const {tree, messages} = await runBlocks(
			':::figure[Title]\n![What it shows](a.png)\n\nBelow.\n:::\n\n:::figure\n![Shown][b]\n\nBelow.\n:::\n\n[b]: b.png\n',
		);
		expect(messages).toEqual([]);
		expect(tree.children.slice(0, 2).map(shapeOf)).toEqual([
			['figure', 'image: ', 'blockTitle: Title', 'paragraph: Below.'],
			['figure', 'imageReference: ', 'paragraph: Below.'],
		]);
	});

	it.each([
		[
			':::figure[Title]\n:::',
			'1:1 error block Missing picture in "figure", expected one in a paragraph of its own',
		],
		[
			':::figure\n![a](a.png) Caption.\n:::',
			'2:1 error block Missing picture in "figure", expected one in a paragraph of its own',
		],
		[
			':::figure[Title]\n![ ](a.png)\n:::',
			'2:1 error block Missing description of the picture in "figure"',
		],
		[':::figure\n![a](a.png)\n:::', '1:1 error block Missing caption in "figure", expected one'],
		[
			'::::figure[Title]\n![a](a.png)\n\n::contact\n::::',
			'4:1 error block Unexpected "contact" inside "figure", expected it on its own',
		],
	])('refuses %j', async (source, message) => {
		expect((await runBlocks(`${source}\n`)).messages).toEqual([message]);
	});
});
