import {describe, expect, it} from 'vitest';
import {readSource} from '../harness/read-source.ts';

const read = async (yaml: string) => {
	const {messages, handout} = await readSource(`---\n${yaml}\n---\n\n# T\n\nOne.\n`);
	expect(handout === undefined).toBe(messages.length > 0);
	return messages;
};

const alias =
	'Unexpected asterisk at the beginning of a value (an alias), expected the value itself, in quotation marks';

const whole = 'Unexpected text, expected keys with values, each on a line of its own: "key: value"';

describe('readFrontMatter', () => {
	it('takes every key that a handout carries', async () => {
		expect(
			await read(`id: back-pain
title: T
lang: pt-BR
summary: S
version: '1.0'
audience: A
objective: O
main_message: M
authors: [{name: N, role: R, credentials: C}]
clinical_reviewer: {name: N, date: 2026-01-31}
lay_reviewers: {count: 3, date: 2026-01-31}
published: 2026-01-31
reviewed: 2026-01-31
next_review: 2028-02-29
evidence_search_date: 2026-01-31
references: [{id: a-1, text: T, doi: 10.1000/182, url: 'https://example.org', note: N}]
funding: F
conflicts: C
topics: {icd10cm: [M54.50], snomed: ['1'], loinc: ['2']}
disclaimers: [exercise]
contact: C
feedback: F
alternative_formats: A
licence: L
image_credits: [I]
translation_of: back
translated_by: T
checked_by: C`),
		).toEqual([]);
	});

	it.each([
		['titel: T', '2:1', 'Unknown key "titel"; the nearest known key is "title"'],
		[
			'lang: en\n\nreveiwed: x',
			'4:1',
			'Unknown key "reveiwed"; the nearest known key is "reviewed"',
		],
		[
			'authors:\n  - name: N\n    credential: C',
			'4:5',
			'Unknown key "credential"; the nearest known key is "credentials"',
		],
		['topics: {snomd: []}', '2:10', 'Unknown key "snomd"; the nearest known key is "snomed"'],
		[
			'topics: {__proto__: 1}',
			'2:10',
			'Unknown key "__proto__", expected one of icd10cm, snomed, loinc',
		],
		[
			'topics: {constructor: 1}',
			'2:10',
			'Unknown key "constructor", expected one of icd10cm, snomed, loinc',
		],
		[
			'title: [T',
			'2:10',
			'Missing bracket at the end of a list or map, or the value stands for itself: then write it in quotation marks',
		],
		['lang: en\nlang: es', '3:1', 'Unexpected key that is there already, expected each key once'],
		['a: &a x\ntitle: *a', '3:8', alias],
		['title: *a', '2:8', alias],
		[
			'reviewed: 31.01.2026',
			'2:11',
			'Unexpected value of "reviewed": expected a date as YYYY-MM-DD',
		],
		[
			'reviewed: 2026-02-30',
			'2:11',
			'Unexpected value of "reviewed": expected a date as YYYY-MM-DD',
		],
		[
			'title: 2026',
			'2:8',
			'Unexpected value of "title": expected text; put it into quotation marks',
		],
		['title:', '2:7', 'Missing value of "title": expected text'],
		['references:\n  - text: T', '3:5', 'Missing value of "references.0.id": expected text'],
		["title: ' '", '2:8', 'Unexpected value of "title": expected text'],
		[
			'version: 1.0',
			'2:10',
			'Unexpected value of "version": expected text; put a version such as 1.0 into quotation marks',
		],
		[
			'id: Back Pain',
			'2:5',
			'Unexpected value of "id": expected lower-case letters, digits and single hyphens',
		],
		[
			'lang: english!',
			'2:7',
			'Unexpected value of "lang": expected a language tag such as en, es or pt-BR',
		],
		[
			'lang: iw',
			'2:7',
			'Unexpected value of "lang": expected a language tag such as en, es or pt-BR',
		],
		[
			'references:\n  - id: a\n    text: T\n    doi: https://doi.org/10.1000/182',
			'5:10',
			'Unexpected value of "references.0.doi": expected a bare DOI such as 10.1000/182',
		],
		[
			"references:\n  - {id: a, text: T, url: 'javascript:alert(1)'}",
			'3:27',
			'Unexpected value of "references.0.url": expected an http or https address',
		],
		['- a', '2:1', whole],
		['just words', '2:1', whole],
	])('reports %j', async (yaml, place, reason) => {
		expect(await read(yaml)).toEqual([`${place} error front-matter ${reason}`]);
	});

	it('counts lines and columns of the file, not of the YAML', async () => {
		const source = '\uFEFF---\r\nlang: en\r\ntitel: T\r\n---\r\n\r\n# T\r\n';
		expect((await readSource(source)).messages).toEqual([
			'3:1 error front-matter Unknown key "titel"; the nearest known key is "title"',
		]);
	});

	it('takes an empty front matter for none', async () => {
		expect(await read('')).toEqual([]);
		expect(await read('# a comment')).toEqual([]);
	});
});
