import type {Diagnostic, Severity} from '../handout/diagnostic.ts';
import type {HandoutResult} from '../library/call/contract.ts';

const gravestFirst: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings to show if not all can be: the gravest, and among those the first. */
export function chooseShown(
	handouts: readonly Pick<HandoutResult, 'diagnostics'>[],
	most: number,
): ReadonlySet<Diagnostic> {
	const all = handouts.flatMap(({diagnostics}) => diagnostics);
	const ordered = gravestFirst.flatMap((wanted) => all.filter(({severity}) => severity === wanted));
	return new Set(ordered.slice(0, most));
}
