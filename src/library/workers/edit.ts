import {closest} from 'fastest-levenshtein';
import type {Root} from 'mdast';
import {unified} from 'unified';
import type {VFile} from 'vfile';
import {activeRules} from '../../checks/active-rules.ts';
import {applyIgnoreComments} from '../../checks/apply-ignore-comments.ts';
import {placeOfKey} from '../../checks/front-matter-place.ts';
import {remarkChecks} from '../../checks/remark-checks.ts';
import {remarkIgnoreComments} from '../../checks/remark-ignore-comments.ts';
import type {ActiveRule} from '../../checks/rule-settings.ts';
import {remarkRemoveBoilerplate} from '../../clean/remark-remove-boilerplate.ts';
import {remarkRemoveDuplicateHeadings} from '../../clean/remark-remove-duplicate-headings.ts';
import {remarkReplaceRawHtml} from '../../clean/remark-replace-raw-html.ts';
import type {ContactClinic} from '../../directives/blocks/contact.ts';
import {remarkBlocks} from '../../directives/remark-blocks.ts';
import {remarkCitations} from '../../directives/remark-citations.ts';
import {remarkNoUnknownDirectives} from '../../directives/remark-no-unknown-directives.ts';
import {remarkTerms} from '../../directives/remark-terms.ts';
import type {DisclaimerCatalogue} from '../../disclaimers/catalogue.ts';
import {
	type DisclaimerKind,
	disclaimerKinds,
	isDisclaimerKind,
} from '../../disclaimers/disclaimer.ts';
import {remarkDisclaimers} from '../../disclaimers/remark-disclaimers.ts';
import type {ExemptSection} from '../../disclaimers/section-disclaimers.ts';
import {type OwnTriggers, SectionTriggers} from '../../disclaimers/triggers/section-triggers.ts';
import {requireBalance} from '../../handout/balance.ts';
import {report} from '../../handout/diagnostic.ts';
import type {Handout} from '../../handout/handout.ts';
import {ledgerOf} from '../../handout/ledger.ts';
import {wordsOf} from '../../handout/words.ts';
import {remarkShallowNesting} from '../../source/remark-shallow-nesting.ts';
import {overviewOf} from '../call/overview.ts';
import {type Lap, noLap, type Stage} from './stage-times.ts';

export interface EditOptions {
	readonly catalogue: DisclaimerCatalogue;
	readonly exempt: readonly ExemptSection[];
	readonly disclaimers: 'check' | 'insert';
	/** The clinic's own words that require disclaimers. Default: none. */
	readonly triggers?: OwnTriggers | undefined;
	/** The rules to run. Default: all, with the severities and options that they have without a config. */
	readonly rules?: readonly ActiveRule[] | undefined;
	/** The clinic that a contact box names. Default: none. */
	readonly clinic?: ContactClinic | undefined;
	/** YYYY-MM-DD */
	readonly today: string;
	/** Called at the end of each stage, to measure its time. Default: nothing is measured. */
	readonly lap?: Lap | undefined;
}

/**
 * Makes a handout ready for rendering: cleans it, turns directives into nodes, adds disclaimers and
 * checks it. Each plugin can be used alone; this function sets their order.
 *
 * @param file receives the findings as messages, and the ledger and the overview in `data`.
 * @throws LedgerImbalanceError if a word was lost or added that the ledger does not name.
 */
export async function editHandout(
	handout: Handout,
	file: VFile,
	options: EditOptions,
): Promise<Handout> {
	const {title, lang, frontMatter} = handout;
	const {lap = noLap} = options;
	const after = (stage: Stage) => () => () => lap(stage);
	const policy = {
		catalogue: options.catalogue,
		lang,
		kinds: requiredKinds(handout, file),
		exempt: options.exempt,
		triggers: new SectionTriggers(lang, options.triggers),
	};
	const before = wordsOf(handout.tree);
	const tree = (await unified()
		.use(remarkShallowNesting)
		.use(remarkIgnoreComments)
		.use(remarkReplaceRawHtml)
		.use(remarkRemoveDuplicateHeadings, {title, lang})
		.use(remarkRemoveBoilerplate, {lang})
		.use(after('clean'))
		.use(remarkNoUnknownDirectives)
		.use(remarkBlocks, {clinic: options.clinic})
		.use(remarkTerms, {lang})
		.use(remarkCitations, {references: frontMatter.references?.map(({id}) => id) ?? []})
		.use(after('directives'))
		.use(remarkDisclaimers, {...policy, mode: options.disclaimers, today: options.today})
		.use(after('disclaimers'))
		.use(remarkChecks, {
			rules: options.rules ?? activeRules(),
			handout,
			disclaimers: policy,
			today: options.today,
		})
		.run(handout.tree, file)) as Root;
	applyIgnoreComments(file);
	requireBalance(before, tree, ledgerOf(file));
	file.data.overview = overviewOf(handout, tree, policy);
	lap('checks');
	return {...handout, tree};
}

/** The kinds of disclaimers that every section needs: `general`, and those in the front matter. */
function requiredKinds({frontMatter}: Handout, file: VFile): DisclaimerKind[] {
	const kinds = new Set<DisclaimerKind>(['general']);
	for (const kind of frontMatter.disclaimers ?? []) {
		if (isDisclaimerKind(kind)) kinds.add(kind);
		else {
			report(file, {
				ruleId: 'front-matter',
				severity: 'error',
				reason: `Unexpected disclaimer kind "${kind}" in the front matter, expected a known one such as "${closest(kind, [...disclaimerKinds])}"`,
				note: `A kind without an approved wording cannot be required. Known kinds: ${disclaimerKinds.join(', ')}.`,
				place: placeOfKey(String(file), 'disclaimers'),
				actual: kind,
				expected: disclaimerKinds,
			});
		}
	}
	return [...kinds];
}
