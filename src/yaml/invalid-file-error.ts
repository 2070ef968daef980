import type {YamlProblem} from './read-yaml.ts';

/** Something wrong in a file; line and column are 1-based. */
export type FileProblem = Pick<YamlProblem, 'message' | 'line' | 'column'>;

/**
 * A file of the clinic's own set-up (config, template, wording) that cannot be used; the command ends
 * with status 2. `message` has a line `file:line:column: …` for each problem.
 */
export class InvalidFileError extends Error {
	override readonly name = 'InvalidFileError';

	readonly problems: readonly FileProblem[];

	/**
	 * @param file the file, as the user would name it.
	 * @param lineOffset lines of the file above the text that the problems count from.
	 */
	constructor(
		readonly file: string,
		problems: readonly FileProblem[],
		lineOffset = 0,
	) {
		const placed = problems.map((problem) => ({...problem, line: problem.line + lineOffset}));
		super(
			placed.map(({message, line, column}) => `${file}:${line}:${column}: ${message}`).join('\n'),
		);
		this.problems = placed;
	}
}
