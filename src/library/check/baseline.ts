import {readFile, writeFile} from 'node:fs/promises';
import {z} from 'zod';
import {findRule} from '../../checks/find-rule.ts';
import {systemErrorOf} from '../../files/system-error.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import type {HandoutResult} from '../call/contract.ts';
import {UsageError} from '../usage-error.ts';

const baselineSchema = z.strictObject({
	version: z.literal(1),
	findings: z.array(
		z.strictObject({
			file: z.string(),
			ruleId: z.string(),
			reason: z.string(),
			count: z.int().positive(),
		}),
	),
});

/**
 * Known findings of a library, so that only new ones count. They are recorded without lines, so that
 * a finding stays known when its text moves. Errors of rules that protect patients are never recorded.
 */
export type Baseline = z.infer<typeof baselineSchema>;

/**
 * @throws UsageError if the file does not exist or is not a baseline.
 * @throws SystemError if it cannot be read.
 */
export async function readBaseline(file: string): Promise<Baseline> {
	const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw systemErrorOf(error, `The baseline "${file}" cannot be read`);
	});
	if (text === undefined) {
		throw new UsageError(
			`The baseline "${file}" does not exist. Write it with --update-baseline, and read through it.`,
		);
	}
	try {
		return baselineSchema.parse(JSON.parse(text));
	} catch {
		throw new UsageError(
			`"${file}" is not a baseline that Handpress wrote. Write a new one with --update-baseline.`,
		);
	}
}

/** @throws SystemError if the file cannot be written. */
export async function writeBaseline(
	file: string,
	handouts: readonly HandoutResult[],
): Promise<void> {
	try {
		await writeFile(file, `${JSON.stringify(baselineOf(handouts), null, '\t')}\n`);
	} catch (error) {
		throw systemErrorOf(error, `The baseline "${file}" cannot be written`);
	}
}

function baselineOf(handouts: readonly HandoutResult[]): Baseline {
	const counts = new Map<string, Baseline['findings'][number]>();
	for (const {file, ruleId, reason, severity} of handouts.flatMap(({diagnostics}) => diagnostics)) {
		if (!mayBeKnown({ruleId, severity})) continue;
		const key = keyOf({file, ruleId, reason});
		counts.set(key, {file, ruleId, reason, count: (counts.get(key)?.count ?? 0) + 1});
	}
	const findings = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
	return {version: 1, findings};
}

/** Moves findings that the baseline lists from `diagnostics` to `known`. */
export function setKnownApart(
	handouts: readonly HandoutResult[],
	{findings}: Baseline,
): HandoutResult[] {
	const left = new Map(findings.map((entry) => [keyOf(entry), entry.count]));
	const isKnown = (diagnostic: Diagnostic) => {
		const key = keyOf(diagnostic);
		const count = left.get(key) ?? 0;
		if (count === 0 || !mayBeKnown(diagnostic)) return false;
		left.set(key, count - 1);
		return true;
	};
	return handouts.map((handout) => {
		const known = handout.diagnostics.filter(isKnown);
		const diagnostics = handout.diagnostics.filter((one) => !known.includes(one));
		return {...handout, diagnostics, known};
	});
}

/** Whether a baseline may list a finding: no error, except of a rule that a clinic may switch off. */
function mayBeKnown({ruleId, severity}: Pick<Diagnostic, 'ruleId' | 'severity'>): boolean {
	if (severity !== 'error') return true;
	const rule = findRule(ruleId);
	return rule !== undefined && !rule.isLocked;
}

function keyOf({file, ruleId, reason}: Pick<Diagnostic, 'file' | 'ruleId' | 'reason'>): string {
	return JSON.stringify([file, ruleId, reason]);
}
