import {describe, expect, it} from 'vitest';
import {LedgerImbalanceError, requireBalance} from '../../src/handout/balance.ts';
import type {LedgerEntry} from '../../src/handout/ledger.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const entry = (action: LedgerEntry['action'], text: string): LedgerEntry => ({
	action,
	text,
	rule: 'r',
	reason: 'Why.',
});

async function balance(before: string, after: string, ledger: LedgerEntry[]) {
	requireBalance(before.split(' '), (await runPlugins(after, [])).tree, ledger);
}

describe('requireBalance', () => {
	it('accepts a tree that the ledger accounts for, in any order', async () => {
		await balance('a b b c', 'c b d', [
			entry('removed', 'a\nb'),
			entry('inserted', 'd'),
			{...entry('removed', ''), markup: '<b>'},
		]);
	});

	it.each([
		['a b', 'a', [], ['b'], []],
		['a', 'a b', [], [], ['b']],
		['a b b', 'a b', [], ['b'], []],
		['a', 'b', [], ['a'], ['b']],
		['a b', 'a b', [entry('removed', 'b')], [], ['b']],
		['a b', 'a b', [entry('inserted', 'b')], ['b'], []],
		['a.', 'a', [], ['a.'], ['a']],
	])('throws for "%s" become "%s"', async (before, after, ledger, lost, added) => {
		const error = await balance(before, after, ledger).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(LedgerImbalanceError);
		expect(error).toMatchObject({lost, added});
	});

	it('names the words', async () => {
		await expect(balance('a b', 'a c', [])).rejects.toThrow(
			'The ledger does not account for every word: lost "b", added "c". Nothing was written.',
		);
		await expect(balance('a b', 'a', [])).rejects.toThrow('lost "b", added none');
	});
});
