import type {VFile} from 'vfile';
import {titleHeading} from '../clean/removable.ts';
import {LedgerImbalanceError} from '../handout/balance.ts';
import {report} from '../handout/diagnostic.ts';
import {flatText, textOf} from '../handout/words.ts';
import {labelTest} from '../lines/label-test.ts';
import {metadataIn} from '../lines/metadata-lines.ts';
import {pageScorer, sureOdds} from '../lines/page-score.ts';
import {visit} from '../tree/visit.ts';
import type {Draft} from './draft.ts';
import type {ImportOptions} from './import-handout.ts';
import {languageOfText} from './language-of-text.ts';
import {dropLostLinks} from './lost-links.ts';
import {reportEmptied} from './report-empty.ts';
import {dropSiteName} from './steps/drop-site-name.ts';
import {findLostHeadings} from './steps/find-lost-headings.ts';
import {putFrontMatter, takeFrontMatter} from './steps/front-matter.ts';
import {keepMetadata} from './steps/keep-metadata.ts';
import {markDisclaimers} from './steps/mark-disclaimers.ts';
import {partLines, rejoinLines} from './steps/part-lines.ts';
import {removeContents} from './steps/remove-contents.ts';
import {removeLeftovers} from './steps/remove-leftovers.ts';
import {removePageParts} from './steps/remove-page-parts.ts';
import {removePageZones} from './steps/remove-page-zones.ts';
import {repairTree} from './steps/repair-tree.ts';
import {WordCount} from './word-count.ts';
import {writeMarkdown} from './write-markdown.ts';

/** The handout that a draft becomes. */
export interface Finished {
	readonly markdown: string;
	readonly title?: string;
	readonly lang?: string;
}

/**
 * The steps that every kind of source takes: boilerplate and duplicates go, disclaimers are
 * marked, front matter is put before the text, and it is written as Markdown.
 *
 * @throws LedgerImbalanceError where a word went missing that the ledger does not name.
 */
export function finishDraft(draft: Draft, options: ImportOptions): Finished {
	const {tree, kind, file} = draft;
	const declared = takeFrontMatter(draft);
	const lang = options.lang ?? declared.lang ?? draft.metadata.lang ?? languageOfText(textOf(tree));
	const isLabel = labelTest(lang);
	const score = pageScorer(lang, isLabel);
	if (kind !== 'text') {
		repairTree(draft);
		removeContents(draft);
		partLines(tree, (line) => isOfPage(line, score));
		removePageZones(draft, score);
		dropLostLinks(tree);
	}
	const said = keepMetadata(draft, isLabel);
	removePageParts(draft, isLabel, score);
	rejoinLines(tree);
	dropSiteName(draft);
	removeLeftovers(draft, lang);
	findLostHeadings(draft, lang, options.fixLostHeadings === true);
	markDisclaimers(draft, options.catalogue, lang);
	const heading = titleHeading(tree);
	const title = heading ? flatText(textOf(heading)) : (declared.title ?? draft.metadata.title);
	if (title === undefined) reportNoTitle(file);
	if (tree.children.every((node) => node === heading || textOf(node) === '')) reportEmptied(file);
	placeImages(draft, options.imageFolder);
	putFrontMatter(tree, {...said, ...declared, title, lang});
	const {text, words} = writeMarkdown(tree);
	requireAllWords(draft, words);
	return {
		markdown: text,
		...(title !== undefined && {title}),
		...(lang !== undefined && {lang}),
	};
}

/** Whether a line is surely of a page for what it says, or tells who wrote it and when. */
function isOfPage(line: string, score: ReturnType<typeof pageScorer>): boolean {
	const said = score(line);
	return (said && !said.isEveryday && said.odds >= sureOdds) || metadataIn(line) !== undefined;
}

/** Names the pictures that came along as they will be found from the handout. */
function placeImages({tree, images}: Draft, folder: string | undefined): void {
	if (folder === undefined || images.length === 0) return;
	const names = new Set(images.map(({name}) => name));
	visit(tree, ['image', 'definition'], (node) => {
		if ('url' in node && typeof node.url === 'string' && names.has(node.url))
			node.url = `${folder}/${node.url}`;
	});
}

function reportNoTitle(file: VFile): void {
	report(file, {
		ruleId: 'title',
		severity: 'warning',
		reason: 'Unexpected source without a title, expected one',
		note: 'A handout needs one. Write "# " and the title above the text.',
		place: {line: 1, column: 1},
	});
}

/** Words of the source, changed as the ledger says, are the words of the Markdown, read again. */
function requireAllWords({words, ledger}: Draft, written: WordCount): void {
	const balance = new WordCount().addCount(words).addCount(ledger.effect).addCount(written, -1);
	const {surplus, deficit} = balance;
	if (surplus.length > 0 || deficit.length > 0) throw new LedgerImbalanceError(surplus, deficit);
}
