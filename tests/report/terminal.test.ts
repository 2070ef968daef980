import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {addressOfPage} from '../../src/findings/page-of-finding.ts';
import {findingText} from '../../src/report/finding-text.ts';
import {plain, terminalOf} from '../../src/report/terminal.ts';

const screen = {isTTY: true, columns: 72, hasColors: () => true};
const pipe = {isTTY: false, columns: 0, hasColors: () => false};

beforeEach(() => {
	// What whoever runs the tests has set says nothing here.
	for (const name of Object.keys(process.env)) vi.stubEnv(name, undefined);
	vi.stubEnv('TERM', 'xterm-256color');
});

afterEach(() => {
	vi.unstubAllEnvs();
});

function stubEnvironment(variables: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}

test('a pipe is plain, and wraps nothing', () => {
	stubEnvironment({VTE_VERSION: '7000'});
	expect(terminalOf(pipe, undefined)).toEqual(plain);
});

test.each([
	['a terminal', {}, undefined, true],
	['NO_COLOR', {NO_COLOR: '1'}, undefined, false],
	['NO_COLOR, but --color', {NO_COLOR: '1'}, true, true],
	['FORCE_COLOR=0', {FORCE_COLOR: '0'}, undefined, false],
	['--no-color', {FORCE_COLOR: '1'}, false, false],
])('colours on a terminal: %s', (_, env, wanted, expected) => {
	stubEnvironment(env);
	expect(terminalOf(screen, wanted).hasColours).toBe(expected);
});

test.each([
	[{FORCE_COLOR: '1'}, undefined, true],
	[{FORCE_COLOR: '1', NO_COLOR: '1'}, undefined, true],
	[{}, true, true],
])('colours where no terminal is: %o, --color %o', (env, wanted, expected) => {
	stubEnvironment(env);
	expect(terminalOf(pipe, wanted).hasColours).toBe(expected);
});

test.each([
	[{VTE_VERSION: '7003'}, true],
	[{VTE_VERSION: '4205'}, false],
	[{TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.90.0'}, true],
	[{TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.60.0'}, false],
	[{TERM: 'xterm-kitty'}, true],
	[{WT_SESSION: 'a'}, true],
	[{VTE_VERSION: '7003', TERM: 'screen-256color'}, false],
	[{VTE_VERSION: '7003', TERM: 'tmux-256color'}, false],
	[{FORCE_HYPERLINK: '1', TERM: 'tmux-256color'}, true],
	[{VTE_VERSION: '7003', CI: 'true'}, false],
	[{VTE_VERSION: '7003', FORCE_HYPERLINK: '0'}, false],
	[{TERM: 'xterm'}, false],
])('links: %o', (env, expected) => {
	stubEnvironment(env);
	expect(terminalOf(screen, undefined).hasLinks).toBe(expected);
});

const diagnostic = {
	ruleId: 'safe-doses',
	severity: 'error',
	reason: 'Unexpected dose "5.0", expected "5"',
	note: 'If the point is overlooked, ten times as much is taken. Write "5".',
	file: 'a.md',
	line: 2,
	column: 6,
	place: {start: {line: 2, column: 6}, end: {line: 2, column: 9}},
} as const;

test('a finding on a terminal: colours, a link, lines of its width', () => {
	const terminal = {columns: 60, hasColours: true, hasLinks: true};
	const text = findingText(diagnostic, ['# A', 'Take 5.0 mg.'], terminal);
	const red = (words: string) => `\u001B[31m${words}\u001B[39m`;
	const link = addressOfPage('safe-doses');
	expect(link).toMatch(/^file:\/\/\/.+\/docs\/rules\/safe-doses\.md$/u);
	expect(text).toBe(
		[
			`  2:6     ${red('error  ')}  Unexpected dose "5.0", expected "5"`,
			`                   \u001B]8;;${link}\u0007\u001B[2m(safe-doses)\u001B[22m\u001B]8;;\u0007`,
			`                   Take ${red('5.0')} mg.`,
			`                   ${red('     ^~~')}`,
			'                   If the point is overlooked, ten times as',
			'                   much is taken. Write "5".',
			'',
		].join('\n'),
	);
});

test('the same where no terminal is', () => {
	expect(
		findingText(diagnostic, ['# A', 'Take 5.0 mg.'], plain),
	).toBe(`  2:6     error    Unexpected dose "5.0", expected "5"  (safe-doses)
                   Take 5.0 mg.
                        ^~~
                   If the point is overlooked, ten times as much is taken. Write "5". See docs/rules/safe-doses.md.
`);
});
