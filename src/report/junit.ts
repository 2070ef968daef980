import type {Element, ElementContent} from 'xast';
import type {Diagnostic} from '../handout/diagnostic.ts';
import type {BuildResult, HandoutResult} from '../library/call/contract.ts';
import {toXml} from '../tree/to-xml.ts';
import {showControls} from './show-controls.ts';

/**
 * Findings as tests, for CI servers that show those: a suite for each handout, a case for each
 * finding. Errors are failures; all others pass and are written as output.
 */
export function reportJunit({handouts}: BuildResult): string {
	const suites = handouts.map(suiteOf);
	const sum = (name: string) =>
		String(suites.reduce((total, suite) => total + Number(suite.attributes[name]), 0));
	const root = element(
		'testsuites',
		{name: 'handpress', tests: sum('tests'), failures: sum('failures')},
		suites,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`;
}

function suiteOf({file, diagnostics}: HandoutResult): Element {
	const cases =
		diagnostics.length === 0
			? [element('testcase', {name: 'nothing found', classname: file, time: '0'}, [])]
			: diagnostics.map(caseOf);
	const failures = diagnostics.filter(({severity}) => severity === 'error').length;
	const counts = {tests: String(cases.length), failures: String(failures), errors: '0'};
	return element('testsuite', {name: file, ...counts, skipped: '0', time: '0'}, cases);
}

function caseOf({file, ruleId, severity, reason, note, line, column}: Diagnostic): Element {
	const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
	const text = [`${place}: ${severity}: ${reason}`, note].filter(Boolean).join('\n');
	const outcome =
		severity === 'error'
			? element('failure', {message: reason, type: ruleId}, [textNode(text)])
			: element('system-out', {}, [textNode(text)]);
	const name = line === undefined ? ruleId : `${ruleId} at ${line}:${column ?? 1}`;
	return element('testcase', {name, classname: file, time: '0'}, [outcome]);
}

function element(
	name: string,
	attributes: Readonly<Record<string, string>>,
	children: readonly ElementContent[],
): Element & {attributes: Record<string, string>} {
	const safe = Object.entries(attributes).map(([key, value]) => [key, xmlText(value)]);
	return {type: 'element', name, attributes: Object.fromEntries(safe), children: [...children]};
}

function textNode(value: string): ElementContent {
	return {type: 'text', value: xmlText(value)};
}

/** XML 1.0 has no control characters, lone surrogates and U+FFFE or U+FFFF, not even escaped. */
function xmlText(text: string): string {
	return showControls(text).replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
