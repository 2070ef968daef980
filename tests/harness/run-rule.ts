import type {Root} from 'mdast';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {activeRules} from '../../src/checks/active-rules.ts';
import {checkLibrary} from '../../src/checks/check-library.ts';
import {type Library, libraryFactsOf} from '../../src/checks/library-facts.ts';
import {remarkChecks} from '../../src/checks/remark-checks.ts';
import {remarkIgnoreComments} from '../../src/checks/remark-ignore-comments.ts';
import type {ActiveRule} from '../../src/checks/rule-settings.ts';
import {packageTemplates} from '../../src/config/load-config.ts';
import {remarkBlocks} from '../../src/directives/remark-blocks.ts';
import {remarkCitations} from '../../src/directives/remark-citations.ts';
import {remarkTerms} from '../../src/directives/remark-terms.ts';
import type {DisclaimerCatalogue} from '../../src/disclaimers/catalogue.ts';
import type {DisclaimerKind} from '../../src/disclaimers/disclaimer.ts';
import {loadCatalogue} from '../../src/disclaimers/load-catalogue.ts';
import {remarkDisclaimers} from '../../src/disclaimers/remark-disclaimers.ts';
import type {ExemptSection} from '../../src/disclaimers/section-disclaimers.ts';
import {SectionTriggers} from '../../src/disclaimers/triggers/section-triggers.ts';
import {type Diagnostic, diagnosticsOf} from '../../src/handout/diagnostic.ts';
import {textOf} from '../../src/handout/words.ts';
import {parseMarkdown} from '../../src/markdown/parse-markdown.ts';
import {readFrontMatter} from '../../src/source/read-front-matter.ts';

export interface RuleRun {
	/** Default: what the front matter says, or English. */
	readonly lang?: string | undefined;
	readonly options?: Readonly<Record<string, unknown>> | undefined;
	/** Default: 2026-06-01. */
	readonly today?: string | undefined;
	/** Default: what the package brings. */
	readonly catalogue?: DisclaimerCatalogue | undefined;
	/** Required in every section. Default: `general`. */
	readonly kinds?: readonly DisclaimerKind[] | undefined;
	/** Sections that need no disclaimer. Default: none. */
	readonly exempt?: readonly ExemptSection[] | undefined;
	/** Other sources of the library, by their names. Default: none. */
	readonly others?: Readonly<Record<string, string>> | undefined;
}

const approved = await loadCatalogue([`${packageTemplates}/disclaimers`]);

/** What one rule says of a source: `line:column-line:column severity reason`. */
export async function runRule(id: string, source: string, run: RuleRun = {}): Promise<string[]> {
	return (await findingsOf(id, source, run)).map(({place, severity, reason}) => {
		const {start, end} = place ?? {};
		const range =
			start && end ? `${start.line}:${start.column}-${end.line}:${end.column}` : 'nowhere';
		return `${range} ${severity} ${reason}`;
	});
}

/** The findings of one rule, on a source whose directives are carried out. A source without a title is called Example. */
export async function findingsOf(
	id: string,
	source: string,
	run: RuleRun = {},
): Promise<Diagnostic[]> {
	const {file, ...own} = await readMember('en/handout.md', source, id, run);
	const others = await Promise.all(
		Object.entries(run.others ?? {}).map(([name, text]) => readMember(name, text, id, run)),
	);
	const members = new Map([own, ...others].map(({handout}) => [handout.path, handout]));
	const library: Library = {
		paths: new Set(members.keys()),
		has: (path) => members.has(path),
		slugsOf: (path) => members.get(path)?.slugs,
		byId: (wanted) => [...members.values()].find((member) => member.id === wanted),
		ids: () => [...members.values()].map((member) => member.id),
		isWhole: true,
		renditionEndings: ['.html', '.pdf', '.large-print.pdf'],
	};
	checkLibrary(own.handout, library, activeRulesOf(id, run), file);
	return diagnosticsOf(file).filter(({ruleId}) => ruleId === id);
}

function activeRulesOf(id: string, {options}: RuleRun): ActiveRule[] {
	return activeRules(options ? {[id]: {...options}} : {}, [id]);
}

/** A source checked by one rule, as rules about the library see it. */
async function readMember(name: string, source: string, id: string, run: RuleRun) {
	const file = new VFile({path: name, value: source});
	const tree = parseMarkdown(file);
	const frontMatter = readFrontMatter(tree, file) ?? {};
	tree.children = tree.children.filter((node) => node.type !== 'yaml');
	const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
	const lang = run.lang ?? frontMatter.lang ?? 'en';
	const path = name.replace(/\.md$/u, '');
	const handout = {
		path,
		id: frontMatter.id ?? path.replace('/', '-'),
		title: frontMatter.title ?? (heading ? textOf(heading) : 'Example'),
		lang,
		frontMatter,
		tree,
		images: [],
	};
	const today = run.today ?? '2026-06-01';
	const policy = {
		catalogue: run.catalogue ?? approved,
		lang,
		kinds: run.kinds ?? (['general'] as const),
		exempt: run.exempt ?? [],
		triggers: new SectionTriggers(lang),
	};
	const edited = (await unified()
		.use(remarkIgnoreComments)
		.use(remarkBlocks, {})
		.use(remarkTerms, {lang})
		.use(remarkCitations, {references: frontMatter.references?.map(({id: ref}) => ref) ?? []})
		.use(remarkDisclaimers, {...policy, mode: 'check', today})
		.use(remarkChecks, {
			rules: activeRulesOf(id, run),
			handout,
			disclaimers: policy,
			today,
		})
		.run(tree as Root, file)) as Root;
	const {version, reviewed, translation_of} = frontMatter;
	const facts = libraryFactsOf(edited, file);
	return {
		file,
		handout: {path, id: handout.id, lang, version, reviewed, translation_of, ...facts},
	};
}

/** `line:column severity reason` */
export function lineOf({line, column, severity, reason}: Diagnostic): string {
	return `${line}:${column} ${severity} ${reason}`;
}
