import {type BuildOptions, build} from 'handpress';
import {expect, test} from 'vitest';
import {handout, makeTestFolder} from '../cli/handpress.ts';

const matter = (lines: string, text: string) => `---\n${lines}\n---\n\n${text}`;

const wording = (lang: string, expires: string) =>
	matter(
		`id: general-${lang}\nkind: general\nlang: ${lang}\nversion: 1.0.0\napproved_by: A clinic\napproved_on: 2020-01-31\nexpires_on: ${expires}`,
		'Ask.\n',
	);

/** A library whose build on a day says what it made, why, and what it found. */
async function libraryOf(files: Record<string, string>, options: BuildOptions = {}) {
	const folder = await makeTestFolder({
		'templates/disclaimers/en/general.md': wording('en', '2090-01-31'),
		...files,
	});
	return async (day: string) => {
		process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(day) / 1000);
		try {
			const all = {workingFolder: folder, formats: ['html', 'epub'] as const, cache: 'cache'};
			const {handouts} = await build({...all, ...options});
			return handouts.flatMap(({path, status, renditions = [], diagnostics}) => {
				const findings = diagnostics.map(({reason}) => reason);
				if (status === 'held-back') return [`${path} held back: ${findings.join('; ')}`];
				const [made] = renditions.filter(({how}) => how === 'built');
				const news = [...(made ? [made.why] : []), ...findings];
				return news.length > 0 ? [`${path}: ${news.join('; ')}`] : [];
			});
		} finally {
			delete process.env['SOURCE_DATE_EPOCH'];
		}
	};
}

const dated = 'reviewed: 2026-01-10';

test('another day leaves what no date of it concerns', async () => {
	const on = await libraryOf({'content/a.md': matter(dated, handout('Walk'))});
	expect(await on('2026-06-01')).toEqual(['a: it is new here']);
	expect(await on('2026-06-02')).toEqual([]);
	expect(await on('2090-01-31')).toEqual([]);
	expect(await on('2090-02-01')).toEqual([
		'a held back: Missing general disclaimer in section "Advice"; Unexpected expired disclaimer general-en, version 1.0.0: it expired on 2090-01-31',
	]);
});

test('a wording expires, and holds the handouts of its language back', async () => {
	const on = await libraryOf({
		'templates/disclaimers/es/general.md': wording('es', '2030-01-01'),
		'content/en/walk.md': matter(dated, handout('Walk')),
		'content/es/andar.md': matter(`${dated}\nlang: es`, handout('Andar')),
	});
	expect(await on('2030-01-01')).toHaveLength(2);
	expect(await on('2030-01-02')).toEqual([expect.stringMatching(/^es\/andar held back: /u)]);
	expect(await on('2030-01-01')).toEqual(['es/andar: it is another day, by which dates expire']);
});

test('a review that comes near is counted down day by day', async () => {
	const on = await libraryOf({
		'content/a.md': matter(`${dated}\nnext_review: 2027-01-10`, handout('Walk')),
	});
	await on('2026-06-01');
	expect(await on('2026-10-11')).toEqual([]);
	expect(await on('2026-10-12')).toEqual(['a: The next review is due on 2027-01-10, in 90 days']);
	expect(await on('2026-10-13')).toEqual(['a: The next review is due on 2027-01-10, in 89 days']);
	expect(await on('2027-01-11')).toEqual([
		'a held back: Unexpected next review on 2027-01-10, expected a date that is not in the past',
	]);
});

test('a source grows old with the year', async () => {
	const on = await libraryOf({
		'content/a.md': matter(
			`${dated}\nreferences:\n  - id: a\n    text: A and others, 2020.`,
			handout('Walk', 'Walking helps :cite{ref=a}.'),
		),
	});
	await on('2026-06-01');
	expect(await on('2030-12-31')).toEqual([]);
	expect(await on('2031-01-01')).toEqual([
		'a: Unexpected source of 2020, expected one of the last 10 years or a note',
	]);
});

test('the date that stands in for one of its own makes such a handout anew', async () => {
	const on = await libraryOf({
		'content/dated.md': matter(dated, handout('Walk')),
		'content/undated.md': handout('Rest'),
	});
	await on('2026-06-01');
	expect(await on('2026-06-02')).toEqual([
		'undated: it has no date of its own, and SOURCE_DATE_EPOCH is another',
	]);
});
