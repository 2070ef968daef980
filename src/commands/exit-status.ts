/** The exit statuses of commands. */
export const exitStatus = {
	/** Nothing prevents publication. */
	clean: 0,
	/** Findings prevent the publication of at least one handout. */
	findings: 1,
	/** The work could not be done: bad usage, broken config, no browser. */
	fault: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
