import type {Diagnostic, Severity} from '../handout/diagnostic.ts';
import type {BuildResult, HandoutResult} from '../library/contract.ts';
import type {MendedSource} from '../library/fix.ts';
import {showControls} from './show-controls.ts';

/** A count with its word: "1 handout", "2 handouts". */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}

const labels: Record<Severity, string> = {error: 'error', warning: 'warning', info: 'info'};

/** The findings of a handout for a terminal; nothing where there are none. */
export function reportFindings({
	file,
	diagnostics,
}: Pick<HandoutResult, 'file' | 'diagnostics'>): string {
	if (diagnostics.length === 0) return '';
	return `${[onOneLine(file), ...diagnostics.map(findingLines)].join('\n')}\n`;
}

function findingLines({line, column, severity, reason, ruleId, note}: Diagnostic): string {
	const place = line === undefined ? '' : `${line}:${column ?? 1}`;
	const first = `  ${place.padEnd(7)} ${labels[severity].padEnd(7)}  ${onOneLine(reason)}  (${ruleId})`;
	return note === undefined || severity === 'info'
		? first
		: `${first}\n${' '.repeat(19)}${onOneLine(note)}`;
}

function onOneLine(text: string): string {
	return showControls(text.replaceAll('\n', ' '));
}

/** How each file of a handout came to be, and why: `built  html/a.html: its source changed`. */
export function reportReasons({renditions = []}: HandoutResult): string {
	return renditions
		.map(({file, how, why}) => `${how.padEnd(8)}  ${onOneLine(file)}: ${onOneLine(why)}\n`)
		.join('');
}

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
	for (const {file, diagnostics} of stopped) {
		const [first, ...more] = diagnostics.filter(({severity}) => severity === 'error');
		const rest = more.length > 0 ? ` and ${counted(more.length, 'more error')}` : '';
		lines.push(
			onOneLine(
				`${outFolder === undefined ? 'Not fit to publish' : 'Held back'}: ${file}: ${first?.reason}${rest}`,
			),
		);
	}
	return `${lines.join('\n')}\n`;
}

/** What `--fix` did to the sources. */
export function reportMended(sources: readonly MendedSource[]): string {
	const lines = sources.map(({file, applied, waiting}) => {
		const rest = waiting > 0 ? `; run it again for ${waiting} more` : '';
		return onOneLine(`Mended ${file}: ${counted(applied, 'place')}${rest}`);
	});
	return lines.map((line) => `${line}\n`).join('');
}
