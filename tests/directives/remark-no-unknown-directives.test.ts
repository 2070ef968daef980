import {describe, expect, it} from 'vitest';
import {remarkCitations} from '../../src/directives/remark-citations.ts';
import {remarkNoUnknownDirectives} from '../../src/directives/remark-no-unknown-directives.ts';
import {remarkDisclaimers} from '../../src/disclaimers/remark-disclaimers.ts';
import {catalogue} from '../harness/disclaimers.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const run = (source: string) =>
	runPlugins(source, [
		remarkNoUnknownDirectives,
		[remarkCitations, {references: []}],
		[remarkDisclaimers, {catalogue, lang: 'en', kinds: [], exempt: [], today: '2026-12-01'}],
	]);

describe('remarkNoUnknownDirectives', () => {
	it.each([
		[
			'::disclamer{kind=general}',
			'Unexpected directive "disclamer", expected a known one such as "disclaimer"',
		],
		[':site{ref=a}', 'Unexpected directive "site", expected a known one such as "cite"'],
		[
			':::container\nText.\n:::',
			'Unexpected directive "container", expected a known one such as "contact"',
		],
		[
			':::disclaimer{kind=general}\nText.\n:::',
			'Unexpected form of the directive "disclaimer", expected ::disclaimer{kind=…}',
		],
		[
			':disclaimer{kind=general}',
			'Unexpected form of the directive "disclaimer", expected ::disclaimer{kind=…}',
		],
		[
			'::disclaimer[Words]{kind=general}',
			'Unexpected form of the directive "disclaimer", expected ::disclaimer{kind=…}',
		],
		['::cite{ref=a}', 'Unexpected form of the directive "cite", expected :cite{ref=…}'],
		[
			'::disclaimer{kind=general lang=es}',
			'Unexpected "lang" in the directive "disclaimer", expected ::disclaimer{kind=…}',
		],
		[
			':::emergencey\nText.\n:::',
			'Unexpected directive "emergencey", expected a known one such as "emergency"',
		],
		['::emergency', 'Unexpected form of the directive "emergency", expected :::emergency … :::'],
		[':::contact\nText.\n:::', 'Unexpected form of the directive "contact", expected ::contact'],
		[':::do{lang=es}\n- a\n:::', 'Unexpected "lang" in the directive "do", expected :::do … :::'],
		[':term{meaning=a}', 'Unexpected form of the directive "term", expected :term[…]{meaning="…"}'],
		[
			'::lines{number=4}',
			'Unexpected "number" in the directive "lines", expected ::lines{count=…}',
		],
		['::glossary[Words]', 'Unexpected form of the directive "glossary", expected ::glossary'],
		[':cite[label]{ref=a}', 'Unexpected form of the directive "cite", expected :cite{ref=…}'],
	])('reports %j', async (directive, reason) => {
		const {messages} = await run(`# T\n\n${directive}\n`);
		expect(messages).toEqual([`3:1 error unknown-directive ${reason}`]);
	});

	it('does not report again what other plugins refused', async () => {
		const {file} = await run('# T\n\n::disclaimer{kind=x}\n\nA :cite{ref=a}\n');
		expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['citation', 'disclaimer']);
	});

	it('reports nothing about known directives, text and code', async () => {
		const {messages} = await run('# T\n\n::disclaimer{kind=general}\n\n`:x{y}` \\:x{y}\n');
		expect(messages).toEqual([]);
	});
});
