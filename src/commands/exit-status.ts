import type {BuildResult} from '../library/call/contract.ts';
import {hasFault} from '../library/call/fault-finding.ts';

/** The exit statuses of commands. */
export const exitStatus = {
	/** Nothing prevents publication. */
	clean: 0,
	/** Findings prevent the publication of at least one handout. */
	findings: 1,
	/** The work could not be done, or not all of it: bad usage, broken config, no browser, a fault of Handpress. */
	fault: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** What a build or check exits with: a fault of Handpress is none of a source's findings. */
export function exitStatusOf({ok, handouts}: BuildResult): ExitStatus {
	if (handouts.some(({diagnostics}) => hasFault(diagnostics))) return exitStatus.fault;
	return ok ? exitStatus.clean : exitStatus.findings;
}
