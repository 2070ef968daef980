import {z} from 'zod';

/** Lower-case words, digits and hyphens: what is safe in a file name, an address and an XML id. */
const slug = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'expected lower-case letters, digits and single hyphens');

const text = z.string().trim().min(1, 'expected some text');

/** BCP 47, as far as `Intl` can tell: `en`, `es-MX`, `zh-Hans`. */
export const languageTag = z.string().refine(isLanguageTag, {
	message: 'expected a language tag such as en, es or pt-BR',
});

/** A calendar date, YYYY-MM-DD. */
export const date = z.iso.date('expected a date as YYYY-MM-DD');

const person = z.strictObject({
	name: text,
	role: text.optional(),
	credentials: text.optional(),
});

const reference = z.strictObject({
	id: slug,
	text,
	doi: z
		.string()
		.regex(/^10\.\d{4,9}\/\S+$/u, 'expected a bare DOI such as 10.1000/182')
		.optional(),
	url: z.url({protocol: /^https?$/u, error: 'expected an http or https address'}).optional(),
	/** How far the source was read. */
	note: text.optional(),
});

/**
 * What a source says of itself. Only what a build cannot do without is
 * required, and even that may stand elsewhere: the title in the text, the
 * language in the config, the id in the path. The keys are those that a
 * leaflet must carry by the NHS England standard for creating health content
 * and the PIF TICK criteria; checks ask for them.
 */
export const frontMatterSchema = z.strictObject({
	id: slug.optional(),
	title: text.optional(),
	lang: languageTag.optional(),
	summary: text.optional(),
	version: z
		.string({error: 'expected text; put a version such as 1.0 into quotation marks'})
		.trim()
		.min(1)
		.optional(),
	audience: text.optional(),
	objective: text.optional(),
	main_message: text.optional(),
	authors: z.array(person).optional(),
	clinical_reviewer: person.extend({date}).optional(),
	lay_reviewers: z.strictObject({count: z.int().nonnegative(), date}).optional(),
	published: date.optional(),
	reviewed: date.optional(),
	next_review: date.optional(),
	evidence_search_date: date.optional(),
	references: z.array(reference).optional(),
	funding: text.optional(),
	conflicts: text.optional(),
	topics: z
		.strictObject({
			icd10cm: z.array(text).optional(),
			snomed: z.array(text).optional(),
			loinc: z.array(text).optional(),
		})
		.optional(),
	/** Kinds that every section must carry besides `general`. */
	disclaimers: z.array(text).optional(),
	contact: text.optional(),
	feedback: text.optional(),
	alternative_formats: text.optional(),
	licence: text.optional(),
	image_credits: z.array(text).optional(),
	translation_of: slug.optional(),
	translated_by: text.optional(),
	checked_by: text.optional(),
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
