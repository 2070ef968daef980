import type {SourceLine} from '../../plain-text/source-line.ts';
import type {ImportLedger} from '../import-ledger.ts';

interface JoinContext {
	readonly hasWord: (word: string) => boolean;
	readonly ledger: ImportLedger;
}

const wrapping = {rule: 'line-wrap', reason: 'lines broken within a paragraph, joined', sure: 0.9};

/** Parts that keep their hyphen, in the languages that have many. */
const prefixes =
	/(?:^|[^\p{L}])(?:self|well|non|long|short|high|low|half|anti|co|ex|mid|post|pre|re|semi|sub|follow|check|over|under|up|in|on|out|part|full|one|two|three|four|five|six|day|step|face|non-?\p{L}+)-$/iu;

/** The lines of a paragraph as one, words put together that were broken at a line end. */
export function joinLines(lines: readonly SourceLine[], {hasWord, ledger}: JoinContext): string {
	const [first] = lines;
	if (!first) return '';
	let text = first.text;
	for (const line of lines.slice(1)) {
		text = joined(text, line, hasWord, ledger);
		ledger.repair(wrapping, line.number, line.text, line.text);
	}
	return text.replace(/\s+/gu, ' ');
}

function joined(
	text: string,
	line: SourceLine,
	hasWord: (word: string) => boolean,
	ledger: ImportLedger,
): string {
	const [, half] = /(?<![\p{L}\p{M}'’-])([\p{L}\p{M}'’]+)-$/u.exec(text.slice(-40)) ?? [];
	const [rest] = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line.text) ?? [];
	if (half && rest) {
		const isOne = hasWord(half + rest);
		const isTwo = hasWord(`${half}-${rest}`);
		const keepsHyphen = isTwo && !isOne ? true : !isOne && prefixes.test(`${half}-`);
		const [tail = ''] = /(?<!\S)\S+$/u.exec(text) ?? [];
		const [head = ''] = /^\S+/u.exec(line.text) ?? [];
		const whole = keepsHyphen ? tail + head : tail.slice(0, -1) + head;
		const reason = 'a word broken at a line end, put together';
		const sure = isOne || isTwo ? 0.97 : 0.8;
		ledger.repair({rule: 'hyphenation', reason, sure}, line.number, `${tail} ${head}`, whole);
		return text.slice(0, text.length - tail.length) + whole + line.text.slice(head.length);
	}
	// Chinese and Japanese have no spaces; to put one in at a line end would tear a word.
	const isDense =
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？：；「」（）ー]$/u.test(
			text.slice(-1),
		) &&
		/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？：；「」（）ー]/u.test(
			line.text,
		);
	if (!isDense) return `${text} ${line.text}`;
	const [tail = ''] = /(?<!\S)\S+$/u.exec(text) ?? [];
	const [head = ''] = /^\S+/u.exec(line.text) ?? [];
	ledger.repair(wrapping, line.number, `${tail} ${head}`, tail + head);
	return text + line.text;
}
