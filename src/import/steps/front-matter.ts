import type {Root, Yaml} from 'mdast';
import {parseDocument, stringify} from 'yaml';
import {report} from '../../handout/diagnostic.ts';
import {type FrontMatter, frontMatterSchema} from '../../handout/front-matter.ts';
import {parseDate} from '../../lines/parse-date.ts';
import type {Draft} from '../draft.ts';

/** What other systems call our keys. */
const aliases: Readonly<Record<string, keyof FrontMatter>> = {
	language: 'lang',
	locale: 'lang',
	description: 'summary',
	excerpt: 'summary',
	date: 'published',
	updated: 'reviewed',
	lastmod: 'reviewed',
	last_modified: 'reviewed',
	author: 'authors',
	license: 'licence',
	copyright: 'licence',
};

/** Takes the front matter out of a tree: what a handout's may say is kept, the rest is told of. */
export function takeFrontMatter({tree, ledger, file}: Draft): Partial<FrontMatter> {
	const [first] = tree.children;
	if (first?.type !== 'yaml') return {};
	tree.children.shift();
	const document = parseDocument(first.value, {logLevel: 'error'});
	const values: unknown = document.errors.length > 0 ? undefined : document.toJS();
	if (typeof values !== 'object' || values === null || Array.isArray(values)) {
		refuse(first, first.value, 'YAML that cannot be read');
		return {};
	}
	const kept: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(values)) {
		const key = aliases[name.toLowerCase()] ?? name;
		const field = (
			frontMatterSchema.shape as Record<
				string,
				{safeParse(value: unknown): {success: boolean; data?: unknown}}
			>
		)[key];
		const parsed = field?.safeParse(adapted(key, value));
		if (parsed?.success && kept[key] === undefined) kept[key] = parsed.data;
		else
			refuse(
				first,
				stringify({[name]: value}).trim(),
				'front matter that a handout has no key for',
			);
	}
	return kept as Partial<FrontMatter>;

	function refuse(node: Yaml, markup: string, what: string): void {
		ledger.remove({
			text: '',
			markup,
			rule: 'front-matter',
			reason: what,
			sure: 1,
			line: node.position?.start.line ?? 1,
		});
		report(file, {
			ruleId: 'front-matter',
			severity: 'warning',
			reason: `Unexpected ${what}; it was left out`,
			note: 'What it says is in the ledger. Put what a reader should know into the text.',
			place: node.position,
			actual: markup,
		});
	}
}

function adapted(key: string, value: unknown): unknown {
	if (
		key === 'authors' &&
		!(Array.isArray(value) && value.every((one) => typeof one === 'object'))
	) {
		return [value].flat().map((name) => ({name: String(name)}));
	}
	if (key !== 'published' && key !== 'reviewed') return value;
	return value instanceof Date
		? value.toISOString().slice(0, 10)
		: (parseDate(String(value).slice(0, 10)) ?? value);
}

/** The order in which a reader of the file looks for them. */
const order: readonly (keyof FrontMatter)[] = [
	'id',
	'title',
	'lang',
	'version',
	'summary',
	'authors',
	'published',
	'reviewed',
	'next_review',
	'licence',
];

/** Puts front matter before a tree; none where there is nothing to say. */
export function putFrontMatter(tree: Root, matter: Partial<FrontMatter>): void {
	const keys = Object.keys(matter) as (keyof FrontMatter)[];
	const place = (key: keyof FrontMatter) =>
		order.includes(key) ? order.indexOf(key) : order.length;
	const entries = keys
		.toSorted((a, b) => place(a) - place(b))
		.flatMap((key) =>
			matter[key] === undefined || matter[key] === '' ? [] : [[key, matter[key]]],
		);
	if (entries.length === 0) return;
	const value = stringify(Object.fromEntries(entries), {lineWidth: 0, singleQuote: true}).trimEnd();
	tree.children.unshift({type: 'yaml', value});
}
