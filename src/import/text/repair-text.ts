import {decodeNamedCharacterReference} from 'decode-named-character-reference';
import type {ImportLedger} from '../import-ledger.ts';
import {mendMojibake} from './mojibake.ts';
import {type QuoteStyle, straightenOrCurl} from './quotation-marks.ts';

/** What the ledger says of a repair. */
export interface RepairKind {
	readonly rule: string;
	readonly reason: string;
	/** 0–1 */
	readonly sure: number;
}

interface Mend extends RepairKind {
	/** What a text has that needs it: most have nothing. */
	readonly sign: RegExp;
	readonly mend: (text: string) => string;
}

/** Joiners shape the letters of Arabic and Indic scripts and join emoji, and stay there. */
const invisible =
	/[\u00AD\u200B\u2060\uFEFF]|(?<!\p{Script=Arabic}|\p{Script=Devanagari}|\p{Extended_Pictographic}|\uFE0F)(?:\u200C|\u200D)/u;

const mends: readonly Mend[] = [
	{
		rule: 'mojibake',
		reason: 'letters that were read in a wrong encoding',
		sure: 0.95,
		sign: /[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â\s/u,
		mend: mendMojibake,
	},
	{
		rule: 'entity',
		reason: 'a character written as an HTML entity',
		sure: 0.98,
		sign: /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/iu,
		mend: decodeEntities,
	},
	{
		rule: 'invisible-character',
		reason: 'soft hyphens and zero-width characters, which nobody sees and no search finds',
		sure: 1,
		sign: invisible,
		mend: (text) => text.replace(new RegExp(invisible, 'gu'), ''),
	},
	{
		rule: 'space',
		reason: 'spaces of other kinds',
		sure: 1,
		sign: /(?! )\p{Zs}|\p{Zl}|\p{Zp}/u,
		mend: (text) => text.replace(/(?! )\p{Zs}|\p{Zl}|\p{Zp}/gu, ' '),
	},
	{
		rule: 'ligature',
		reason: 'letters joined for print',
		sure: 1,
		sign: /[\uFB00-\uFB06]/u,
		mend: (text) => text.replace(/[\uFB00-\uFB06]/gu, (joined) => joined.normalize('NFKC')),
	},
	{
		rule: 'control-character',
		reason: 'control characters, which stand for nothing',
		sure: 1,
		sign: /(?![\t\n\f])\p{Cc}/u,
		mend: (text) =>
			text.replace(/(?![\t\n\f])\p{Cc}/gu, (control) => (control === '\v' ? ' ' : '')),
	},
];

/** Which mends a text needs at all. */
export function mendsFor(text: string): readonly Mend[] {
	const needed = mends.filter(({sign}) => sign.test(text));
	// An entity may hide any of the others.
	return needed.some(({rule}) => rule === 'entity') ? mends : needed;
}

/** A text after one mend, and what is said of it. */
export function repairString(
	text: string,
	step: Mend | QuoteStyle,
): {text: string; kind: RepairKind} {
	if ('mend' in step) {
		const {sign, mend, rule, reason, sure} = step;
		return {text: sign.test(text) ? mend(text) : text, kind: {rule, reason, sure}};
	}
	const reason = 'straight and typographic quotation marks, made one';
	return {text: straightenOrCurl(text, step), kind: {rule: 'quotation-marks', reason, sure: 0.9}};
}

/** A line with everything mended; what was done goes into the ledger. */
export function repairLine(
	line: string,
	number: number,
	steps: readonly (Mend | QuoteStyle)[],
	ledger: ImportLedger,
): string {
	let text = line;
	for (const step of steps) {
		const repaired = repairString(text, step);
		if (repaired.text === text) continue;
		ledger.repair(repaired.kind, number, text, repaired.text);
		text = repaired.text;
	}
	return text;
}

function decodeEntities(text: string): string {
	let decoded = text;
	// "&amp;nbsp;" was encoded twice.
	for (let times = 0; times < 2; times++) {
		decoded = decoded.replace(
			/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,31}));/giu,
			(written, decimal?: string, hexadecimal?: string, name?: string) => {
				if (name !== undefined) return decodeNamedCharacterReference(name) || written;
				const code =
					decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
				const isLetter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
				return isLetter ? String.fromCodePoint(code) : written;
			},
		);
	}
	return decoded;
}
