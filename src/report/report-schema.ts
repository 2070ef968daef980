import {z} from 'zod';
import {disclaimerKinds} from '../disclaimers/disclaimer.ts';

const point = z.object({
	line: z.int().positive(),
	column: z.int().positive(),
	offset: z.int().nonnegative().optional(),
});

const diagnostic = z.object({
	ruleId: z.string(),
	severity: z.enum(['error', 'warning', 'info']),
	reason: z.string().describe('What is wrong, in a sentence.'),
	note: z.string().optional().describe('Why it matters to a patient, then what to do.'),
	file: z.string(),
	line: z.int().positive().optional(),
	column: z.int().positive().optional(),
	place: z.object({start: point, end: point}).optional(),
	actual: z.string().optional(),
	expected: z.array(z.string()).readonly().optional(),
	fix: z
		.object({start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string()})
		.optional()
		.describe('A safe change: offsets in UTF-16 units, and what stands there afterwards.'),
});

const ledgerEntry = z.object({
	action: z.enum(['removed', 'inserted']),
	text: z.string(),
	markup: z.string().optional(),
	rule: z.string(),
	reason: z.string(),
	line: z.int().nonnegative().optional(),
	endLine: z.int().nonnegative().optional(),
});

const coveredKind = z.object({
	kind: z.enum(disclaimerKinds),
	how: z
		.enum(['approved', 'inserted', 'superseded', 'differs', 'recognised', 'missing'])
		.describe(
			'In the approved wording, written by the author or inserted; in a superseded or expired one; in words that differ from it, or in others that nobody approved; or not at all.',
		),
	isNeeded: z
		.boolean()
		.describe('Whether the words of the section, or the library, call for it here.'),
});

const overview = z.object({
	lang: z.string(),
	version: z.string().optional(),
	signOff: z
		.object({name: z.string(), date: z.string()})
		.optional()
		.describe('Who signed it off; absent if nobody did.'),
	reviewed: z.string().optional(),
	nextReview: z.string().optional().describe('YYYY-MM-DD'),
	readability: z
		.array(
			z.object({
				formula: z.string(),
				value: z.number(),
				scale: z.enum(['grade', 'ease']),
				isEstimate: z.boolean().describe('Too few sentences for the formula to be exact.'),
			}),
		)
		.readonly()
		.describe('Absent for a short text, and for a language without an accepted formula.'),
	sections: z
		.array(
			z.object({
				title: z.string(),
				isLead: z
					.literal(true)
					.optional()
					.describe('It is the lead: what stands before the first section.'),
				line: z.int().positive().optional(),
				exempt: z.string().optional().describe('Why it needs no disclaimer.'),
				disclaimers: z.array(coveredKind).readonly(),
			}),
		)
		.readonly()
		.describe('The sections, or the whole handout if it has none, with their disclaimers.'),
});

const handout = z.object({
	file: z.string(),
	path: z.string(),
	title: z.string().optional(),
	status: z.enum(['published', 'held-back', 'checked']),
	files: z.array(z.string()).readonly(),
	renditions: z
		.array(
			z.object({
				file: z.string(),
				how: z.enum(['kept', 'restored', 'reused', 'built']),
				why: z.string(),
			}),
		)
		.readonly()
		.optional()
		.describe('How each finished file came about; absent for a check.'),
	diagnostics: z.array(diagnostic).readonly(),
	known: z.array(diagnostic).readonly().optional().describe('Findings that the baseline lists.'),
	silenced: z
		.array(
			z.object({
				ruleId: z.string(),
				reason: z.string(),
				because: z.string(),
				line: z.int().positive(),
			}),
		)
		.readonly()
		.describe('Findings that comments in the source silence, each with its reason.'),
	ledger: z.array(ledgerEntry).readonly(),
	overview: overview.optional().describe('Absent if the source could not be read.'),
});

/** The report in JSON, as schemas/report.schema.json publishes it. */
export const reportSchema = z.object({
	version: z.literal(1).describe('Rises when programs that read the report would have to change.'),
	ok: z.boolean().describe('False if a finding stops publication.'),
	handouts: z.array(handout).readonly(),
});

export type Report = z.infer<typeof reportSchema>;
