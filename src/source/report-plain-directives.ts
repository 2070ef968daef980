import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {knownDirectives} from '../markdown/known-directives.ts';

/** A directive on a line of its own, or `:name{` and `:name[` within one. */
const directive = /^[\t ]*:{2,4}([a-z-]+)(?![\w-])|(?<![\w:]):([a-z-]+)(?=[[{])/gmu;

/** Plain text knows no directives: one of ours would be printed as it stands, and nobody be told. */
export function reportPlainDirectives(file: VFile): void {
	const text = String(file);
	for (const found of text.matchAll(directive)) {
		const name = found[1] ?? found[2] ?? '';
		if (!knownDirectives.has(name)) continue;
		const above = text.slice(0, found.index).split('\n');
		report(file, {
			ruleId: 'unknown-directive',
			severity: 'error',
			reason: `Unexpected directive "${name}" in plain text, which knows none`,
			note: 'It would be printed as it stands. Make a Markdown handout of the text with handpress import, and write it there.',
			place: {line: above.length, column: (above.at(-1) ?? '').length + 1},
			actual: name,
		});
	}
}
