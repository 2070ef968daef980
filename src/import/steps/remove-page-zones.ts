import type {RootContent} from 'mdast';
import {isLine, isPlain} from '../../clean/removable.ts';
import {textOf} from '../../handout/words.ts';
import {leadsToOffer} from '../../lines/appeals.ts';
import {metadataIn} from '../../lines/metadata-lines.ts';
import {type PageScore, sureOdds} from '../../lines/page-score.ts';
import {service, topicsLabel} from '../../lines/page-terms.ts';
import {asks, endsSentence, lengthInWords} from '../../plain-text/source-line.ts';
import {visit} from '../../tree/visit.ts';
import type {Draft} from '../draft.ts';
import {lostAddress} from '../lost-links.ts';
import {reportDoubtfulLine} from '../report-doubtful-line.ts';
import {findPageLines} from '../zones/find-page-lines.ts';
import type {PageRow} from '../zones/page-rows.ts';

/**
 * Takes out of a tree what belongs to the page that a text was copied from, by what its lines say
 * and where they stand. Text without markup is rid of it before its headings are looked for.
 */
export function removePageZones(
	{tree, ledger, file, kind}: Draft,
	score: (text: string) => PageScore | undefined,
): void {
	const judged = tree.children.map((node) => rowOf(node, score));
	// Who writes Markdown means the links.
	const rows = kind === 'markdown' ? judged : withLinks(judged);
	const {gone, doubtful} = findPageLines(rows, kind === 'html');
	const out = new Set<RootContent>();
	for (const {index, reason, sure} of gone) {
		const node = tree.children[index] as RootContent;
		const line = node.position?.start.line;
		out.add(node);
		ledger.remove({
			text: textOf(node),
			rule: 'page-part',
			reason: picturesIn(node, reason),
			sure,
			...(line !== undefined && {line, endLine: node.position?.end.line ?? line}),
		});
	}
	for (const {index, sure} of doubtful) {
		const node = tree.children[index] as RootContent;
		reportDoubtfulLine(file, textOf(node), sure, node.position);
	}
	if (out.size > 0) tree.children = tree.children.filter((node) => !out.has(node));
}

function rowOf(whole: RootContent, score: (line: string) => PageScore | undefined): PageRow {
	// A box of one paragraph, as Markdown sets it.
	const [only, ...more] = whole.type === 'blockquote' ? whole.children : [];
	const node = only?.type === 'paragraph' && more.length === 0 ? only : whole;
	const text = textOf(node);
	const words = text.length > 2000 ? 200 : lengthInWords(text);
	const isHeading = node.type === 'heading';
	const isLines =
		(isLine(node) && isPlain(node, ['link', 'linkReference'])) || node.type === 'list';
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const isTitle = node.type === 'heading' && node.depth === 1;
	const scores = isLines && !isTitle && words <= 80 ? lines.map((line) => score(line)) : [];
	// A link may hold a picture beside its words.
	const isLinks = (isLines || (node.type === 'paragraph' && /\S/u.test(text))) && isOnlyLinks(node);
	const tags = isLines && topicsLabel.test(besideLinks(node)) && words > 1;
	return {
		text,
		words,
		isText:
			node.type === 'thematicBreak' || node.type === 'definition'
				? false
				: (!isLines && !isLinks) ||
					(node.type === 'list' && !isLinks) ||
					(!isHeading &&
						!isLinks &&
						(words > 14 || (words >= 6 && endsSentence(text) && !asks(text)))),
		isLinks,
		isPicture: isOnlyPictures(node),
		isOnSite: isLinks && leadsOnSite(node),
		leadsToOffer: isLinks && offersBehind(node),
		isHeading,
		isTitle,
		isMetadata:
			isLine(node) && lines.length > 0 && lines.every((line) => metadataIn(line) !== undefined),
		score: tags ? {kind: 'related', odds: 4} : together(scores),
	};
}

/** From here on a label over other pages needs only their titles below it. */
const likelyRelated = 2.6;

/** What a label says is surer where it leads away from the page, or stands over links that do. */
const oddsOfLinks = 1.5;

/** A link that names a service to share or chat by says no more, in words. */
const longestService = 6;

function withLinks(rows: readonly PageRow[]): PageRow[] {
	return rows.map((row, index) => {
		const [next, after] = [rows[index + 1], rows[index + 2]];
		const isTitle = (one: PageRow | undefined) =>
			one !== undefined && !one.isText && !one.isHeading && !one.isItem && !one.score;
		// A heading over several lines that do not read like text: pages show others in boxes.
		const isOver =
			row.score?.kind === 'related' &&
			((next?.isLinks && !next.score && !/[:：»]\s*\S/u.test(row.text)) ||
				(row.isHeading &&
					!row.score.isEveryday &&
					row.score.odds >= likelyRelated &&
					isTitle(next) &&
					isTitle(after)));
		const isLeading =
			row.isLinks && /^(?:sharing|related|way|legal|donation)$/u.test(row.score?.kind ?? '');
		if (
			!row.score &&
			row.isLinks &&
			row.words <= longestService &&
			service.test(row.text.toLowerCase())
		)
			return {...row, score: {kind: 'sharing', odds: sureOdds}};
		if (!row.score || !(isLeading || isOver || (row.isLinks && row.score.isEveryday))) return row;
		const {isEveryday, ...score} = row.score;
		return {
			...row,
			score: isEveryday ? score : {...score, odds: score.odds + oddsOfLinks},
		};
	});
}

/** What all lines of a block say: as much as the one that says least. */
function together(scores: readonly (PageScore | undefined)[]): PageScore | undefined {
	const [first] = scores;
	const known = scores.filter((one) => one !== undefined);
	if (!first || known.length < scores.length) return undefined;
	return {...first, odds: Math.min(...known.map(({odds}) => odds))};
}

/** What goes without a word is told of by what describes it. */
function picturesIn(node: RootContent, reason: string): string {
	const told: string[] = [];
	visit(node, 'image', ({alt, url}) => {
		told.push(alt || url);
	});
	return told.length === 0 ? reason : `${reason}; with the picture “${told.join('”, “')}”`;
}

function isOnlyPictures(node: RootContent): boolean {
	let isOnly = node.type === 'paragraph';
	visit(node, 'text', ({value}) => {
		if (/\S/u.test(value)) isOnly = false;
	});
	return isOnly;
}

/** All links of a block lead to other pages of the site that it was copied from. */
function leadsOnSite(node: RootContent): boolean {
	let leads = true;
	visit(node, 'link', ({url}) => {
		if (url !== lostAddress && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url)) leads = false;
	});
	return leads;
}

function offersBehind(node: RootContent): boolean {
	let leads = false;
	visit(node, 'link', ({url}) => {
		leads ||= leadsToOffer(url);
	});
	return leads;
}

/** What stands beside the links of a block, but for what parts them. */
function besideLinks(node: RootContent): string {
	const words: string[] = [];
	let hasLink = false;
	visit(node, (each) => {
		if (each.type === 'link') {
			hasLink = true;
			return 'skip' as const;
		}
		if (each.type === 'text') words.push(each.value);
		return undefined;
	});
	return hasLink
		? words
				.join('')
				.replace(/(?<![\s,;·|])[\s,;·|]+$/u, '')
				.trim()
		: '';
}

/** Words outside of links are none, but for what parts them. */
function isOnlyLinks(node: RootContent): boolean {
	let isOnly = true;
	let links = 0;
	visit(node, (each) => {
		if (each.type === 'link' && !/^#./u.test(each.url)) {
			links++;
			return 'skip' as const;
		}
		if ('value' in each && typeof each.value === 'string' && /[\p{L}\p{N}]/u.test(each.value))
			isOnly = false;
		return undefined;
	});
	return isOnly && links > 0;
}
