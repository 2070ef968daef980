import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import type {LedgerEntry} from '../../src/handout/ledger.ts';
import {filesBelow, handpress, makeTestFolder} from './handpress.ts';

const library = {
	'handpress.config.yaml': `disclaimers:
  triggers:
    en:
      medicines: {strong: [zorbamab], except: [zorbamab clinic]}
      symptoms: {strong: [wobbly hip]}
    en-GB:
      exercise: {weak: [leg circles, wall slides]}
`,
	'content/hip.md':
		'# Your wobbly hip\n\nWhat helps.\n\n## Tablets\n\nTake zorbamab at night.\n\n## Rest\n\nLie down. Ring the zorbamab clinic.\n',
	'content/british.md':
		'---\nlang: en-GB\n---\n# Your visit\n\n## Moving\n\nMake leg circles, then wall slides.\n\n::disclaimer{kind=general}\n',
	// A language that has no wording.
	'content/selka.md': '---\nlang: fi\n---\n# Selkä\n\n## Lepo\n\nLepää vähän.\n',
};

/** Findings about disclaimers, without their places. */
const findingsIn = (stdout: string) =>
	stdout
		.split('\n')
		.filter((line) => /\((disclaimer|section-disclaimer|emergency-before-advice)\)$/u.test(line))
		.map((line) =>
			line
				.trim()
				.replace(/^\S+ +(\w+) +/u, '$1 ')
				.replace(/ +\([\w-]+\)$/u, ''),
		);

it("finds a clinic's own words and a language without wording, and inserts by them", async () => {
	const cwd = await makeTestFolder(library);
	const {status, stdout} = await handpress(['check'], {cwd});
	expect(status).toBe(1);
	expect(findingsIn(stdout)).toEqual([
		'warning Missing exercise disclaimer in section "Moving", which speaks of "leg circles"',
		'error Missing signs of an emergency, expected them first: this handout is about "wobbly hip"',
		'error Missing general disclaimer in section "Tablets"',
		'error Missing medicines disclaimer in section "Tablets", which speaks of "zorbamab"',
		'error Missing general disclaimer in section "Rest"',
		'error Missing general disclaimer in section "Lepo"',
	]);
	expect(stdout).toContain('put it into templates/disclaimers/fi/general.md');

	const built = await handpress(['build', '--disclaimers', 'insert', '--formats', 'html'], {cwd});
	expect(built.status).toBe(1);
	expect(findingsIn(built.stdout)).toEqual([
		'info Inserted the exercise disclaimer at the end of "Moving"',
		'info Inserted the emergency disclaimer before the first section',
		'info Inserted the general disclaimer at the end of "Tablets"',
		'info Inserted the medicines disclaimer at the end of "Tablets"',
		'info Inserted the general disclaimer at the end of "Rest"',
		'error Missing general disclaimer in "fi"',
		'error Missing general disclaimer in section "Lepo"',
	]);
	// Nothing in English takes the place of words in Finnish.
	const files = await filesBelow(path.join(cwd, 'dist/html'));
	expect(files.filter((file) => file.endsWith('.html'))).toEqual(['british.html', 'hip.html']);

	const page = await readFile(path.join(cwd, 'dist/html/hip.html'), 'utf8');
	const ledger: {entries: LedgerEntry[]} = JSON.parse(
		await readFile(path.join(cwd, 'dist/ledger/hip.json'), 'utf8'),
	);
	const inserted = ledger.entries.map(({reason}) => reason.replace(/^approved wording /u, ''));
	expect(inserted.sort()).toEqual([
		'emergency-en 1.0.0, put before the first section',
		'general-en 1.0.0, put at the end of "Rest"',
		'general-en 1.0.0, put at the end of "Tablets"',
		'medicines-en 1.0.0, put at the end of "Tablets"',
	]);
	const order = [
		'What helps.',
		'Get help now',
		'>Tablets<',
		'zorbamab at night',
		'This leaflet gives',
		'Read the label',
		'>Rest<',
	];
	const text = page.slice(page.indexOf('What helps.'));
	const places = order.map((words) => text.indexOf(words));
	expect(places).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
});
