import type {Handout} from '../../handout/handout.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import type {Accessibility} from '../accessibility-of.ts';

/** A rendition of the page in another format. */
export interface PageEncoding {
	readonly format: 'pdf' | 'epub';
	readonly href: string;
}

const mediaTypes = {pdf: 'application/pdf', epub: 'application/epub+zip'} as const;

/** The names that code systems go by. https://schema.org/codingSystem */
const codeSystems = {icd10cm: 'ICD-10-CM', snomed: 'SNOMED CT', loinc: 'LOINC'} as const;

/**
 * The metadata of a page as JSON-LD: schema.org's `MedicalWebPage`. It says no more than the
 * handout does, and names a reviewer only if one is recorded. https://schema.org/MedicalWebPage
 *
 * @returns JSON that is safe in a `script` element: no text in it can close the element.
 */
export function pageData(
	{title, lang, frontMatter}: Handout,
	{clinic}: HouseStyle,
	{features}: Accessibility,
	encodings: readonly PageEncoding[],
): string {
	const organisation = {'@type': 'Organization', name: clinic.name};
	const codes = Object.entries(codeSystems).flatMap(([key, codingSystem]) =>
		(frontMatter.topics?.[key as keyof typeof codeSystems] ?? []).map((codeValue) => ({
			'@type': 'MedicalCode',
			codingSystem,
			codeValue,
		})),
	);
	const data = {
		'@context': 'https://schema.org',
		'@type': 'MedicalWebPage',
		name: title,
		inLanguage: lang,
		description: frontMatter.summary,
		version: frontMatter.version,
		datePublished: frontMatter.published,
		lastReviewed: frontMatter.reviewed,
		reviewedBy: frontMatter.clinical_reviewer && organisation,
		publisher: organisation,
		audience: {'@type': 'Patient', audienceType: frontMatter.audience},
		about: codes.length > 0 ? {'@type': 'MedicalEntity', code: codes} : undefined,
		accessibilityFeature: features,
		encoding: encodings.map(({format, href}) => ({
			'@type': 'MediaObject',
			encodingFormat: mediaTypes[format],
			contentUrl: href,
		})),
	};
	return JSON.stringify(data).replaceAll('<', '\\u003c');
}
