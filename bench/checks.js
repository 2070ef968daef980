// How many handouts a minute the rules take on one core, by processor time, and what each rule costs.
// The handouts are those of content/, their directives carried out and their disclaimers in place.
// Usage: node bench/checks.js [rounds], after npm run --silent compile.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {activeRules} from '../lib/checks/active-rules.js';
import {checkLibrary} from '../lib/checks/check-library.js';
import {libraryFactsOf} from '../lib/checks/library-facts.js';
import {remarkChecks} from '../lib/checks/remark-checks.js';
import {packageTemplates} from '../lib/config/load-config.js';
import {remarkBlocks} from '../lib/directives/remark-blocks.js';
import {remarkCitations} from '../lib/directives/remark-citations.js';
import {remarkTerms} from '../lib/directives/remark-terms.js';
import {loadCatalogue} from '../lib/disclaimers/load-catalogue.js';
import {remarkDisclaimers} from '../lib/disclaimers/remark-disclaimers.js';
import {SectionTriggers} from '../lib/disclaimers/triggers/section-triggers.js';
import {readHandout} from '../lib/source/read-handout.js';

/** Any day on which no handout is past its review. */
const today = '2026-11-25';
const rounds = Number(process.argv[2] ?? 50);
const warmUp = 5;
/** A share of the whole above which a rule wants a reason beside it. */
const most = 0.1;
const reasons = {
	'known-characters': 'looks at every character',
	'similar-paragraphs': 'compares all paragraphs by their runs of words',
	'declared-language': 'counts the trigrams of two thousand letters',
};

const root = path.resolve('content');
const names = readdirSync(root, {recursive: true}).filter((name) => name.endsWith('.md'));
const catalogue = await loadCatalogue([`${packageTemplates}/disclaimers`]);
const rules = activeRules();
const ofLibrary = 'rules of the library';
const costs = new Map(rules.filter(({rule}) => 'check' in rule).map(({rule}) => [rule.id, 0]));
let libraryCost = 0;
let total = 0;
let handouts = 0;

for (let round = 0; round < rounds + warmUp; round++) {
	const members = [];
	for (const name of names) {
		const location = path.join(root, name);
		const bytes = readFileSync(location);
		const source = {file: name, location, path: name.replace(/\.md$/u, ''), root, bytes};
		const {file, handout} = await readHandout(source, {lang: 'en'});
		if (!handout) throw new Error(`${name} cannot be read.`);
		const policy = {
			catalogue,
			lang: handout.lang,
			kinds: ['general'],
			exempt: [],
			triggers: new SectionTriggers(handout.lang),
		};
		const isCounted = round >= warmUp;
		const check = remarkChecks({
			rules,
			handout,
			disclaimers: policy,
			today,
			onCost: (id, cost) => isCounted && costs.set(id, costs.get(id) + cost),
		});
		const references = handout.frontMatter.references?.map(({id}) => id) ?? [];
		for (const carryOut of [
			remarkBlocks({}),
			remarkTerms({lang: handout.lang}),
			remarkCitations({references}),
			remarkDisclaimers({...policy, mode: 'insert', today}),
		]) {
			carryOut(handout.tree, file);
		}
		const start = process.cpuUsage();
		check(handout.tree, file);
		const {path: own, id, lang, frontMatter} = handout;
		const member = {path: own, id, lang, ...frontMatter, ...libraryFactsOf(handout.tree, file)};
		if (isCounted) {
			total += millisecondsSince(start);
			handouts++;
		}
		members.push({file, member});
	}
	const byId = new Map(members.map(({member}) => [member.id, member]));
	const byPath = new Map(members.map(({member}) => [member.path, member]));
	const library = {
		paths: new Set(byPath.keys()),
		has: (each) => byPath.has(each),
		slugsOf: (each) => byPath.get(each)?.slugs,
		byId: (id) => byId.get(id),
	};
	const start = process.cpuUsage();
	for (const {file, member} of members) checkLibrary(member, library, rules, file);
	if (round >= warmUp) {
		libraryCost += millisecondsSince(start);
		total += millisecondsSince(start);
	}
}

costs.set(ofLibrary, libraryCost);
/** What the clock told of single rules, brought to the processor's time of them all. */
const told = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
const perMinute = Math.round((handouts * 60_000) / total);
process.stdout.write(
	`${handouts} handouts, ${(total / handouts).toFixed(2)} ms each: ${perMinute} a minute\n`,
);
for (const [id, cost] of [...costs].sort(([, a], [, b]) => b - a)) {
	const share = cost / told;
	const mark = share > most ? `  ${reasons[id] ?? 'more than a tenth'}` : '';
	process.stdout.write(
		`${id.padEnd(24)}${((share * total) / handouts).toFixed(3).padStart(8)} ms ${(share * 100).toFixed(1).padStart(5)} %${mark}\n`,
	);
}

/** Processor time of this process since then, threads of the compiler and of the collector included. */
function millisecondsSince(start) {
	const {user, system} = process.cpuUsage(start);
	return (user + system) / 1000;
}
