import type {Root, RootContent} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {record} from '../handout/ledger.ts';
import type {DisclaimerNode} from '../handout/nodes.ts';
import {sectionsOf} from '../handout/sections.ts';
import {visit} from '../tree/visit.ts';
import {ApprovedWordings} from './approved-wordings.ts';
import type {Disclaimer} from './disclaimer.ts';
import {emergencySignsOf} from './emergency-signs.ts';
import {wordingAt, wordingTexts} from './find-wording.ts';
import type {NearPassage} from './near-wording.ts';
import {reportOutdated} from './report-outdated.ts';
import {
	carriageOf,
	type DisclaimerPolicy,
	disclaimedParts,
	neededKinds,
} from './section-disclaimers.ts';
import {showDifference} from './show-difference.ts';

export interface DisclaimersOptions extends DisclaimerPolicy {
	/** `insert` puts the approved wording at the end of each section that lacks it; `check` adds nothing. Default: `check`. */
	readonly mode?: 'check' | 'insert' | undefined;
	/** The day of the build, YYYY-MM-DD; a wording that expired before it is refused. */
	readonly today: string;
}

const ruleId = 'disclaimer';

/**
 * Puts approved wordings into a tree as `DisclaimerNode`s: for each `::disclaimer{kind=…}`, for
 * approved wording that is written out in the text, and, with `mode: 'insert'`, for sections that
 * lack theirs. Words that come from the catalogue are recorded in the ledger (`file.data.ledger`).
 *
 * An unknown kind, a wording that is missing, expired or superseded is reported as an error where it
 * stands. Sections that lack a disclaimer are reported by the rule `section-disclaimer`
 * (`remarkChecks`), not here.
 *
 * @example
 * const catalogue = await loadCatalogue(['templates/disclaimers']);
 * unified().use(remarkParse).use(remarkDirective).use(remarkDisclaimers, {
 *   catalogue, lang: 'en', kinds: ['general'], exempt: [], today: '2026-11-23',
 * });
 */
export function remarkDisclaimers(options: DisclaimersOptions) {
	return (tree: Root, file: VFile): undefined => {
		const approved = new ApprovedWordings(options, file);
		printDirectives(tree, approved, file);
		const texts = wordingTexts(tree.children);
		reportOutdated(tree, texts, approved);
		wrapApprovedWording(tree, texts, approved);
		if (options.mode === 'insert') insertMissing(tree, options, approved, file);
	};
}

function printDirectives(tree: Root, approved: ApprovedWordings, file: VFile): void {
	visit(tree, 'leafDirective', (node, index, parent) => {
		if (node.name !== 'disclaimer' || !parent || index === undefined) return;
		// A label would be words that the approved wording does not have.
		if (node.children.length > 0) return;
		const disclaimer = approved.named(node);
		if (!disclaimer) return;
		parent.children[index] = nodeOf(disclaimer, disclaimer.blocks, node);
		record(
			file,
			{
				action: 'inserted',
				text: disclaimer.text,
				rule: ruleId,
				reason: `approved wording ${disclaimer.id} ${disclaimer.version}, asked for by ::disclaimer`,
			},
			node.position,
		);
	});
}

/** Marks approved wording that the author wrote out; no word is changed. */
function wrapApprovedWording(
	tree: Root,
	texts: (string | undefined)[],
	approved: ApprovedWordings,
): void {
	for (let start = 0; start < tree.children.length; start++) {
		const disclaimer = wordingAt(texts, start, approved.inForce);
		const first = tree.children[start];
		if (!disclaimer || !first) continue;
		const blocks = tree.children.slice(start, start + disclaimer.blocks.length);
		tree.children.splice(start, blocks.length, nodeOf(disclaimer, blocks, first));
		texts.splice(start, blocks.length, undefined);
	}
}

function insertMissing(
	tree: Root,
	options: DisclaimersOptions,
	approved: ApprovedWordings,
	file: VFile,
): void {
	// From the end, so that an insertion does not move the parts before it.
	for (const part of disclaimedParts(tree, options.exempt).reverse()) {
		const last = part.body.at(-1) ?? part.heading;
		const nodes: DisclaimerNode[] = [];
		for (const {kind} of neededKinds(part, options)) {
			const carriage = carriageOf(part, kind, options);
			const altered =
				carriage.how === 'differs' && !carriage.isRecognised ? carriage.passage : undefined;
			if (carriage.how !== 'missing' && !altered) continue;
			const disclaimer = approved.current(kind, part.heading);
			if (!disclaimer) continue;
			nodes.push({...nodeOf(disclaimer, disclaimer.blocks, last), isInserted: true});
			const reason = `approved wording ${disclaimer.id} ${disclaimer.version}, put at the end of "${part.title}"`;
			record(
				file,
				{action: 'inserted', text: disclaimer.text, rule: ruleId, reason},
				last.position,
			);
			report(file, {
				ruleId,
				severity: 'info',
				reason: `Inserted the ${kind} disclaimer at the end of "${part.title}"`,
				note: `The section carried none; the words are ${disclaimer.id}, version ${disclaimer.version}. Write ::disclaimer{kind=${kind}} there to make it the author’s own.`,
				place: part.heading.position,
			});
			if (altered) reportAltered(altered, file);
		}
		tree.children.splice(part.end, 0, ...nodes);
	}
	insertEmergency(tree, options, approved, file);
}

/** Inserting the approved wording does not put right the words that somebody altered. */
function reportAltered(passage: NearPassage, file: VFile): void {
	const {kind, id, version} = passage.wording;
	report(file, {
		ruleId,
		severity: 'warning',
		reason: `Unexpected words close to those of the ${kind} disclaimer, which was inserted as well`,
		note: `A reader finds two statements and cannot tell which one holds. Compared with ${id}, version ${version}, [-these-] are missing and {+these+} were added: ${showDifference(passage)} Delete them, or write ::disclaimer{kind=${kind}} in their place.`,
		place: passage.position,
		actual: passage.text,
	});
}

/** A handout about symptoms says in its lead when to get help at once. */
function insertEmergency(
	tree: Root,
	{triggers}: DisclaimersOptions,
	approved: ApprovedWordings,
	file: VFile,
): void {
	const signs = triggers && emergencySignsOf(tree, triggers);
	const [title] = tree.children;
	if (!signs || signs.isFirst || title?.type !== 'heading') return;
	const disclaimer = approved.current('emergency', title);
	if (!disclaimer) return;
	const lead = sectionsOf(tree)[0]?.start ?? 1;
	const before = tree.children[lead - 1] ?? title;
	const node = nodeOf(disclaimer, disclaimer.blocks, before);
	tree.children.splice(lead, 0, {...node, isInserted: true});
	const reason = `approved wording ${disclaimer.id} ${disclaimer.version}, put before the first section`;
	record(file, {action: 'inserted', text: disclaimer.text, rule: ruleId, reason}, before.position);
	report(file, {
		ruleId,
		severity: 'info',
		reason: 'Inserted the emergency disclaimer before the first section',
		note: `This handout is about "${signs.symptom}"; the words are ${disclaimer.id}, version ${disclaimer.version}. Write ::disclaimer{kind=emergency} there, or an :::emergency box with the signs.`,
		place: title.position,
	});
}

function nodeOf(
	disclaimer: Disclaimer,
	blocks: readonly RootContent[],
	origin: {position?: RootContent['position']} | undefined,
): DisclaimerNode {
	return {
		type: 'disclaimer',
		kind: disclaimer.kind,
		disclaimerId: disclaimer.id,
		version: disclaimer.version,
		children: structuredClone([...blocks]),
		...(origin?.position && {position: origin.position}),
	};
}
