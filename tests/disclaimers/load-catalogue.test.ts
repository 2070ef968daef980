import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {packageTemplates} from '../../src/config/load-config.ts';
import {disclaimerKinds} from '../../src/disclaimers/disclaimer.ts';
import {loadCatalogue} from '../../src/disclaimers/load-catalogue.ts';
import {filesOnDisk} from '../../src/files/held-files.ts';
import {InvalidFileError} from '../../src/yaml/invalid-file-error.ts';
import {wordingFile} from '../harness/disclaimers.ts';
import {tempFolder} from '../harness/temp-folder.ts';

async function failure(files: Record<string, string>) {
	const folder = await tempFolder(files);
	const error = await loadCatalogue([folder]).then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(error).toMatchObject({name: 'InvalidFileError'});
	return (error as Error).message.replaceAll(`${folder}${path.sep}`, '');
}

describe('loadCatalogue', () => {
	it('reads wordings by language and kind', async () => {
		const folder = await tempFolder({
			'en/general.md': wordingFile({text: 'One\n*two*.\n\nThree.'}).replaceAll('\n', '\r\n'),
			'es-MX/general.md': wordingFile({lang: 'es-MX'}),
			'en/notes.txt': 'No wording.',
		});
		const catalogue = await loadCatalogue([folder]);
		expect(catalogue.all()).toHaveLength(2);
		expect(catalogue.find('en-GB', 'general')).toMatchObject({
			id: 'general-en',
			kind: 'general',
			lang: 'en',
			version: '1.0.0',
			approvedBy: 'Dr A',
			approvedOn: '2026-01-31',
			expiresOn: '2028-01-31',
			text: 'One two. Three.',
			file: path.join(folder, 'en/general.md'),
		});
		expect(catalogue.find('es-MX', 'general')?.id).toBe('general-es-mx');
		expect(catalogue.find('es', 'general')).toBeUndefined();
		expect(catalogue.find('en', 'exercise')).toBeUndefined();
	});

	it('lets a later folder replace a wording of an earlier one', async () => {
		const ours = await tempFolder({
			'en/general.md': wordingFile(),
			'en/exercise.md': wordingFile({kind: 'exercise'}),
		});
		const theirs = await tempFolder({'en/general.md': wordingFile({text: 'Theirs.'})});
		const catalogue = await loadCatalogue([ours, theirs, path.join(theirs, 'none')]);
		expect(catalogue.find('en', 'general')?.text).toBe('Theirs.');
		expect(catalogue.find('en', 'exercise')?.text).toBe('Approved exercise words in en.');
	});

	it('reads former versions beside the present one, of every folder', async () => {
		const old = wordingFile({version: '0.9.0', text: 'Old words.'});
		const ours = await tempFolder({
			'en/general.md': wordingFile(),
			'en/former/general-0.9.0.md': old,
			'en/former/general-0.8.0.md': wordingFile({version: '0.8.0', text: 'Older words.'}),
			// Nothing took its place.
			'fi/former/exercise-1.0.0.md': wordingFile({lang: 'fi', kind: 'exercise'}),
		});
		const theirs = await tempFolder({
			'en/general.md': wordingFile({version: '3.0.0', text: 'Theirs.'}),
			'en/former/general-2.0.0.md': wordingFile({version: '2.0.0', text: 'Theirs, before.'}),
		});
		const catalogue = await loadCatalogue([ours, theirs]);
		expect(catalogue.all().map(({text}) => text)).toEqual(['Theirs.']);
		const versionsIn = (lang: string) => catalogue.formerIn(lang).map(({version}) => version);
		expect(versionsIn('en-GB')).toEqual(['0.8.0', '0.9.0', '2.0.0']);
		expect(versionsIn('fi')).toEqual(['1.0.0']);
		expect(versionsIn('es')).toEqual([]);
	});

	it('reads the wordings of one language alone where no others are needed', async () => {
		const folder = await tempFolder({
			'en/general.md': wordingFile(),
			'en/former/general-0.9.0.md': wordingFile({version: '0.9.0', text: 'Old words.'}),
			'es/general.md': 'no front matter',
		});
		const english = await loadCatalogue([folder], filesOnDisk, 'en-GB');
		expect(english.all().map(({lang}) => lang)).toEqual(['en']);
		expect(english.allFormer()).toHaveLength(1);
		await expect(loadCatalogue([folder], filesOnDisk, 'es')).rejects.toThrow(InvalidFileError);
		await expect(loadCatalogue([folder])).rejects.toThrow(InvalidFileError);
	});

	it('does not treat as superseded what a clinic approved as its own', async () => {
		const ours = await tempFolder({
			'en/general.md': wordingFile({version: '2.0.0', text: 'New words.'}),
			'en/former/general-1.0.0.md': wordingFile({text: 'Same number.'}),
			'en/former/general-1.1.0.md': wordingFile({version: '1.1.0', text: 'Same words.'}),
		});
		const theirs = await tempFolder({'en/general.md': wordingFile({text: 'Same words.'})});
		expect((await loadCatalogue([ours])).formerIn('en')).toHaveLength(2);
		expect((await loadCatalogue([ours, theirs])).formerIn('en')).toEqual([]);
	});

	it('refuses to fall back to our sample if a clinic moved its wording away and put none in its place', async () => {
		const ours = await tempFolder({'en/general.md': wordingFile()});
		const theirs = await tempFolder({
			'en/former/general-3.0.0.md': wordingFile({version: '3.0.0', text: 'Theirs, before.'}),
		});
		await expect(loadCatalogue([ours, theirs])).rejects.toThrow(
			'Missing en/general.md, expected the wording that took the place of version 3.0.0',
		);
	});

	it('is empty where there is no folder', async () => {
		expect((await loadCatalogue([path.join(await tempFolder(), 'none')])).all()).toEqual([]);
	});

	it.each([
		[
			'a misplaced language',
			{'es/general.md': wordingFile()},
			'es/general.md:1:1: Unexpected place of the general disclaimer in en, expected en/general.md',
		],
		[
			'a misplaced kind',
			{'en/exercise.md': wordingFile()},
			'en/exercise.md:1:1: Unexpected place of the general disclaimer in en, expected en/general.md',
		],
		[
			'a former version that its name does not tell',
			{'en/former/general-0.8.0.md': wordingFile({version: '0.9.0'})},
			'en/former/general-0.8.0.md:1:1: Unexpected place of the former general disclaimer in en, expected en/former/general-0.9.0.md',
		],
		[
			'a former version that was copied and not moved',
			{'en/former/general-1.0.0.md': wordingFile(), 'en/general.md': wordingFile()},
			'en/former/general-1.0.0.md:5:1: Unexpected version 1.0.0 of a former wording, expected one other than that of en/general.md',
		],
		[
			'a former version with the id of another kind',
			{
				'en/exercise.md': wordingFile({kind: 'exercise'}),
				'en/former/general-1.0.0.md': wordingFile({id: 'exercise-en'}),
			},
			'en/former/general-1.0.0.md:2:1: Unexpected id "exercise-en", expected one other than that of en/exercise.md',
		],
		[
			'an id that is taken',
			{
				'en/general.md': wordingFile(),
				'es/general.md': wordingFile({lang: 'es', id: 'general-en'}),
			},
			'es/general.md:2:1: Unexpected id "general-en", expected one other than that of en/general.md',
		],
		[
			'no front matter',
			{'en/general.md': 'Words.'},
			'en/general.md:1:1: Missing front matter with id, kind, lang, version, approved_by, approved_on, expires_on',
		],
		[
			'no wording',
			{'en/general.md': wordingFile({text: '<!-- to come -->'})},
			'en/general.md:1:1: Missing wording below the front matter',
		],
		[
			'an unknown key',
			{'en/general.md': wordingFile().replace('expires_on', 'expire_on')},
			'en/general.md:2:1: Missing value of "expires_on": expected a date as YYYY-MM-DD\nen/general.md:8:1: Unknown key "expire_on"; the nearest known key is "expires_on"',
		],
		[
			'a wrong date',
			{'en/general.md': wordingFile({expires: 'never'})},
			'en/general.md:8:13: Unexpected value of "expires_on": expected a date as YYYY-MM-DD',
		],
		[
			'broken YAML',
			{'en/general.md': wordingFile().replace('kind:', 'kind: [')},
			'en/general.md:4:1: Missing bracket at the end of a list or map, or the value stands for itself: then write it in quotation marks',
		],
	])('refuses %s', async (_, files, message) => {
		expect(await failure(files)).toBe(message);
	});

	it('finds every kind in every language that the package brings', async () => {
		const catalogue = await loadCatalogue([path.join(packageTemplates, 'disclaimers')]);
		for (const lang of 'ar de en es fa fr he hi ja pt vi zh'.split(' ')) {
			for (const kind of disclaimerKinds) {
				const found = catalogue.find(lang, kind);
				expect(found?.lang, `${lang}/${kind}`).toBe(lang);
				expect(Number(found?.approvedOn.slice(0, 4))).toBeLessThan(
					Number(found?.expiresOn.slice(0, 4)),
				);
			}
		}
		for (const lang of ['en', 'es']) {
			const former = catalogue.formerIn(lang).map(({kind}) => kind);
			expect(former.sort()).toEqual([...disclaimerKinds].sort());
		}
	});
});
