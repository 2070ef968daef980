/** What a command tells the shell. */
export const exitStatus = {
	/** Nothing stands against publication. */
	clean: 0,
	/** Findings stop the publication of at least one handout. */
	findings: 1,
	/** The work could not be done: bad usage, broken config, no browser. */
	fault: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
