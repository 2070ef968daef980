import type {VFile} from 'vfile';
import {metadataIn} from '../../lines/metadata-lines.ts';
import {type PageScore, pageScorer} from '../../lines/page-score.ts';
import {topicsLabel} from '../../lines/page-terms.ts';
import {isWrapped, wrapOf} from '../../plain-text/line-wrap.ts';
import {asks, endsSentence, lengthInWords, type SourceLine} from '../../plain-text/source-line.ts';
import type {ImportLedger} from '../import-ledger.ts';
import {reportDoubtfulLine} from '../report-doubtful-line.ts';
import {findPageLines} from '../zones/find-page-lines.ts';
import type {PageRow} from '../zones/page-rows.ts';
import {mailAround} from './mail.ts';

const bullet = /^(?:[•‣◦▪■□●○∙➢➤►▶✓✔✗✘✦❖⁃]\s*|[-–—*+·o]\s+|\d{1,3}[.)]\s+)(?=\S)/u;
/** Kinds that are said in sentences. */
const sentences = new Set<PageScore['kind']>(['mail', 'notice', 'newsletter', 'comments']);

/** A sentence that was broken into several lines counts as one. */
interface Unit {
	readonly lines: SourceLine[];
	text: string;
}

/** Takes out what belongs to the page that a text was copied from, before its headings are looked for. */
export function withoutPageLines(
	lines: readonly SourceLine[],
	lang: string | undefined,
	isLabel: (text: string) => boolean,
	ledger: ImportLedger,
	file: VFile,
): {lines: readonly SourceLine[]; title: SourceLine | undefined} {
	const score = pageScorer(lang, isLabel);
	const units = unitsOf(lines, score);
	const mail = mailAround(units);
	const rows = units.map(
		(unit, index): PageRow =>
			rowOf(unit, index < mail.start || index >= mail.end ? mailScore : score(unit.text)),
	);
	const {gone, doubtful, title} = findPageLines(rows);
	const out = new Set<SourceLine>();
	for (const {index, reason, sure} of gone) {
		for (const line of units[index]?.lines ?? []) {
			out.add(line);
			ledger.remove({text: line.text, rule: 'page-part', reason, sure, line: line.number});
		}
	}
	for (const {index, sure} of doubtful) {
		const {text, lines: own = []} = units[index] ?? {text: ''};
		reportDoubtfulLine(file, text, sure, {line: own[0]?.number ?? 1, column: 1});
	}
	const rest = out.size === 0 ? lines : lines.filter((line) => !out.has(line));
	return setApart(rest, title === undefined ? undefined : units[title]?.lines[0]);
}

/** A title that may not be the first line stands apart from what is above and below it. */
function setApart(lines: readonly SourceLine[], title: SourceLine | undefined) {
	const at = title ? lines.indexOf(title) : -1;
	if (at <= 0) return {lines, title: undefined};
	const apart = lines.map((line, index) =>
		index === at || index === at + 1 ? {...line, blanks: Math.max(1, line.blanks)} : line,
	);
	return {lines: apart, title: apart[at]};
}

const mailScore: PageScore = {kind: 'way', odds: 5};

function rowOf({text, lines}: Unit, score: PageScore | undefined): PageRow {
	const words = lengthInWords(text);
	const isItem = bullet.test(text);
	const bare = isItem ? text.replace(bullet, '') : text;
	const isSentence = words >= 6 && endsSentence(bare) && !asks(bare);
	return {
		text,
		words,
		isText: words > 14 || isSentence || lines.length > 1 || /\t/u.test(text),
		isItem,
		isApart: (lines[0]?.blanks ?? 0) > 0,
		isMetadata: metadataIn(text) !== undefined,
		score,
	};
}

function unitsOf(
	lines: readonly SourceLine[],
	score: (text: string) => PageScore | undefined,
): Unit[] {
	const units: Unit[] = [];
	const wrap = wrapOf(lines);
	// A label is whole on its line, and so are the steps of a trail.
	const isProse = (text: string) => {
		const kind = score(text)?.kind;
		return (
			(kind === undefined || sentences.has(kind)) &&
			!/^(?:=+|-+|_+|~+|\*+)$/u.test(text) &&
			!/\S {5,}\S/u.test(text) &&
			!/[›»→❯▸|]|\s[>/]\s|\(\p{Nd}+\)$/u.test(text) &&
			!topicsLabel.test(text.split(/(?<=[:：])/u)[0] ?? '')
		);
	};
	for (const line of lines) {
		const unit = units.at(-1);
		const last = unit?.lines.at(-1);
		const goesOn =
			last &&
			isWrapped(last, line, wrap) &&
			isProse(last.text) &&
			isProse(line.text) &&
			!endsSentence(last.text) &&
			!bullet.test(line.text) &&
			!last.text.includes('\t');
		if (unit && goesOn) {
			unit.lines.push(line);
			unit.text += ` ${line.text}`;
		} else units.push({lines: [line], text: line.text});
	}
	return units;
}
