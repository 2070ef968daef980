import fc from 'fast-check';
import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {loadCatalogue} from '../../src/disclaimers/load-catalogue.ts';
import {ledgerOf} from '../../src/handout/ledger.ts';
import {wordsIn} from '../../src/handout/words.ts';
import {type EditOptions, editHandout} from '../../src/library/workers/edit.ts';
import {proseArticle, scrapedArticle, sourceOf} from '../harness/articles.ts';
import {outlineOf} from '../harness/outline.ts';
import {readSource} from '../harness/read-source.ts';

const options: EditOptions = {
	catalogue: await loadCatalogue(['templates/disclaimers']),
	exempt: [],
	disclaimers: 'check',
	today: '2026-12-01',
};

async function edit(source: string, mode: EditOptions['disclaimers'] = 'check') {
	const {handout} = await readSource(source);
	if (!handout) throw new Error(`Not read: ${source}`);
	const read = structuredClone(handout.tree);
	const file = new VFile({path: 'handout.md', value: source});
	const edited = await editHandout(handout, file, {...options, disclaimers: mode});
	return {handout: edited, read, ledger: ledgerOf(file)};
}

function codeOf(tree: Root): string[] {
	const code: string[] = [];
	visit(tree, (node: Nodes) => {
		if (node.type === 'code' || node.type === 'inlineCode') code.push(node.value);
	});
	return code;
}

/** The lines of a tree without their blocks: where a title stood between two lists, Markdown sees two, else one. */
function linesOf(tree: Root): string[] {
	return outlineOf(tree).flatMap((block) => block.replace(/^\w+: /u, '').split(' / '));
}

describe('cleaning', {timeout: 60_000}, () => {
	it('loses and adds no word that the ledger does not name, and touches no code', async () => {
		await fc.assert(
			fc.asyncProperty(
				scrapedArticle,
				fc.constantFrom('check' as const, 'insert' as const),
				async (article, mode) => {
					// An edit that does not balance is thrown.
					const {handout, read} = await edit(sourceOf(article), mode);
					expect(codeOf(handout.tree)).toEqual(codeOf(read));
				},
			),
			{numRuns: 100},
		);
	});

	it('is done after one run', async () => {
		await fc.assert(
			fc.asyncProperty(scrapedArticle, async (article) => {
				const {handout} = await edit(sourceOf(article));
				const before = outlineOf(handout.tree);
				const file = new VFile({path: 'handout.md'});
				const again = await editHandout(handout, file, options);
				expect(ledgerOf(file)).toEqual([]);
				expect(outlineOf(again.tree)).toEqual(before);
			}),
			{numRuns: 150},
		);
	});

	it('removes repeated titles between blocks and nothing else', async () => {
		const planted = fc.constantFrom('plain', 'strong', 'heading', 'twice');
		await fc.assert(
			fc.asyncProperty(
				proseArticle,
				fc.array(fc.tuple(fc.nat(10), planted), {minLength: 1, maxLength: 4}),
				async (article, plants) => {
					const {title} = article;
					const lines = {
						plain: title,
						strong: `**${title}**`,
						heading: `# ${title}`,
						twice: `${title}\n\n${title}`,
					};
					const blocks = [...article.blocks];
					for (const [at, how] of plants) blocks.splice(at % (blocks.length + 1), 0, lines[how]);
					const clean = await edit(sourceOf(article));
					const scraped = await edit(sourceOf({title, blocks}));
					expect(linesOf(scraped.handout.tree)).toEqual(linesOf(clean.handout.tree));
					const removed = scraped.ledger.filter(({rule}) => rule === 'duplicate-heading');
					const expected = plants.length + plants.filter(([, how]) => how === 'twice').length;
					expect(removed.map(({text}) => wordsIn(text))).toEqual(
						Array.from({length: expected}, () => wordsIn(title.replaceAll('&amp;', '&'))),
					);
				},
			),
			{numRuns: 100},
		);
	});

	it('removes nothing from prose', async () => {
		await fc.assert(
			fc.asyncProperty(proseArticle, async (article) => {
				const {ledger} = await edit(sourceOf(article));
				const removed = ledger.filter(({action, text}) => action === 'removed' && text !== '');
				expect(removed).toEqual([]);
			}),
			{numRuns: 100},
		);
	});
});
