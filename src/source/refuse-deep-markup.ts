import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';

/**
 * More than anybody writes, and few enough for parsing to stay quick: its time grows with the cube
 * of the depth.
 */
const deepest = 30;

/** For the same reason: emphasis may nest, and every mark may pair with every other. */
const mostEmphases = 500;

/** Columns by which a level of a list moves its text in, at least. */
const narrowestLevel = 2;

/** Levels of lists that an item may be in by its indentation. Twice as many columns as they need are none. */
function levelsBefore(line: string): number {
	const [indentation = ''] = /^\s*(?=(?:[-*+]|\d{1,9}[.)])\s)/u.exec(line) ?? [];
	return Math.floor(indentation.length / (2 * narrowestLevel));
}

/** Marks that may open or close emphasis: two in a row are one, and a line of nothing else is a rule. */
function emphasesIn(line: string): number {
	const runs = line.match(/[*_~]+/gu) ?? [];
	if (runs.length === 1 && runs[0] === line.trim()) return 1;
	return runs.reduce((sum, run) => sum + Math.ceil(run.length / 2), 0);
}

/**
 * Refuses markup that is nested so deep that parsing alone would take minutes: quotations and lists
 * within a line, containers across lines.
 *
 * @returns whether it was refused; a finding says why.
 */
export function refuseDeepMarkup(text: string, file: VFile): boolean {
	let containers = 0;
	let emphases = 0;
	for (const [index, line] of text.split('\n').entries()) {
		if (/^\s*:{3,}\s*$/u.test(line)) containers = Math.max(containers - 1, 0);
		else if (/^\s*:{3,}[a-z]/iu.test(line)) containers++;
		const [opening = ''] = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/u.exec(line) ?? [];
		const marks = Math.max(opening.match(/>|[-*+]|\d+/gu)?.length ?? 0, levelsBefore(line));
		// Emphasis ends with its paragraph.
		emphases = line.trim() === '' ? 0 : emphases + emphasesIn(line);
		if (emphases > mostEmphases) {
			report(file, {
				ruleId: 'shallow-nesting',
				severity: 'error',
				reason: `Unexpected marks of emphasis, expected at most ${mostEmphases} in a paragraph`,
				note: 'Where everything is stressed, nothing is. Remove most of the asterisks and underscores, or write a backslash before those that should be printed.',
				place: {line: index + 1, column: 1},
			});
			return true;
		}
		if (containers <= deepest && marks <= deepest) continue;
		report(file, {
			ruleId: 'shallow-nesting',
			severity: 'error',
			reason: `Unexpected nesting, expected at most ${deepest} marks of lists, quotations or containers inside each other`,
			note: 'Each level indents the words further, until they run off the paper. Turn the inner ones into paragraphs of their own.',
			place: {line: index + 1, column: 1},
		});
		return true;
	}
	return false;
}
