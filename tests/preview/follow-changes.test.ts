import {readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {handout, makeTestFolder, writeFiles} from '../cli/handpress.ts';
import {ask, isPrepared, stateOf, until} from './ask-preview.ts';
import {previewForTest} from './start-preview.ts';

test('new, changed and deleted sources, templates and config are followed', async () => {
	const folder = await makeTestFolder({
		'handpress.config.yaml': 'clinic:\n  name: A clinic\n',
		'content/one.md': handout('One'),
	});
	const {address} = await previewForTest(folder);
	const file = (name: string) => path.join(folder, name);
	await until(address, isPrepared);

	await until(
		address,
		(library) => stateOf(library, 'content/new/two.md') === 'good',
		() => writeFiles(folder, {'content/new/two.md': handout('Two')}),
	);
	await until(
		address,
		(library) => stateOf(library, 'content/one.md') === 'held-back',
		() => writeFile(file('content/one.md'), '# One\n\n## Advice\n\nNo disclaimer.\n'),
	);
	// The last good page stays.
	const page = await ask(address, '/files/html/one.html');
	expect(page.body).toContain('What there is to say of it: One.');
	await until(
		address,
		({handouts}) => handouts.length === 1,
		() => rename(file('content/new/two.md'), file('two.md')),
	);

	const wording = `---
id: general-en
kind: general
lang: en
version: 2.0.0
approved_by: A clinic
approved_on: 2026-01-01
expires_on: 2099-01-01
---
This is general information only. Ask your own doctor about your own case.
`;
	await until(
		address,
		({handouts}) => handouts.some((item) => typeof item !== 'string' && item.edition === 2),
		async () => {
			// As most editors save: a new file takes the place of the old one.
			await writeFile(file('content/.one.md.new'), handout('One again'));
			await rename(file('content/.one.md.new'), file('content/one.md'));
		},
	);
	await until(
		address,
		({handouts}) => handouts.some((item) => typeof item !== 'string' && item.edition === 3),
		() => writeFiles(folder, {'templates/disclaimers/en/general.md': wording}),
	);
	expect((await ask(address, '/files/html/one.html')).body).toContain('Ask your own doctor');
	const sound = await readFile(file('handpress.config.yaml'), 'utf8');
	const broken = await until(
		address,
		({fault}) => fault !== undefined,
		async () => {
			await writeFile(file('handpress.config.yaml'), 'clinc:\n  name: A clinic\n');
			const other = wording.replace('your own doctor', 'your own nurse');
			await writeFiles(folder, {'templates/disclaimers/en/general.md': other});
		},
	);
	expect(broken.fault).toContain('Unknown key "clinc"; the nearest known key is "clinic"');
	expect((await ask(address, '/files/html/one.html')).status).toBe(200);
	// What changed while nothing could be shown is caught up with.
	await until(
		address,
		({fault, handouts}) =>
			fault === undefined &&
			handouts.some((item) => typeof item !== 'string' && item.edition === 4),
		() => writeFile(file('handpress.config.yaml'), sound),
	);
	expect((await ask(address, '/files/html/one.html')).body).toContain('Ask your own nurse');
	const mended = await until(
		address,
		({fault, clinic}) => fault === undefined && clinic === 'Another clinic',
		async () => {
			await writeFile(file('new.yaml'), 'clinic:\n  name: Another clinic\n');
			await rename(file('new.yaml'), file('handpress.config.yaml'));
		},
	);
	expect(mended.handouts).toHaveLength(1);
});

test('a handout that is previewed alone may go away and come back', async () => {
	const folder = await makeTestFolder({'content/one.md': handout('One')});
	const one = path.join(folder, 'content/one.md');
	const {address} = await previewForTest(folder, ['content/one.md']);
	await until(address, isPrepared);
	const gone = await until(
		address,
		({fault}) => fault !== undefined,
		() => rm(one),
	);
	expect(gone.fault).toBe('There is no file or folder "content/one.md".');
	// What was there stays on the screen.
	expect((await ask(address, '/files/html/one.html')).status).toBe(200);
	await until(
		address,
		({fault, handouts}) =>
			fault === undefined &&
			handouts.some((item) => typeof item !== 'string' && item.title === 'One again'),
		() => writeFile(one, handout('One again')),
	);
});

test('hundreds of changes at once need only a few updates', async () => {
	const names = Array.from({length: 200}, (_, index) => `content/handout-${index}.md`);
	const folder = await makeTestFolder(
		Object.fromEntries(names.slice(0, 100).map((name) => [name, 'Nothing yet'])),
	);
	const {address} = await previewForTest(folder);
	const before = await until(address, ({handouts}) => handouts.length === 100);
	const after = await until(
		address,
		({handouts}) =>
			handouts.length === 200 &&
			handouts.every((item) => typeof item !== 'string' && item.state === 'good'),
		() =>
			writeFiles(
				folder,
				Object.fromEntries(names.map((name, index) => [name, handout(`Number ${index}`)])),
			),
	);
	// Not all pages are kept; those that are not are made again.
	for (const index of [0, 99, 199]) {
		const {body} = await ask(address, `/files/html/handout-${index}.html`);
		expect(body.includes(`What there is to say of it: Number ${index}.`)).toBe(true);
	}
	expect(after.updates).toBeGreaterThan(before.updates);
	// On a slow machine writing them takes a while, and what is there is shown meanwhile.
	expect(after.updates - before.updates).toBeLessThan(100);
});
