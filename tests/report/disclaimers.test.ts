import {expect, test} from 'vitest';
import type {ListedWording} from '../../src/library/disclaimers/disclaimers.ts';
import {reportDisclaimers} from '../../src/report/disclaimers.ts';

const wording: ListedWording = {
	id: 'general-en',
	kind: 'general',
	lang: 'en',
	version: '2.0.0',
	approvedBy: 'Dr A',
	approvedOn: '2026-01-31',
	expiresOn: '2028-01-31',
	isExpired: false,
	isSuperseded: false,
	uses: [],
};

const use = {
	file: 'content/a.md',
	path: 'a',
	sections: ['Advice', 'More'],
	inLead: true,
	isGone: false,
	renditions: ['html/a.html', 'pdf/a.pdf'],
};

test('tells of each wording whether it holds, and where it stands', () => {
	const text = reportDisclaimers({
		wordings: [
			{...wording, uses: [use]},
			{...wording, version: '1.0.0', isSuperseded: true, supersededBy: '2.0.0', isExpired: true},
			{...wording, id: 'general-fi', lang: 'fi', isSuperseded: true},
			{...wording, id: 'exercise-en', kind: 'exercise', isExpired: true},
		],
		unread: ['content/b\u001B[2J.md'],
	});
	expect(text).toBe(`general-en  2.0.0; general, en; approved 2026-01-31 by Dr A; expires 2028-01-31
  content/a.md: before the first section, "Advice", "More"
    html/a.html, pdf/a.pdf
general-en  1.0.0; general, en; approved 2026-01-31 by Dr A; SUPERSEDED by 2.0.0; unused
general-fi  2.0.0; general, fi; approved 2026-01-31 by Dr A; WITHDRAWN; unused
exercise-en  2.0.0; exercise, en; approved 2026-01-31 by Dr A; EXPIRED on 2028-01-31; unused
content/b\\u{1b}[2J.md could not be read, so it is not known which wordings it carries. See "handpress check".
4 wordings in 1 handout, 2 published files.
`);
});

test('tells since when a wording changed, and which handouts are gone', () => {
	const gone = {...use, isGone: true, inLead: false, renditions: []};
	const changed = {...wording, change: 'reworded' as const, before: '1.0.0', uses: [gone]};
	expect(
		reportDisclaimers({wordings: [changed], unread: []}, 'v1'),
	).toBe(`general-en  1.0.0 → 2.0.0; general, en; approved 2026-01-31 by Dr A; expires 2028-01-31; reworded
  content/a.md, which is no longer in the library: "Advice", "More"
    not published
1 wording changed since v1; to be reprinted: 1 handout, 0 published files.
`);
});
