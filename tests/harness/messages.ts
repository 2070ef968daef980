import type {VFile} from 'vfile';
import {diagnosticsOf} from '../../src/handout/diagnostic.ts';

/** The findings of a file, a line each: `3:1 warning rule-id What is wrong`. */
export function messagesOf(file: VFile): string[] {
	return diagnosticsOf(file).map(
		({line, column, severity, ruleId, reason}) =>
			`${line}:${column} ${severity} ${ruleId} ${reason}`,
	);
}
