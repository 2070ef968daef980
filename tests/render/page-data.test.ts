import {expect, test} from 'vitest';
import {loadConfig} from '../../src/config/load-config.ts';
import {type FrontMatter, frontMatterSchema} from '../../src/handout/front-matter.ts';
import type {Handout} from '../../src/handout/handout.ts';
import {HouseStyle} from '../../src/house-style/house-style.ts';
import {accessibilityOf} from '../../src/render/accessibility-of.ts';
import {pageData} from '../../src/render/html/page-data.ts';
import {tempFolder} from '../harness/temp-folder.ts';

async function dataOf(frontMatter: FrontMatter, title = 'A sore back'): Promise<string> {
	const config = await loadConfig(
		await tempFolder({'handpress.config.yaml': 'clinic: {name: Example Trust}\n'}),
	);
	const handout: Handout = {
		path: 'en/sore-back',
		id: 'sore-back',
		title,
		lang: 'en',
		frontMatter: frontMatterSchema.parse(frontMatter),
		tree: {type: 'root', children: []},
		images: [],
	};
	const accessibility = accessibilityOf({type: 'root', children: []}, {hasContents: true});
	return pageData(handout, await HouseStyle.load(config), accessibility, [
		{format: 'pdf', href: '../../pdf/en/sore-back.pdf'},
	]);
}

const organisation = {'@type': 'Organization', name: 'Example Trust'};

test('says what the handout says of itself', async () => {
	const data = await dataOf({
		version: '1.2.0',
		summary: 'What helps.',
		published: '2026-01-02',
		reviewed: '2026-03-04',
		audience: 'Adults',
		topics: {icd10cm: ['M54.50'], snomed: ['279039007'], loinc: ['34895-3']},
		clinical_reviewer: {name: 'A reviewer', date: '2026-03-04'},
	});
	expect(JSON.parse(data)).toEqual({
		'@context': 'https://schema.org',
		'@type': 'MedicalWebPage',
		name: 'A sore back',
		inLanguage: 'en',
		description: 'What helps.',
		version: '1.2.0',
		datePublished: '2026-01-02',
		lastReviewed: '2026-03-04',
		reviewedBy: organisation,
		publisher: organisation,
		audience: {'@type': 'Patient', audienceType: 'Adults'},
		about: {
			'@type': 'MedicalEntity',
			code: [
				{'@type': 'MedicalCode', codingSystem: 'ICD-10-CM', codeValue: 'M54.50'},
				{'@type': 'MedicalCode', codingSystem: 'SNOMED CT', codeValue: '279039007'},
				{'@type': 'MedicalCode', codingSystem: 'LOINC', codeValue: '34895-3'},
			],
		},
		accessibilityFeature: [
			'structuralNavigation',
			'tableOfContents',
			'readingOrder',
			'displayTransformability',
		],
		encoding: [
			{
				'@type': 'MediaObject',
				encodingFormat: 'application/pdf',
				contentUrl: '../../pdf/en/sore-back.pdf',
			},
		],
	});
});

test('names no reviewer and no topic where none is recorded', async () => {
	const data = JSON.parse(await dataOf({reviewed: '2026-03-04'}));
	expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['reviewedBy']));
	expect(data).not.toHaveProperty('about');
	expect(data).not.toHaveProperty('version');
});

test('no text in it closes the element that it stands in, or opens another', async () => {
	const title = '</script><!--<script>';
	const data = await dataOf({summary: title}, title);
	expect(data).not.toContain('<');
	expect(JSON.parse(data)).toMatchObject({name: title, description: title});
});
