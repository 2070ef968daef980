import type {Point} from 'unist';
import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {report} from '../handout/diagnostic.ts';

const ruleId = 'ignore-comment';

/** A finding that a comment silenced, and the reason that its author gave. */
export interface SilencedFinding {
	readonly ruleId: string;
	readonly reason: string;
	readonly because: string;
	readonly line: number;
}

/** A comment that silences a rule in one place. */
export interface IgnoreComment {
	readonly rule: string;
	readonly because: string;
	readonly place: {readonly start: Point; readonly end: Point};
	/** The first and last line whose findings it silences, 1-based. */
	readonly firstLine: number;
	readonly lastLine: number;
}

declare module 'vfile' {
	interface DataMap {
		ignoreComments?: readonly IgnoreComment[];
		/** Those that silence rules about the library. */
		libraryIgnoreComments?: readonly IgnoreComment[];
		/** What comments in the source silenced. */
		silenced?: SilencedFinding[];
	}
}

/** Removes the findings that comments silence, and reports the comments that silence nothing. */
export function applyIgnoreComments(file: VFile): void {
	const {ignoreComments = []} = file.data;
	if (ignoreComments.length === 0) return;
	const used = new Set<IgnoreComment>();
	const silenced: SilencedFinding[] = [];
	file.messages = file.messages.filter((message) => {
		const found = ignoreComments.find((candidate) => silences(candidate, message));
		if (!found) return true;
		used.add(found);
		silenced.push({
			ruleId: found.rule,
			reason: message.reason,
			because: found.because,
			line: message.line ?? 1,
		});
		return false;
	});
	file.data.silenced = silenced;
	for (const {rule, place} of ignoreComments.filter((candidate) => !used.has(candidate))) {
		report(file, {
			ruleId,
			severity: 'warning',
			reason: `Unexpected comment that ignores "${rule}", expected a finding of that rule here`,
			note: 'It would hide the next slip in this place. Delete the comment.',
			place,
			actual: rule,
		});
	}
}

function silences({rule, firstLine, lastLine}: IgnoreComment, message: VFileMessage): boolean {
	const line = message.line ?? 1;
	return message.ruleId === rule && firstLine <= line && line <= lastLine;
}
