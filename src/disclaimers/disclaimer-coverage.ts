import type {Nodes, Root, RootContent} from 'mdast';
import {sectionsOf} from '../handout/sections.ts';
import {comparisonKey, textOf} from '../handout/words.ts';
import {visit} from '../tree/visit.ts';
import {type DisclaimerKind, disclaimerKinds} from './disclaimer.ts';
import {emergencySignsOf} from './emergency-signs.ts';
import {
	type Carriage,
	carriageOf,
	type DisclaimerPolicy,
	disclaimedParts,
	neededKinds,
} from './section-disclaimers.ts';

/** A kind of disclaimer that a section must carry, or carries. */
export interface CoveredKind {
	readonly kind: DisclaimerKind;
	/** `inserted`: in the approved wording, inserted for the author. */
	readonly how: Carriage['how'] | 'inserted';
	/** Whether the words of the section, or the library, require it here. */
	readonly isNeeded: boolean;
}

/** Which disclaimers a section carries, and which it lacks. */
export interface SectionCoverage {
	/** The title of the section, or of the handout for the lead. */
	readonly title: string;
	/** Whether it is the lead: what stands before the first section. */
	readonly isLead?: true;
	/** Where it begins in the source; undefined if it is not in the source. */
	readonly line?: number;
	/** Why the clinic requires no disclaimer here. */
	readonly exempt?: string;
	readonly disclaimers: readonly CoveredKind[];
}

/** The lead and the sections of a handout, or the whole handout if it has none, with their disclaimers. */
export function coverageOf(tree: Root, policy: DisclaimerPolicy): SectionCoverage[] {
	const sections = sectionsOf(tree);
	const parts = new Map(disclaimedParts(tree, policy.exempt).map((part) => [part.heading, part]));
	const covered = (sections.length > 0 ? sections : [...parts.values()]).map(
		({heading, title, body}) => {
			const part = parts.get(heading);
			const needed = new Set(part && neededKinds(part, policy).map(({kind}) => kind));
			const borne = kindsIn(body);
			const kinds = disclaimerKinds.filter((kind) => needed.has(kind) || borne.has(kind));
			const line = heading.position?.start.line;
			const exempt = part ? undefined : reasonFor(title, policy);
			return {
				title,
				...(line !== undefined && {line}),
				...(exempt !== undefined && {exempt}),
				disclaimers: kinds.map((kind) => ({
					kind,
					how: borne.get(kind) ?? (part ? carriageOf(part, kind, policy).how : 'missing'),
					isNeeded: needed.has(kind),
				})),
			};
		},
	);
	return [...leadCoverage(tree, sections[0]?.start, policy), ...covered];
}

/** The lead, if it carries a disclaimer or lacks the signs of an emergency. */
function leadCoverage(
	tree: Root,
	end: number | undefined,
	{triggers}: DisclaimerPolicy,
): SectionCoverage[] {
	const [title] = tree.children;
	if (title?.type !== 'heading' || end === undefined) return [];
	const borne = kindsIn(tree.children.slice(1, end));
	const signs = triggers && emergencySignsOf(tree, triggers);
	const isMissing = signs !== undefined && !signs.isFirst;
	const disclaimers = disclaimerKinds.flatMap((kind): CoveredKind[] => {
		const isEmergency = kind === 'emergency';
		const how = borne.get(kind) ?? (isEmergency && isMissing ? 'missing' : undefined);
		return how ? [{kind, how, isNeeded: isEmergency && signs !== undefined}] : [];
	});
	const line = title.position?.start.line;
	if (disclaimers.length === 0) return [];
	return [{title: textOf(title), isLead: true, ...(line !== undefined && {line}), disclaimers}];
}

/** The kinds whose approved wording is in a section. */
function kindsIn(body: readonly RootContent[]): Map<string, 'approved' | 'inserted'> {
	const kinds = new Map<string, 'approved' | 'inserted'>();
	visit({type: 'root', children: [...body]} satisfies Nodes, 'disclaimer', (node) => {
		if (kinds.get(node.kind) !== 'approved') {
			kinds.set(node.kind, node.isInserted ? 'inserted' : 'approved');
		}
	});
	return kinds;
}

function reasonFor(title: string, {exempt}: DisclaimerPolicy): string | undefined {
	return exempt.find(({heading}) => comparisonKey(heading) === comparisonKey(title))?.reason;
}
