import type {Format} from '../config/config-schema.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {type Difference, firstItemDifference, firstWordDifference} from './compare.ts';
import type {Expectation, ExpectedHeading} from './expectation.ts';
import {preflightFinding} from './finding.ts';

/** What was read from a finished file, in the terms of the expectation. */
export type FoundContent = Pick<Expectation, 'words' | 'headings' | 'disclaimers' | 'lang'>;

/** Compares what a finished file says with what its source says. */
export function contentFindings(
	format: Format,
	file: string,
	expected: Expectation,
	found: FoundContent,
): Diagnostic[] {
	const findings: Diagnostic[] = [];
	const add = (what: string, difference: Difference | undefined) => {
		if (!difference) return;
		const where = `its ${what} differ at "${difference.actual}"`;
		findings.push(preflightFinding(format, file, where, difference.expected));
	};
	add(
		'headings',
		firstItemDifference(expected.headings.map(headingLine), found.headings.map(headingLine)),
	);
	add('disclaimers', firstItemDifference(expected.disclaimers, found.disclaimers));
	add('words', firstWordDifference(expected.words, found.words));
	if (found.lang !== expected.lang) {
		findings.push(preflightFinding(format, file, `language "${found.lang}"`, expected.lang));
	}
	return findings;
}

function headingLine({depth, text}: ExpectedHeading): string {
	return `${'#'.repeat(depth)} ${text}`;
}
