import {labelKey} from '../lines/says-title.ts';
import {endsSentence} from '../plain-text/source-line.ts';

/** A line of a text as far as a list of contents is concerned. */
export interface ContentsRow {
	readonly text: string;
	/** Running text stands here, or anything else that a list of contents does not have. */
	readonly isText: boolean;
	/** A heading may stand here. */
	readonly isTarget: boolean;
}

/** A list of contents: rows from `start` on, before `end`, with its label. */
export interface Contents {
	readonly start: number;
	readonly end: number;
	readonly keys: ReadonlySet<string>;
}

const label =
	/^(?:(?:table of )?contents|in this (?:article|leaflet|guide|booklet|section|page|post|story|letter|issue)|jump to(?: section)?|on this page|what(?:'|’)?s (?:in|inside) this (?:article|leaflet|guide)|(?:tabla|índice|indice)(?: de (?:contenidos?|materias))?|contenidos?|en (?:este artículo|esta página)|sommaire|table des matières|(?:dans cet article|sur cette page)|inhalt(?:sverzeichnis|sübersicht)?|in diesem (?:artikel|beitrag)|auf dieser seite|(?:sumário|índice|conteúdo)|neste artigo|nesta página|sommario|indice|in questo articolo|in questa pagina|inhoud(?:sopgave)?|in dit artikel|op deze pagina|spis treści|innehåll(?:sförteckning| på sidan)?|içindekiler|содержание|оглавление|зміст|cuprins|tartalom(?:jegyzék)?|obsah|daftar isi|mục lục|nội dung(?: chính| bài viết)?|trong bài (?:viết )?này|(?:ال|جدول ال|قائمة ال)?محتويات|في هذا المقال|فهرست(?: مطالب)?|آنچه (?:در این مقاله )?می ?خوانید|תוכן(?: ה?עניינים)?|במאמר זה|विषय[- ]?सूची|इस लेख में|इस पृष्ठ पर|目录|目錄|本文目录|内容|目次|もくじ|この記事の内容|차례|목차)\s*[:：]?$/iu;

/** What names a heading in a list of contents: without bullet, number, dots and page. */
export function contentsKey(text: string): string {
	return labelKey(
		text
			.replace(/^\s*(?:[-–—*+•‣◦▪●○·]\s+|(?:\d{1,2}\.)*\d{0,2}[.):]?\s+(?=\p{L}))/u, '')
			.replace(/(?:\s*[.·…_]{2,}|\s*(?:\. ){2,}\.?|\t| {2,})\s*(?:p\.? ?)?\d{0,4}\s*$/iu, ''),
	);
}

/**
 * Finds a list of contents by what it does: its rows say in order what later stands at the head of
 * text, with text between. Three rows are enough, or two below a label.
 */
export function findContents(rows: readonly ContentsRow[]): Contents | undefined {
	const keys = rows.map(({text, isText}) => (isText || text.length > 120 ? '' : contentsKey(text)));
	const places = new Map<string, number[]>();
	for (const [index, key] of keys.entries()) {
		if (key === '' || !rows[index]?.isTarget) continue;
		const list = places.get(key);
		if (list) list.push(index);
		else places.set(key, [index]);
	}
	for (let start = 0; start < rows.length; start++) {
		const key = keys[start] ?? '';
		if (key === '' || !places.get(key)?.some((place) => place > start)) continue;
		const end = endOf(rows, keys, places, start);
		const isLabelled = isLabel(rows, start - 1, end - start);
		if (end - start < (isLabelled ? 2 : 3)) continue;
		return {
			start: isLabelled ? start - 1 : start,
			end,
			keys: new Set(keys.slice(start, end)),
		};
	}
	return undefined;
}

/** A label of contents in no known words is no longer, in words. */
const longestLabel = 4;

/** A label over a list of contents: one that is known, or a short line between a sentence and the list. */
function isLabel(rows: readonly ContentsRow[], index: number, length: number): boolean {
	const text = rows[index]?.text.trim() ?? '';
	// Turkish writes a dot on its capital.
	if (label.test(text.replaceAll('İ', 'i'))) return true;
	const isShort = text !== '' && !rows[index]?.isText && text.split(/\s+/u).length <= longestLabel;
	return isShort && length >= 3 && endsSentence(rows[index - 1]?.text ?? '');
}

/** Goes on as long as rows name later headings, one after the other, each with text of its own. */
function endOf(
	rows: readonly ContentsRow[],
	keys: readonly string[],
	places: ReadonlyMap<string, number[]>,
	start: number,
): number {
	const targets: number[] = [];
	let end = start;
	while (end < rows.length) {
		const key = keys[end] ?? '';
		const from = Math.max(end, targets.at(-1) ?? end);
		const target = key === '' ? undefined : places.get(key)?.find((place) => place > from);
		// What the list itself names first is a heading already.
		if (target === undefined || targets.includes(end)) break;
		targets.push(target);
		end++;
	}
	while (end > start && (targets[0] ?? 0) < end) {
		end--;
		targets.pop();
	}
	const withText = targets.filter((target, index) => {
		const until = targets[index + 1] ?? rows.length;
		return rows.slice(target + 1, until).some(({isText, isTarget}) => isText || !isTarget);
	});
	return withText.length * 4 >= targets.length * 3 ? end : start;
}
