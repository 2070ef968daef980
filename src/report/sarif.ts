import {createHash} from 'node:crypto';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result} from 'sarif';
import type {Rule} from '../checks/rule.ts';
import {rules} from '../checks/rules.ts';
import {packageManifest} from '../files/package-manifest.ts';
import {pageOfFinding, publicAddressOfPage} from '../findings/page-of-finding.ts';
import type {StageFinding} from '../findings/stage-finding.ts';
import {stageFindings} from '../findings/stage-findings.ts';
import type {Diagnostic, Severity} from '../handout/diagnostic.ts';
import type {BuildResult} from '../library/call/contract.ts';

const levels = {error: 'error', warning: 'warning', info: 'note'} as const satisfies Record<
	Severity,
	Result.level
>;

/** Findings in SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function reportSarif({handouts}: BuildResult): string {
	const {version, homepage} = packageManifest;
	const diagnostics = handouts.flatMap((handout) => handout.diagnostics);
	const descriptors = descriptorsFor(diagnostics);
	const indices = new Map(descriptors.map(({id}, index) => [id, index]));
	const fingerprintOf = fingerprinter();
	const log: Log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'Handpress',
						version,
						...(homepage && {informationUri: homepage}),
						rules: descriptors,
					},
				},
				columnKind: 'utf16CodeUnits',
				artifacts: handouts.map(({file}) => ({location: locationOf(file)})),
				results: diagnostics.map((diagnostic) => ({
					...resultOf(diagnostic),
					ruleIndex: indices.get(diagnostic.ruleId) ?? -1,
					partialFingerprints: {'handpress/v1': fingerprintOf(diagnostic)},
				})),
			},
		],
	};
	return `${JSON.stringify(log, null, '\t')}\n`;
}

/** All rules, and those findings of other stages that occur. */
function descriptorsFor(diagnostics: readonly Diagnostic[]): ReportingDescriptor[] {
	const known = new Set(rules.map(({id}) => id));
	const others = new Set(diagnostics.map(({ruleId}) => ruleId).filter((id) => !known.has(id)));
	const described = [...others].sort().map((id) => {
		const finding = stageFindings.find((one) => one.id === id);
		return finding ? descriptorOfStage(finding) : {id};
	});
	return [...rules.map(descriptorOf), ...described];
}

function descriptorOf({id, summary, why, severity, clauses}: Rule): ReportingDescriptor {
	const [first] = clauses;
	const enforced = clauses.map(({text, href}) => `${text}: ${href}`);
	const links = clauses.map(({text, href}) => `- [${text}](${href})`);
	return {
		id,
		shortDescription: {text: summary},
		fullDescription: {text: why},
		help: {
			text: [why, ...enforced, pageNote(id)].join('\n'),
			markdown: [why, links.join('\n'), pageNote(id)].join('\n\n'),
		},
		...helpUriOf(id, first?.href),
		defaultConfiguration: {level: levels[severity]},
	};
}

function descriptorOfStage({id, summary, why, remedy, severities}: StageFinding) {
	const [gravest = 'error'] = severities;
	return {
		id,
		shortDescription: {text: summary},
		fullDescription: {text: why},
		help: {
			text: [why, remedy, pageNote(id)].join('\n'),
			markdown: [why, remedy, pageNote(id)].join('\n\n'),
		},
		...helpUriOf(id),
		defaultConfiguration: {level: levels[gravest]},
	};
}

/** A report is read on other machines, so only a public address goes into it. */
function helpUriOf(id: string, clause?: string): {helpUri?: string} {
	const helpUri = publicAddressOfPage(id) ?? clause;
	return helpUri === undefined ? {} : {helpUri};
}

function pageNote(id: string): string {
	return `More: ${publicAddressOfPage(id) ?? `${pageOfFinding(id)} in the package handpress`}.`;
}

function resultOf(diagnostic: Diagnostic): Result {
	const {ruleId, severity, reason, note, file} = diagnostic;
	const region = regionOf(diagnostic);
	return {
		ruleId,
		level: levels[severity],
		message: {text: note === undefined ? reason : `${reason}\n${note}`},
		locations: [{physicalLocation: {artifactLocation: locationOf(file), region}}],
		...(diagnostic.fix && {fixes: [fixOf(file, diagnostic.fix)]}),
	};
}

/** Findings about a whole file are placed on its first line, because code scanning shows nothing without a line. */
function regionOf({line = 1, column = 1, place}: Diagnostic): Region {
	return {
		startLine: line,
		startColumn: column,
		endLine: place?.end.line ?? line,
		endColumn: place?.end.column ?? column,
	};
}

function fixOf(file: string, {start, end, text}: NonNullable<Diagnostic['fix']>): Fix {
	const replacement = {
		deletedRegion: {charOffset: start, charLength: end - start},
		insertedContent: {text},
	};
	return {artifactChanges: [{artifactLocation: locationOf(file), replacements: [replacement]}]};
}

/** Relative paths are relative to the working folder. */
function locationOf(file: string): ArtifactLocation {
	if (path.isAbsolute(file)) return {uri: pathToFileURL(file).href};
	const uri = file.split(path.sep).map(encodeURIComponent).join('/');
	return {uri, uriBaseId: '%SRCROOT%'};
}

/** Fingerprints stay the same when text moves: equal findings are counted, and lines are left out. */
function fingerprinter(): (diagnostic: Diagnostic) => string {
	const counts = new Map<string, number>();
	return ({file, ruleId, reason}) => {
		const key = JSON.stringify([file, ruleId, reason]);
		const count = counts.get(key) ?? 0;
		counts.set(key, count + 1);
		return createHash('sha256').update(`${key}${count}`).digest('hex');
	};
}
