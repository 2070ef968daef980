// The public API: build, check and the like as functions, each step as a unified plugin, and the errors
// that they throw.

export {BrowserError} from './browser/browser-errors.ts';
export {activeRules} from './checks/active-rules.ts';
export {type ChecksOptions, remarkChecks} from './checks/remark-checks.ts';
export type {Clause, Example, Rule, RuleContext, RuleFinding} from './checks/rule.ts';
export type {ActiveRule, RuleSettings} from './checks/rule-settings.ts';
export {rules} from './checks/rules.ts';
export {
	type RemoveBoilerplateOptions,
	remarkRemoveBoilerplate,
} from './clean/remark-remove-boilerplate.ts';
export {
	type RemoveDuplicateHeadingsOptions,
	remarkRemoveDuplicateHeadings,
} from './clean/remark-remove-duplicate-headings.ts';
export {remarkReplaceRawHtml} from './clean/remark-replace-raw-html.ts';
export type {Format} from './config/config-schema.ts';
export type {ContactClinic} from './directives/blocks/contact.ts';
export {type BlocksOptions, remarkBlocks} from './directives/remark-blocks.ts';
export {type CitationsOptions, remarkCitations} from './directives/remark-citations.ts';
export {remarkNoUnknownDirectives} from './directives/remark-no-unknown-directives.ts';
export {remarkTerms, type TermsOptions} from './directives/remark-terms.ts';
export {DisclaimerCatalogue} from './disclaimers/catalogue.ts';
export type {Disclaimer, DisclaimerKind} from './disclaimers/disclaimer.ts';
export {loadCatalogue} from './disclaimers/load-catalogue.ts';
export {readDisclaimer} from './disclaimers/read-disclaimer.ts';
export {type DisclaimersOptions, remarkDisclaimers} from './disclaimers/remark-disclaimers.ts';
export type {DisclaimerPolicy, ExemptSection} from './disclaimers/section-disclaimers.ts';
export {SystemError} from './files/system-error.ts';
export {LedgerImbalanceError} from './handout/balance.ts';
export type {Diagnostic, Fix, Place, Severity} from './handout/diagnostic.ts';
export type {Handout} from './handout/handout.ts';
export type {LedgerEntry} from './handout/ledger.ts';
export {type ImportOptions, type ImportResult, importHandout} from './import/import-handout.ts';
export {build} from './library/build/build.ts';
export type {
	BuildEvent,
	BuildOptions,
	BuildResult,
	CheckOptions,
	HandoutResult,
	RenditionReport,
	Shard,
} from './library/call/contract.ts';
export {check} from './library/check/check.ts';
export {type CleanOptions, clean} from './library/output/clean.ts';
export {type MergeOptions, merge} from './library/shards/merge.ts';
export {UsageError} from './library/usage-error.ts';
export {remarkShallowNesting} from './source/remark-shallow-nesting.ts';
export {InvalidFileError} from './yaml/invalid-file-error.ts';
