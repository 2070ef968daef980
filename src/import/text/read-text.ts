import {report} from '../../handout/diagnostic.ts';
import {labelTest} from '../../lines/label-test.ts';
import type {Prose} from '../../plain-text/block.ts';
import {treeOf} from '../../plain-text/block-tree.ts';
import type {ScoredBlock} from '../../plain-text/find-headings.ts';
import {thresholds} from '../../plain-text/heading-score.ts';
import {readShape} from '../../plain-text/read-shape.ts';
import {endsSentence, type SourceLine, sourceLines} from '../../plain-text/source-line.ts';
import {decodeText} from '../decode-text.ts';
import type {Draft, DraftReader} from '../draft.ts';
import {contentsKey, findContents} from '../find-contents.ts';
import {ImportLedger} from '../import-ledger.ts';
import {languageOfText} from '../language-of-text.ts';
import {reportEmpty} from '../report-empty.ts';
import {WordCount} from '../word-count.ts';
import {joinLines} from './join-lines.ts';
import {findFurniture} from './page-furniture.ts';
import {withoutPageLines} from './page-lines.ts';
import {quoteStyleOf} from './quotation-marks.ts';
import {mendsFor, repairLine} from './repair-text.ts';

/** Text without markup: headings, lists and tables are found by the shape of the lines. */
export const readText: DraftReader = async ({bytes}, options, file): Promise<Draft | undefined> => {
	const text = decodeText(bytes, file);
	if (text === undefined) return undefined;
	if (!/\S/u.test(text)) {
		reportEmpty(file);
		return undefined;
	}
	file.value = text;
	const ledger = new ImportLedger();
	const raw = text.split('\n');
	const lang = options.lang ?? languageOfText(text);
	const isLabel = labelTest(lang);
	const printed = withoutFurniture(repairedLines(text, raw, ledger), ledger);
	const {lines, title} = withoutPageLines(printed, lang, isLabel, ledger, file);
	const {rest, keys} = withoutContents(lines, ledger);
	const context = {hasWord: vocabularyOf(rest), ledger};
	const {blocks: scored, depths} = readShape(rest, {
		isLabel,
		title,
		isInContents: keys.size === 0 ? undefined : (each) => keys.has(contentsKey(each)),
		join: (own) => joinLines(own, context),
	});
	reportDoubts(scored, depths, file);
	return {
		kind: 'text',
		tree: treeOf(scored, depths, ledger),
		lines: raw,
		words: new WordCount().addText(text),
		metadata: {...(lang !== undefined && {lang})},
		images: [],
		ledger,
		file,
	};
};

function repairedLines(text: string, raw: readonly string[], ledger: ImportLedger): SourceLine[] {
	const needed = mendsFor(text);
	const quotes = quoteStyleOf(text);
	const isSound = needed.length === 0 && !quotes.apostrophe && !quotes.double;
	if (isSound) return sourceLines(raw);
	// A soft hyphen at a line's end breaks a word, and is read as a hyphen.
	const texts = raw.map((line) => line.replace(/\u00AD\s*$/u, '-'));
	return sourceLines(
		texts.map((line, index) => repairLine(line, index + 1, [...needed, quotes], ledger)),
		raw,
	);
}

function withoutFurniture(lines: readonly SourceLine[], ledger: ImportLedger): SourceLine[] {
	const furniture = findFurniture(lines);
	if (furniture.length === 0) return [...lines];
	const gone = new Set(furniture.map(({line}) => line));
	for (const {line, reason, sure} of furniture) {
		ledger.remove({text: line.text, rule: 'running-head', reason, sure, line: line.number});
	}
	const rest: SourceLine[] = [];
	let isCut = false;
	for (const line of lines) {
		if (gone.has(line)) {
			isCut = true;
			continue;
		}
		const last = rest.at(-1);
		// What the page broke goes on.
		const goesOn =
			isCut &&
			last &&
			!endsSentence(last.text) &&
			last.text.length > 30 &&
			/^\p{Ll}/u.test(line.text);
		rest.push(
			goesOn
				? {...line, blanks: 0}
				: isCut
					? {...line, blanks: Math.max(1, Math.min(line.blanks, 1))}
					: line,
		);
		isCut = false;
	}
	return rest;
}

function withoutContents(
	lines: readonly SourceLine[],
	ledger: ImportLedger,
): {rest: SourceLine[]; keys: ReadonlySet<string>} {
	const rows = lines.map(({text}) => {
		const isLong = text.length > 120 || text.split(' ').length > 10;
		// The last line of a paragraph may be short, and ends it.
		const isText = /[.。।۔]["'”’»)]?$/u.test(text) || (text.length > 60 && isLong);
		return {text, isText, isTarget: !isText && text.length <= 120 && !/^[•‣◦▪●○·*-]\s/u.test(text)};
	});
	const contents = findContents(rows);
	if (!contents) return {rest: [...lines], keys: new Set()};
	for (const line of lines.slice(contents.start, contents.end)) {
		const reason = 'a list of contents, which is made anew';
		ledger.remove({
			text: line.text,
			rule: 'table-of-contents',
			reason,
			sure: 0.95,
			line: line.number,
		});
	}
	return {
		rest: lines.filter((_, index) => index < contents.start || index >= contents.end),
		keys: contents.keys,
	};
}

/** Words as they stand elsewhere; made when first asked for, since few texts break words. */
function vocabularyOf(lines: readonly SourceLine[]): (word: string) => boolean {
	let words: Set<string> | undefined;
	return (word) => {
		words ??= new Set(
			lines.flatMap(
				({text}) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*(?!-$)/gu) ?? [],
			),
		);
		return words.has(word.toLowerCase());
	};
}

function reportDoubts(
	scored: readonly ScoredBlock[],
	depths: ReadonlyMap<Prose, unknown>,
	file: Parameters<DraftReader>[2],
): void {
	for (const {block, score, isHeading} of scored) {
		if (block.type !== 'prose' || depths.has(block) || isHeading || score < thresholds.doubtful)
			continue;
		report(file, {
			ruleId: 'doubtful-heading',
			severity: 'info',
			reason: `Unexpected line "${block.text}", expected a heading or a sentence; it was kept as text (${Math.round(score * 100)} % sure that it is a heading)`,
			note: 'If it is a heading, write "## " before it.',
			place: {
				start: {line: block.lines[0]?.number ?? 1, column: 1},
				end: {line: block.lines.at(-1)?.number ?? 1, column: 1},
			},
			actual: block.text,
		});
	}
}
