import type {Diagnostic, Severity} from '../handout/diagnostic.ts';
import type {BuildResult, HandoutResult} from '../library/call/contract.ts';
import type {FixedSource} from '../library/check/fix.ts';
import {chooseShown} from './choose-shown.ts';
import {findingText} from './finding-text.ts';
import {ruleTable} from './rule-table.ts';
import {onOneLine} from './show-controls.ts';
import {plain, styled, type Terminal} from './terminal.ts';

/** A count with its word: "1 handout", "2 handouts". */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}

export interface TextOptions {
	/** Default: plain. */
	readonly terminal?: Terminal | undefined;
	/** The lines of a source, for showing. Default: none. */
	readonly linesOf?: ((file: string) => Promise<readonly string[]>) | undefined;
	/** How many findings are shown, the gravest first. Default: all. */
	readonly most?: number | undefined;
	/** Whether to say for each finished file why it was rebuilt or not. */
	readonly explain?: boolean | undefined;
}

/** A whole outcome for people: findings file by file, then a summary. */
export async function reportText(
	result: BuildResult,
	{terminal = plain, linesOf, most = Number.POSITIVE_INFINITY, explain = false}: TextOptions = {},
): Promise<string> {
	const {handouts} = result;
	const shown = chooseShown(handouts, most);
	const parts: string[] = [];
	for (const handout of handouts) {
		const {file} = handout;
		const diagnostics = handout.diagnostics.filter((one) => shown.has(one));
		const isQuoted = diagnostics.some(({severity}) => severity !== 'info');
		const lines = isQuoted ? await linesOf?.(file) : undefined;
		parts.push(reportFindings({file, diagnostics}, lines, terminal));
		if (explain) parts.push(reportReasons(handout));
	}
	return [...parts, leftOut(handouts, shown), reportRules(handouts), reportSummary(result)].join(
		'',
	);
}

/**
 * The findings of a handout; empty if there are none.
 *
 * @param lines the lines of the source; empty if they should not be shown.
 */
export function reportFindings(
	{file, diagnostics}: Pick<HandoutResult, 'file' | 'diagnostics'>,
	lines: readonly string[] = [],
	terminal: Terminal = plain,
): string {
	if (diagnostics.length === 0) return '';
	const texts = diagnostics.map((diagnostic) => findingText(diagnostic, lines, terminal));
	return `${styled(onOneLine(file), ['bold', 'underline'], terminal)}\n${texts.join('')}`;
}

function leftOut(handouts: readonly HandoutResult[], shown: ReadonlySet<Diagnostic>): string {
	const rest = handouts.flatMap(({diagnostics}) => diagnostics).filter((one) => !shown.has(one));
	if (rest.length === 0) return '';
	const files = new Set(rest.map(({file}) => file)).size;
	return `${counted(rest.length, 'more finding')} in ${counted(files, 'file')} not shown here; --show all shows them.\n`;
}

/** From this many findings on, a table counts them by rule. */
const many = 11;

function reportRules(handouts: readonly HandoutResult[]): string {
	const all = handouts.flatMap(({diagnostics}) => diagnostics);
	if (all.length < many) return '';
	return `\n${ruleTable(all).join('\n')}\n\n`;
}

/** How each file of a handout came about, and why: `built  html/a.html: its source changed`. */
function reportReasons({renditions = []}: HandoutResult): string {
	return renditions
		.map(({file, how, why}) => `${how.padEnd(8)}  ${onOneLine(file)}: ${onOneLine(why)}\n`)
		.join('');
}

/** How many handouts that are held back are named. */
const mostStopped = 50;

/** What was built and what was held back, and why. */
export function reportSummary({handouts, outFolder}: BuildResult): string {
	const published = handouts.filter(({status}) => status === 'published');
	const stopped = handouts.filter(({diagnostics}) =>
		diagnostics.some(({severity}) => severity === 'error'),
	);
	const count = (severity: Severity) =>
		handouts.flatMap(({diagnostics}) => diagnostics).filter((d) => d.severity === severity).length;
	const entries = (action: 'removed' | 'inserted') =>
		handouts.flatMap(({ledger}) => ledger).filter((entry) => entry.action === action).length;
	const lines = [
		`${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}; ${entries('removed')} removed, ${entries('inserted')} inserted (see the ledger).`,
	];
	if (outFolder === undefined) {
		lines.push(`Checked ${counted(handouts.length, 'handout')}.`);
	} else {
		const files = published
			.flatMap((handout) => handout.files)
			.filter((name) => !name.endsWith('.json'));
		lines.push(
			`Published ${counted(published.length, 'handout')} (${counted(files.length, 'file')}) in ${outFolder}.`,
		);
	}
	const known = handouts.flatMap((handout) => handout.known ?? []).length;
	if (known > 0) lines.push(`${counted(known, 'finding')} known from the baseline.`);
	const silenced = handouts.flatMap((handout) => handout.silenced).length;
	if (silenced > 0) lines.push(`${counted(silenced, 'finding')} silenced by comments.`);
	for (const {file, diagnostics} of stopped.slice(0, mostStopped)) {
		const [first, ...more] = diagnostics.filter(({severity}) => severity === 'error');
		const rest = more.length > 0 ? ` and ${counted(more.length, 'more error')}` : '';
		lines.push(
			onOneLine(
				`${outFolder === undefined ? 'Cannot be published' : 'Held back'}: ${file}: ${first?.reason}${rest}`,
			),
		);
	}
	const rest = stopped.length - mostStopped;
	if (rest > 0) lines.push(`… and ${counted(rest, 'more handout')}.`);
	return `${lines.join('\n')}\n`;
}

/** What `--fix` did to the sources. */
export function reportFixed(sources: readonly FixedSource[]): string {
	const lines = sources.map(({file, applied, waiting}) => {
		const rest = waiting > 0 ? `; run it again for ${waiting} more` : '';
		return onOneLine(`Fixed ${file}: ${counted(applied, 'place')}${rest}`);
	});
	return lines.map((line) => `${line}\n`).join('');
}
