import type {Nodes} from 'xast';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {elementsOf, propertiesOf} from './book-elements.ts';
import {preflightFinding} from './finding.ts';

/** What every package document must state. https://www.w3.org/TR/epub-a11y-11/#sec-disc-package */
const required = ['accessMode', 'accessibilityFeature', 'accessibilityHazard'];

/**
 * The exact names of standards, which neither EPUBCheck nor Ace checks.
 * https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting-pub
 */
const statement = /^EPUB Accessibility 1\.1 - WCAG 2\.[0-2] Level A{1,3}$/u;

/** Checks that what a book says about its accessibility is true of its content, and of what people have found. */
export function accessibilityFindings(
	documents: ReadonlyMap<string, Nodes>,
	packageDocument: Nodes,
	file: string,
	conformsTo: string | undefined,
): Diagnostic[] {
	const values = (property: string) => propertiesOf(packageDocument, property);
	const findings = required
		.filter((name) => values(`schema:${name}`).length === 0)
		.map((name) => preflightFinding('epub', file, `it does not state its ${name}`));

	const claims = values('dcterms:conformsTo');
	for (const claim of claims) {
		if (claim === conformsTo && statement.test(claim)) continue;
		findings.push(
			preflightFinding(
				'epub',
				file,
				`a conformance claim for "${claim}"`,
				conformsTo ?? 'no claim',
			),
		);
	}
	if (conformsTo !== undefined && claims.length === 0) {
		findings.push(preflightFinding('epub', file, 'no conformance claim', conformsTo));
	}
	if (claims.length > 0 && !values('a11y:certifiedBy').some(Boolean)) {
		findings.push(preflightFinding('epub', file, 'a conformance claim that nobody certifies'));
	}

	const hazards = values('schema:accessibilityHazard');
	if (hazards.length > 1 && hazards.some((hazard) => hazard === 'none' || hazard === 'unknown')) {
		findings.push(preflightFinding('epub', file, `hazards that exclude each other, "${hazards}"`));
	}

	const pictures = [...documents.values()].flatMap((document) =>
		elementsOf(
			document,
			({name, attributes}) => name === 'img' && attributes['role'] !== 'doc-cover',
		),
	);
	const features = values('schema:accessibilityFeature');
	const isDescribed = pictures.length > 0 && pictures.every(({attributes}) => attributes['alt']);
	if (features.includes('alternativeText') && !isDescribed) {
		findings.push(
			preflightFinding(
				'epub',
				file,
				'it promises alternative texts for its pictures and lacks some',
			),
		);
	}
	if (values('schema:accessMode').includes('visual') && pictures.length === 0) {
		findings.push(preflightFinding('epub', file, 'it says that it has pictures and has none'));
	}
	return findings;
}
