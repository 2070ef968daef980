import {stat} from 'node:fs/promises';
import {digestOf} from '../../cache/digest.ts';
import type {Store} from '../../cache/store.ts';
import type {Shard} from '../call/contract.ts';
import type {ShardRecord} from '../output/shard-record.ts';
import type {SourceRef} from '../sources/sources.ts';
import {UsageError} from '../usage-error.ts';

/** Milliseconds that each handout took to make, by the name of its source. */
type Costs = Readonly<Record<string, number>>;

/** One part of a library, and the record that goes with it. */
export interface LibraryPart {
	readonly sources: readonly SourceRef[];
	readonly record: ShardRecord;
}

/**
 * Splits a library into parts that take about equally long to build, and returns one of them. The
 * handouts, dearest first, each go to the part with the least work so far. Their costs were measured
 * by an earlier build; if one is not known, it is estimated by its size. All machines must see the
 * same costs, or a handout may be in no part: `merge` checks that.
 *
 * @throws UsageError if there is no such part, or nothing in it.
 */
export async function partOf(
	sources: readonly SourceRef[],
	{index, count}: Shard,
	costs: Costs,
): Promise<LibraryPart> {
	if (index < 1 || index > count || !Number.isInteger(index) || !Number.isInteger(count)) {
		throw new UsageError(`There is no part ${index} of ${count}; the first is 1/${count}.`);
	}
	const sizes = await Promise.all(sources.map(async ({location}) => (await stat(location)).size));
	const isMeasured = sources.some(({name}) => costs[name] !== undefined);
	const perByte = isMeasured ? costPerByte(sources, sizes, costs) : 1;
	const weighed = sources
		.map((source, at) => ({source, weight: costs[source.name] ?? (sizes[at] ?? 0) * perByte}))
		.sort((a, b) => b.weight - a.weight || (a.source.name < b.source.name ? -1 : 1));
	const totals = new Array<number>(count).fill(0);
	const parts = new Map<string, number>();
	for (const {source, weight} of weighed) {
		const lightest = totals.indexOf(Math.min(...totals));
		totals[lightest] = (totals[lightest] ?? 0) + weight;
		parts.set(source.name, lightest + 1);
	}
	const own = sources.filter(({name}) => parts.get(name) === index);
	if (own.length === 0) {
		throw new UsageError(
			`There is nothing in part ${index} of ${count}: the library has fewer handouts.`,
		);
	}
	const split = digestOf([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
	return {sources: own, record: {version: 1, index, count, split}};
}

/** Milliseconds a byte, over all handouts whose cost is known. */
function costPerByte(
	sources: readonly SourceRef[],
	sizes: readonly number[],
	costs: Costs,
): number {
	let cost = 0;
	let bytes = 1;
	for (const [at, {name}] of sources.entries()) {
		const known = costs[name];
		if (known === undefined) continue;
		cost += known;
		bytes += sizes[at] ?? 0;
	}
	return cost / bytes;
}

/** The costs of the handouts of a library when they were last made. */
export async function readCosts(contentFolder: string, store: Store): Promise<Costs> {
	return (await store.note<Costs>(costsKey(contentFolder))) ?? {};
}

/** Records measured costs. A build of one part must not call it, or the others would split the library differently. */
export async function writeCosts(
	contentFolder: string,
	measured: ReadonlyMap<string, number>,
	store: Store,
): Promise<void> {
	if (measured.size === 0) return;
	const costs = {...(await readCosts(contentFolder, store)), ...Object.fromEntries(measured)};
	await store.put(costsKey(contentFolder), '', costs);
}

function costsKey(contentFolder: string): string {
	return `costs of ${contentFolder}`;
}
