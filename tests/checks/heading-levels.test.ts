import {check} from 'handpress';
import {expect, test} from 'vitest';
import {makeTestFolder} from '../cli/handpress.ts';

test('a heading that another title moved down is not to be given the marks that it has', async () => {
	const folder = await makeTestFolder({
		'content/a.md': '# A\n\n## B\n\nWords.\n\n# C\n\n#### D\n\nWords.\n',
	});
	const {handouts} = await check({workingFolder: folder});
	const found = handouts[0]?.diagnostics.filter(({ruleId}) => ruleId === 'heading-levels') ?? [];
	expect(found.map(({line, note, fix}) => [line, note?.split('. See')[0], fix?.text])).toEqual([
		[
			3,
			'All headings but the title were read as one level lower, since there is another first-level heading. Write ## in front of that one, in place of #.',
			undefined,
		],
		[9, 'Write ### in front of it.', '###'],
	]);
});
