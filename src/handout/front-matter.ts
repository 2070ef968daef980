import {z} from 'zod';

/** Lower-case words, digits and hyphens: what is safe in a file name, an address and an XML id. */
const slug = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'expected lower-case letters, digits and single hyphens');

const text = z.string().trim().min(1, 'expected text');

/** BCP 47, as far as `Intl` can tell: `en`, `es-MX`, `zh-Hans`. */
export const languageTag = z.string().refine(isLanguageTag, {
	message: 'expected a language tag such as en, es or pt-BR',
});

/** A calendar date, YYYY-MM-DD. */
export const date = z.iso.date('expected a date as YYYY-MM-DD');

const person = z.strictObject({
	name: text.describe('As printed.'),
	role: text.optional().describe('Such as "physiotherapist".'),
	credentials: text.optional().describe('Degrees and registrations.'),
});

const reference = z.strictObject({
	id: slug.describe('The name by which `:cite{ref=…}` cites it.'),
	text: text.describe('The whole entry, as printed.'),
	doi: z
		.string()
		.regex(/^10\.\d{4,9}\/\S+$/u, 'expected a bare DOI such as 10.1000/182')
		.optional()
		.describe('Bare, such as 10.1000/182.'),
	url: z
		.url({protocol: /^https?$/u, error: 'expected an http or https address'})
		.optional()
		.describe('Address, if there is no DOI.'),
	note: text.optional().describe('How much of the source was read; for editors.'),
});

/**
 * What a source says about itself. No key is required, since even what a build cannot do without
 * may come from elsewhere: the title from the text, the language from the config, the id from the
 * path. The keys are those that the NHS England standard for creating health content and the PIF
 * TICK criteria ask of a handout; rules check for them.
 */
export const frontMatterSchema = z.strictObject({
	id: slug
		.optional()
		.describe('Stable name, never reused. Default: made from the path of the file.'),
	title: text.optional().describe('The title, if the text has no `# Title`.'),
	lang: languageTag
		.optional()
		.describe('Language tag such as en or pt-BR. Default: the language in the config.'),
	summary: text.optional().describe('One plain sentence, for the index and the e-book.'),
	version: z
		.string({error: 'expected text; put a version such as 1.0 into quotation marks'})
		.trim()
		.min(1)
		.optional()
		.describe('Printed on every page; put a version such as "1.0" into quotation marks.'),
	audience: text.optional().describe('Whom it is for; for editors.'),
	objective: text.optional().describe('What it should achieve; for editors.'),
	main_message: text.optional().describe('What a reader should remember; for editors.'),
	authors: z.array(person).optional().describe('Who wrote it.'),
	clinical_reviewer: person
		.extend({date: date.describe('When it was checked, YYYY-MM-DD.')})
		.optional()
		.describe(
			'The clinician who checked it. Without one it says that it awaits clinical sign-off.',
		),
	lay_reviewers: z
		.strictObject({
			count: z.int().nonnegative().describe('How many people read it.'),
			date: date.describe('When they read it, YYYY-MM-DD.'),
		})
		.optional()
		.describe('Patients and carers who read it before it was published.'),
	published: date.optional().describe('When it was first published, YYYY-MM-DD.'),
	reviewed: date.optional().describe('When it was last checked, YYYY-MM-DD.'),
	next_review: date.optional().describe('When it must be checked again, YYYY-MM-DD.'),
	evidence_search_date: date
		.optional()
		.describe('When the evidence was last searched, YYYY-MM-DD.'),
	references: z.array(reference).optional().describe('Sources, cited by `:cite{ref=…}`.'),
	funding: text.optional().describe('Who paid for it; "None declared" is an answer.'),
	conflicts: text
		.optional()
		.describe('Who stands to gain from its advice; "None declared" is an answer.'),
	topics: z
		.strictObject({
			icd10cm: z.array(text).optional().describe('Codes of ICD-10-CM.'),
			snomed: z.array(text).optional().describe('Codes of SNOMED CT.'),
			loinc: z.array(text).optional().describe('Codes of LOINC.'),
		})
		.optional()
		.describe('What it is about, as codes, for search engines and records.'),
	disclaimers: z
		.array(text)
		.optional()
		.describe('Kinds of disclaimer that every section must carry in addition to `general`.'),
	contact: text.optional().describe('Whom to ask, as printed.'),
	feedback: text.optional().describe('How to report a mistake, as printed.'),
	alternative_formats: text.optional().describe('How to get it in another format, as printed.'),
	licence: text.optional().describe('Terms of use, as printed.'),
	image_credits: z.array(text).optional().describe('Who made the pictures, as printed.'),
	translation_of: slug
		.optional()
		.describe('The id of the handout that this one is a translation of.'),
	translated_by: text.optional().describe('Who translated it.'),
	checked_by: text.optional().describe('Who checked the translation.'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type Reference = z.infer<typeof reference>;

function isLanguageTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag)[0]?.toLowerCase() === tag.toLowerCase();
	} catch {
		return false;
	}
}
