import {z} from 'zod';

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
		.describe('How each finished file came to be; nothing for a check.'),
	diagnostics: z.array(diagnostic).readonly(),
	known: z.array(diagnostic).readonly().optional().describe('Findings that the baseline knows.'),
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
});

/** The report in JSON, as schemas/report.schema.json publishes it. */
export const reportSchema = z.object({
	version: z.literal(1).describe('Rises when a reader would have to change.'),
	ok: z.boolean().describe('False where a finding stops publication.'),
	handouts: z.array(handout).readonly(),
});

export type Report = z.infer<typeof reportSchema>;
