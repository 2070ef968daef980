import {closest} from 'fastest-levenshtein';
import type {Root, RootContent} from 'mdast';
import type {LeafDirective} from 'mdast-util-directive';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {record} from '../handout/ledger.ts';
import type {DisclaimerNode} from '../handout/nodes.ts';
import {sectionsOf} from '../handout/sections.ts';
import {visit} from '../tree/visit.ts';
import {type Disclaimer, disclaimerKinds, isDisclaimerKind} from './disclaimer.ts';
import {emergencySignsOf} from './emergency-signs.ts';
import {wordingAt, wordingTexts} from './find-wording.ts';
import {
	carriageOf,
	type DisclaimerPolicy,
	disclaimedParts,
	neededKinds,
} from './section-disclaimers.ts';

export interface DisclaimersOptions extends DisclaimerPolicy {
	/** `insert` puts the approved wording at the end of each section that lacks it. Default: `check`. */
	readonly mode?: 'check' | 'insert' | undefined;
	/** The day of the build, YYYY-MM-DD; a wording that expired before it is refused. */
	readonly today: string;
}

const ruleId = 'disclaimer';

/**
 * Puts approved wordings into a tree as `disclaimer` nodes: for each
 * `::disclaimer{kind=…}`, for wording that stands in the text as approved, and,
 * with `mode: 'insert'`, for sections that lack theirs. Wordings that come out
 * of the catalogue are written into the ledger.
 */
export function remarkDisclaimers(options: DisclaimersOptions) {
	return (tree: Root, file: VFile): undefined => {
		const approved = new ApprovedWordings(options, file);
		printDirectives(tree, approved, file);
		wrapApprovedWording(tree, approved);
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

/** Marks wording that an author wrote out; not a word changes. */
function wrapApprovedWording(tree: Root, approved: ApprovedWordings): void {
	const texts = wordingTexts(tree);
	for (let start = 0; start < tree.children.length; start++) {
		const written = wordingAt(texts, start, approved.all());
		const [first] = tree.children.slice(start);
		const disclaimer = written && first && approved.current(written.kind, first);
		if (!disclaimer) continue;
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
		const missing = neededKinds(part, options)
			.map(({kind}) => kind)
			.filter((kind) => carriageOf(part, kind, options).how === 'missing');
		const last = part.body.at(-1) ?? part.heading;
		const nodes: DisclaimerNode[] = [];
		for (const kind of missing) {
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
		}
		tree.children.splice(part.end, 0, ...nodes);
	}
	insertEmergency(tree, options, approved, file);
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

/** Finds wordings that may be printed today, and reports those that may not. */
class ApprovedWordings {
	readonly #all: readonly Disclaimer[];

	constructor(
		readonly options: DisclaimersOptions,
		readonly file: VFile,
	) {
		const {catalogue, lang} = options;
		this.#all = disclaimerKinds.flatMap((kind) => catalogue.find(lang, kind) ?? []);
	}

	/** Every wording in the handout's language, also those that have expired. */
	all(): readonly Disclaimer[] {
		return this.#all;
	}

	/** The wording that a directive names. */
	named(node: LeafDirective): Disclaimer | undefined {
		const kind = node.attributes?.['kind'] ?? '';
		if (isDisclaimerKind(kind)) return this.current(kind, node);
		const nearest = kind ? closest(kind, [...disclaimerKinds]) : 'general';
		this.#refuse(
			node,
			`Unexpected disclaimer kind "${kind}", expected a known one such as "${nearest}"`,
			`Nothing can be printed for a kind that nobody approved. Known kinds: ${disclaimerKinds.join(', ')}.`,
			kind,
			[nearest],
		);
		return undefined;
	}

	/** The wording of a kind in the handout's language, unless it has expired. */
	current(
		kind: Disclaimer['kind'],
		node: {position?: RootContent['position']},
	): Disclaimer | undefined {
		const {catalogue, lang, today} = this.options;
		const disclaimer = catalogue.find(lang, kind);
		if (!disclaimer) {
			this.#refuse(
				node,
				`Missing ${kind} disclaimer in "${lang}"`,
				`A disclaimer in another language protects nobody. Have the wording approved and put it into templates/disclaimers/${lang}/${kind}.md.`,
				kind,
			);
			return undefined;
		}
		if (disclaimer.expiresOn < today) {
			this.#refuse(
				node,
				`Unexpected expired disclaimer ${disclaimer.id}, version ${disclaimer.version}: it expired on ${disclaimer.expiresOn}`,
				`A wording past its date may no longer be true. Have it approved anew and set approved_on and expires_on in ${disclaimer.file}.`,
				disclaimer.expiresOn,
			);
			return undefined;
		}
		return disclaimer;
	}

	#refuse(
		node: {position?: RootContent['position']},
		reason: string,
		note: string,
		actual: string,
		expected?: readonly string[],
	): void {
		report(this.file, {
			ruleId,
			severity: 'error',
			reason,
			note,
			place: node.position,
			actual,
			expected,
		});
	}
}
