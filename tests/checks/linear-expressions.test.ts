import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseSync} from 'oxc-parser';
import {check} from 'recheck';
import {expect, it, vi} from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** Expressions that are only shown texts of a certain length, by their beginnings. */
const shownLittle: readonly (readonly [start: string, length: string])[] = [
	['^(?:(?:your )?(?:full )?name|', 'a line of 40 characters'],
	['^\\s*(?:[-–—*+•‣◦▪●○·]\\s+|(?:\\d{1,2}', 'a row of 120 characters'],
	['(?:\\s*[.·…_]{2,}|', 'a row of 120 characters'],
	['<meta[^>]+charset', 'the beginning of a page'],
];

/** A file's expressions whose gaps are bounded (`.{0,40}`): a text costs so many times its length, no more. */
const bounded = 'disclaimers/disclaimer-patterns.ts';

interface Expression {
	readonly file: string;
	readonly pattern: string;
	readonly flags: string;
}

/** All regular expressions that the sources hold, each once. */
function expressionsOf(): Expression[] {
	const found = new Map<string, Expression>();
	const files = readdirSync(source, {recursive: true, encoding: 'utf8'});
	for (const file of files.filter((name) => name.endsWith('.ts'))) {
		JSON.stringify(parseSync(file, readFileSync(source + file, 'utf8')).program, (_, value) => {
			const {type, regex} = value ?? {};
			if (type === 'Literal' && regex) {
				found.set(`/${regex.pattern}/${regex.flags}`, {file, ...regex});
			}
			return typeof value === 'bigint' ? String(value) : value;
		});
	}
	return [...found.values()];
}

/** Expressions that rules put together as they are loaded. */
async function expressionsMade(): Promise<Expression[]> {
	const made: Expression[] = [];
	const Original = RegExp;
	vi.stubGlobal(
		'RegExp',
		class extends Original {
			constructor(pattern: string | RegExp, flags?: string) {
				super(pattern, flags);
				// Those of packages are given single words of bounded length.
				if (new Error().stack?.split('\n')[2]?.includes('node_modules')) return;
				made.push({file: 'checks', pattern: this.source, flags: this.flags});
			}
		},
	);
	vi.resetModules();
	await import('../../src/checks/rules.ts');
	vi.unstubAllGlobals();
	return made;
}

/** Asked again where it is not safe: an attack is judged by the time it takes, which a busy machine stretches. */
async function statusOf(pattern: string, flags: string, attempts = 3): Promise<string> {
	const {status} = await check(pattern, flags, {timeout: 120_000});
	if (status === 'safe' || attempts === 1) return status;
	return statusOf(pattern, flags, attempts - 1);
}

it('has no regular expression that a text can make run away', {timeout: 900_000}, async () => {
	const made = await expressionsMade();
	expect(made.length).toBeGreaterThan(10);
	const expressions = [...expressionsOf(), ...made];
	expect(expressions.length).toBeGreaterThan(300);
	const vulnerable: string[] = [];
	for (const {file, pattern, flags} of expressions) {
		if (file === bounded) {
			expect(pattern.replace(/\\./gu, '')).not.toMatch(/[*+]|,\}/u);
			continue;
		}
		if (shownLittle.some(([start]) => pattern.startsWith(start))) continue;
		const status = await statusOf(pattern, flags);
		if (status !== 'safe') vulnerable.push(`${file}: ${status}: /${pattern}/${flags}`);
	}
	expect(vulnerable).toEqual([]);
});
