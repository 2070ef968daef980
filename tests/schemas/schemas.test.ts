import {readdir, readFile} from 'node:fs/promises';
import {Ajv} from 'ajv';
import addFormats from 'ajv-formats';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {schemas} from '../../scripts/schemas.js';

const root = new URL('../../', import.meta.url);

/** Strict: a schema that says something ajv does not know is refused. */
function validatorOf(name: string) {
	const ajv = new Ajv({allErrors: true, strict: true});
	addFormats.default(ajv);
	return ajv.compile(JSON.parse(schemas().get(name) ?? ''));
}

test('schemas/ holds them as they are now (npm run schemas writes them)', async () => {
	const folder = new URL('schemas/', root);
	expect((await readdir(folder)).sort()).toEqual([...schemas().keys()].sort());
	for (const [name, text] of schemas()) {
		expect(await readFile(new URL(name, folder), 'utf8')).toBe(text);
	}
});

describe('the schema of front matter', () => {
	const validate = validatorOf('front-matter.schema.json');

	test('takes that of the sample handouts', async () => {
		let count = 0;
		for (const name of await readdir(new URL('content', root), {recursive: true})) {
			if (!name.endsWith('.md')) continue;
			const text = await readFile(new URL(`content/${name}`, root), 'utf8');
			const [, yaml = ''] = /^---\n(.*?)\n---\n/su.exec(text) ?? [];
			expect([name, validate(parse(yaml)), validate.errors]).toEqual([name, true, null]);
			count += 1;
		}
		expect(count).toBeGreaterThan(5);
	});

	test.each([
		['a key that is none', {revewed: '2026-01-01'}],
		['a version that is a number', {version: 1}],
		['an id with a space', {id: 'back pain'}],
		['a count below nothing', {lay_reviewers: {count: -1, date: '2026-01-01'}}],
		['an author without a name', {authors: [{role: 'nurse'}]}],
	])('refuses %s', (_, value) => {
		expect(validate(value)).toBe(false);
	});
});

describe('the schema of the config', () => {
	const validate = validatorOf('config.schema.json');

	test("takes the sample library's", async () => {
		const text = await readFile(new URL('handpress.config.yaml', root), 'utf8');
		expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
	});

	test.each([
		['a key that is none', {clnic: {}}],
		['a colour by its name', {clinic: {colours: {accent: 'red'}}}],
		['a format that is none', {formats: ['docx']}],
		['a weight that is none', {rules: {'safe-doses': 'fatal'}}],
	])('refuses %s', (_, value) => {
		expect(validate(value)).toBe(false);
	});
});
