import {readFile} from 'node:fs/promises';
import Validator from '@adobe/structured-data-validator';
import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {finishedFiles} from './finished-files.ts';

const pages = finishedFiles('html').filter(({name}) => !name.endsWith('index.html'));
const vocabulary = JSON.parse(
	await readFile(new URL('fixtures/schema-org/vocabulary.json', import.meta.url), 'utf8'),
);

/** The data blocks of a page. */
async function dataOf(page: string): Promise<Record<string, unknown>[]> {
	const blocks: Record<string, unknown>[] = [];
	visit(fromHtml(await readFile(page, 'utf8')), 'element', ({tagName, children}) => {
		if (tagName !== 'script') return;
		blocks.push(
			JSON.parse(children.map((child) => ('value' in child ? child.value : '')).join('')),
		);
	});
	return blocks;
}

/** What the validator holds against data, warnings included. */
async function issuesIn(data: Record<string, unknown>): Promise<string[]> {
	const issues = await new Validator(vocabulary).validate({
		jsonld: {[String(data['@type'])]: [data]},
	});
	return issues.map(({severity, issueMessage}) => `${severity} ${issueMessage}`);
}

describe('schema.org, by structured-data-validator', () => {
	for (const {name, path} of pages) {
		it(`finds nothing in ${name}`, async () => {
			const [data, ...others] = await dataOf(path);
			expect(others).toEqual([]);
			expect(data?.['@type']).toBe('MedicalWebPage');
			expect(await issuesIn(data ?? {})).toEqual([]);
		});
	}

	it('complains about what a page of this kind does not say', async () => {
		const [data] = await dataOf(pages[0]?.path ?? '');
		expect(await issuesIn({...data, codeValue: 'M54.50'})).toEqual([
			'WARNING Property "codeValue" for type "MedicalWebPage" is not supported by the schema.org specification',
		]);
	});

	it('complains about a kind that there is not, also inside', async () => {
		const [data] = await dataOf(pages[0]?.path ?? '');
		expect(await issuesIn({...data, audience: {'@type': 'Patients'}})).toEqual([
			'ERROR Type "Patients" is not a valid schema.org type',
		]);
	});
});
