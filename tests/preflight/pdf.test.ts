import {readFile} from 'node:fs/promises';
import {expect, test} from 'vitest';
import {prove} from '../../src/library/workers/prove.ts';
import type {PrintExpectation} from '../../src/preflight/html.ts';
import {preflightPdf} from '../../src/preflight/pdf.ts';
import {builtInProfiles} from '../../src/print-profiles/built-in-profiles.ts';
import {onePage, writePdf} from '../pdf/write-pdf.ts';

const [profile] = builtInProfiles;
const expected: PrintExpectation = {
	title: 'Text that became a picture',
	lang: 'en',
	text: '',
	headings: [],
	disclaimers: [],
	boxes: [],
	cells: 0,
};

test('letters drawn as Type 3 are reported', async () => {
	const file = new URL('../fixtures/pdf/pictures.pdf', import.meta.url);
	const {diagnostics} = await preflightPdf(
		new Uint8Array(await readFile(file)),
		expected,
		profile,
		'a.md',
	);
	expect(diagnostics.map(({reason}) => reason)).toContain(
		'Unexpected PDF: letters drawn as Type 3 in "AtkinsonHyperlegible-Regular"',
	);
});

test('a print that cannot be finished is a finding, and leaves no file that claims a standard', async () => {
	const bytes = writePdf(onePage('BT /F 9 Tf (words) Tj ET'));
	const proved = await prove({
		bytes,
		expected,
		profile,
		modified: '2026-03-01T00:00:00Z',
		file: 'a.md',
	});
	expect(proved.diagnostics).toMatchObject([
		{
			ruleId: 'preflight-pdf',
			severity: 'error',
			reason: 'Unexpected PDF: it cannot be made accessible (it is not tagged)',
			file: 'a.md',
		},
	]);
	expect(Buffer.from(proved.bytes).includes('pdfuaid')).toBe(false);
});

test('a finished PDF is held to what was printed', async () => {
	const file = new URL('../fixtures/pdf/handout.pdf', import.meta.url);
	const printed = async () => new Uint8Array(await readFile(file));
	const reasonsWith = async (title: string, lang: string) => {
		const {diagnostics} = await prove({
			bytes: await printed(),
			expected: {...expected, title, lang},
			profile,
			modified: '2026-03-01T00:00:00Z',
			file: 'a.md',
		});
		return diagnostics.map(({reason}) => reason).join('\n');
	};
	expect(await reasonsWith('Another title', 'fr')).toMatch(
		/language "en".*\n.*title "Blood pressure/u,
	);
	expect(await reasonsWith('Blood pressure at home', 'en')).not.toMatch(/language|title/u);
});
