import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseSync} from 'oxc-parser';
import {describe, expect, it} from 'vitest';
import {rules} from '../../src/checks/rules.ts';
import {pageOfFinding} from '../../src/findings/page-of-finding.ts';
import {stageFindings} from '../../src/findings/stage-findings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ids that are put together: by which file, and what comes out. */
const composed = {
	'preflight/finding.ts': ['preflight-epub', 'preflight-html', 'preflight-pdf'],
};

interface Node {
	readonly type: string;
	readonly name?: string;
	readonly value?: unknown;
	readonly key?: Node;
	readonly id?: Node | null;
	readonly init?: Node | null;
	readonly callee?: Node;
	readonly params?: readonly Node[];
	readonly arguments?: readonly Node[];
	readonly properties?: readonly Node[];
}

/** An id that a file tells something under, and what that weighs where it says so in the same place. */
interface Told {
	readonly id: string;
	readonly severity?: string;
	readonly file: string;
}

function nodesOf(text: string, file: string): Node[] {
	const nodes: Node[] = [];
	JSON.stringify(parseSync(file, text).program, (_, value) => {
		if (typeof value?.type === 'string') nodes.push(value);
		return typeof value === 'bigint' ? String(value) : value;
	});
	return nodes;
}

/** What a file tells under an id of its own; what it only hands on has none there. */
function toldIn(file: string, text: string): {told: Told[]; isComposed: boolean} {
	const nodes = nodesOf(text, file);
	const told: Told[] = [];
	let isComposed = false;
	const constant = nodes.find(
		({type, id}) => type === 'VariableDeclarator' && id?.name === 'ruleId',
	)?.init;
	for (const {type, properties = []} of nodes) {
		if (type !== 'ObjectExpression') continue;
		const propertyOf = (name: string) =>
			properties.find(({key}) => key?.name === name)?.value as Node | undefined;
		const given = propertyOf('ruleId');
		const id = given?.type === 'Identifier' ? constant?.value : given?.value;
		const severity = propertyOf('severity')?.value;
		if (given?.type === 'TemplateLiteral') isComposed = true;
		if (typeof id !== 'string') continue;
		told.push({id, file, ...(typeof severity === 'string' && {severity})});
	}
	// A function may be handed the id by its callers in the same file.
	for (const {type, id, params = []} of nodes) {
		const at = params.findIndex(({name}) => name === 'ruleId');
		if (type !== 'FunctionDeclaration' || at === -1) continue;
		for (const call of nodes) {
			const value = call.callee?.name === id?.name ? call.arguments?.[at]?.value : undefined;
			if (typeof value === 'string') told.push({id: value, file});
		}
	}
	return {told, isComposed};
}

const found = readdirSync(`${root}src`, {recursive: true, encoding: 'utf8'})
	.map((name) => name.replaceAll('\\', '/'))
	.filter((name) => name.endsWith('.ts'))
	.map((file) => ({file, text: readFileSync(`${root}src/${file}`, 'utf8')}))
	.filter(({text}) => text.includes('ruleId'))
	.map(({file, text}) => ({file, ...toldIn(file, text)}));
const told = found.flatMap((each) => each.told);

describe('findings of the stages', () => {
	it('have ids that are written out in the source, or composed in one place', () => {
		const files = found.filter(({isComposed}) => isComposed).map(({file}) => file);
		expect(files).toEqual(Object.keys(composed));
	});

	it('are exactly those that have pages', () => {
		const ids = new Set([...told.map(({id}) => id), ...Object.values(composed).flat()]);
		expect(stageFindings.map(({id}) => id)).toEqual([...ids].sort());
	});

	it('have the severity that the pages say', () => {
		const weighed = told.filter(({severity}) => severity !== undefined);
		const wrong = weighed.filter(({id, severity}) => {
			const finding = stageFindings.find((one) => one.id === id);
			return !finding?.severities.some((one) => one === severity);
		});
		expect(wrong).toEqual([]);
		expect(weighed.length).toBeGreaterThan(30);
	});

	it('have names that no rule has; each has its page', () => {
		const ids = [...rules, ...stageFindings].map(({id}) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect([id, existsSync(root + pageOfFinding(id))]).toEqual([id, true]);
	});
});
