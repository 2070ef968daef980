import path from 'node:path';
import {closest} from 'fastest-levenshtein';
import {decodeFragment} from '../../handout/decode-fragment.ts';
import {defineRule, type RuleFinding} from '../rule.ts';

export const libraryLinks = defineRule({
	id: 'library-links',
	summary:
		'A link to another handout, or to its PDF or e-book, leads to one that exists, and to one of its headings.',
	severity: 'warning',
	why: 'A reader who is sent elsewhere for the rest of the advice, and finds nothing, goes without it.',
	clauses: [
		{
			text: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
			href: 'https://www.w3.org/TR/WCAG22/#link-purpose-in-context',
		},
		{
			text: 'W3C, Cool URIs don’t change',
			href: 'https://www.w3.org/Provider/Style/URI',
		},
	],
	examples: [
		{
			name: 'a handout, one of its headings, and the web',
			source:
				'# Pain\n\n[Sleep](sleep.md), [better nights](sleep.md#better-nights), [dolor](../es/dolor.md), [NHS](https://www.nhs.uk/)\n',
			others: {
				'en/sleep.md': '# Sleep\n\n## Better nights\n\nGet up at seven.\n',
				'es/dolor.md': '# Dolor\n',
			},
			findings: [],
		},
		{
			name: 'a handout that is not there',
			source: '# Pain\n\nRead about [sleep](slep.md).\n',
			others: {'en/sleep.md': '# Sleep\n', 'en/work.md': '# Work\n'},
			findings: [
				'3:12-3:28 warning Unexpected link to "slep.md", expected a handout of the library; the nearest is "sleep.md"',
			],
		},
		{
			name: 'a heading that is not there',
			source: '# Pain\n\n[Better nights](sleep.md#bed)\n',
			others: {'en/sleep.md': '# Sleep\n\n## Better nights\n\nGet up at seven.\n'},
			findings: [
				'3:1-3:30 warning Unexpected link to "#bed" of "sleep.md", expected one of its headings; the nearest is "#sleep"',
			],
		},
		{
			name: 'the PDF of a handout, and the one in another print profile',
			source: '# Pain\n\nPrint [sleep](sleep.pdf), also [large](sleep.large-print.pdf#page=2).\n',
			others: {'en/sleep.md': '# Sleep\n'},
			findings: [],
		},
		{
			name: 'a rendition that is not made, and one of a handout that is not there',
			source: '# Pain\n\n[E-book](sleep.epub), [PDF](slep.pdf)\n',
			others: {'en/sleep.md': '# Sleep\n'},
			findings: [
				'3:1-3:21 warning Unexpected link to "sleep.epub", expected a rendition that is built: "sleep.html", "sleep.pdf", "sleep.large-print.pdf"',
				'3:23-3:38 warning Unexpected link to "slep.pdf", expected a handout of the library; the nearest is "sleep.pdf"',
			],
		},
		{
			name: 'an address of the web or of a mailbox without its beginning, and a file that is no handout',
			source: '# Pain\n\n[NHS](nhs.uk/conditions), [us](team@example.org), [form](form.pdf)\n',
			findings: [
				'3:1-3:25 warning Unexpected link to "nhs.uk/conditions", expected "https://nhs.uk/conditions"',
				'3:27-3:49 warning Unexpected link to "team@example.org", expected "mailto:team@example.org"',
				'3:51-3:67 warning Unexpected link to "form.pdf", expected a handout of the library',
			],
		},
	],
	checkLibrary({handout, library, report}) {
		for (const {url, place} of handout.links) {
			const target = targetOf(url, handout.path, library.renditionEndings);
			const found = target && library.has(target.path) ? target : undefined;
			if (!found) {
				const others = [...library.paths].filter((each) => each !== handout.path);
				report({...missing(url, target, handout.path, others), place, actual: url});
				continue;
			}
			const {path: there, fragment, ending} = found;
			if (ending === undefined) {
				const problem = isSource(url)
					? wrongHeading(url, fragment, library.slugsOf(there))
					: notMade(url, library.renditionEndings);
				if (problem) report({...problem, place, actual: url});
			}
		}
	},
});

interface Target {
	/** Of the handout. */
	readonly path: string;
	/** How the file of its rendition ends; undefined if a source is named, or no such rendition is built. */
	readonly ending?: string | undefined;
	readonly fragment: string;
}

/** Endings that name a handout by its source or by its web page. */
const sourceName = /^([^?]+)\.(?:md|markdown|txt|html)$/iu;

const renditionName = /^([^?]+)\.(?:pdf|epub)$/iu;

function isSource(url: string): boolean {
	return sourceName.test(addressOf(url));
}

function addressOf(url: string): string {
	return decodeFragment(url.split('#')[0] ?? '');
}

/** The handout that a link names; undefined if it cannot name one. */
function targetOf(url: string, from: string, endings: readonly string[]): Target | undefined {
	const address = addressOf(url);
	const fragment = decodeFragment(url.split('#').slice(1).join('#'));
	// The longest ending: "sleep.large-print.pdf" is not a PDF of "sleep.large-print".
	const ending = endings
		.filter((each) => each !== '.html' && address.endsWith(each))
		.sort((a, b) => b.length - a.length)[0];
	const name =
		ending === undefined
			? (sourceName.exec(address) ?? renditionName.exec(address))?.[1]
			: address.slice(0, -ending.length);
	if (name === undefined || name.startsWith('/')) return undefined;
	return {path: path.posix.join(path.posix.dirname(from), name), ending, fragment};
}

function wrongHeading(
	url: string,
	fragment: string,
	slugs: readonly string[] | undefined,
): RuleFinding | undefined {
	if (fragment === '' || !slugs || slugs.includes(fragment)) return undefined;
	const page = url.replace(/#.*$/su, '');
	const nearest = slugs.length > 0 ? closest(fragment, [...slugs]) : undefined;
	return {
		reason: `Unexpected link to "#${fragment}" of "${page}", expected one of its headings${nearest === undefined ? '' : `; the nearest is "#${nearest}"`}`,
		note: 'It leads to the top of that page, and the reader has to search. Name a heading by its words in lower case, with hyphens between them.',
		...(nearest !== undefined && {expected: [`${page}#${nearest}`]}),
	};
}

function notMade(url: string, endings: readonly string[]): RuleFinding {
	const address = url.split('#')[0] ?? '';
	const made = endings.map((ending) => address.replace(/\.[^./]*$/u, ending));
	return {
		reason: `Unexpected link to "${url}", expected a rendition that is built: ${made.map((name) => `"${name}"`).join(', ')}`,
		note: 'It leads nowhere. Link to one of those, or have this one built: see "formats" and "print" in the config.',
		expected: made,
	};
}

function missing(
	url: string,
	target: Target | undefined,
	from: string,
	others: readonly string[],
): RuleFinding {
	const whole = wholeAddress(url);
	if (whole !== undefined) {
		return {
			reason: `Unexpected link to "${url}", expected "${whole}"`,
			note: 'Without its scheme it is looked for in the library, and leads nowhere.',
			expected: [whole],
		};
	}
	const reason = `Unexpected link to "${url}", expected a handout of the library`;
	if (target === undefined) {
		return {
			reason,
			note: 'It leads nowhere: only the handouts among the library’s files are published. Link to a handout’s source ("sleep.md"), to its PDF ("sleep.pdf"), or to a web address.',
		};
	}
	const nearest = others.length > 0 ? closest(target.path, [...others]) : undefined;
	const name =
		nearest && `${path.posix.relative(path.posix.dirname(from), nearest)}${target.ending ?? '.md'}`;
	return {
		reason: name === undefined ? reason : `${reason}; the nearest is "${name}"`,
		note: 'It leads nowhere. Name a source of the library, relative to the folder of this one, or its PDF by ".pdf" in place of ".md"; or delete the link.',
		...(name !== undefined && {expected: [name]}),
	};
}

/** "nhs.uk/conditions": the ends of names that sites for patients have. */
const site =
	/^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.(?:com|org|net|edu|gov|int|info|eu|uk|us|ca|au|nz|ie|in|de|at|ch|fr|be|es|mx|ar|pt|br|vn|cn|jp|il|ir)(?:[/?#]|$)/iu;

/** Completes a web or email address whose scheme was forgotten. */
function wholeAddress(url: string): string | undefined {
	if (/^www\./iu.test(url) || site.test(url)) return `https://${url}`;
	return /^[^\s/@#]+@[^\s/@#]+\.[a-z]{2,24}$/iu.test(url) ? `mailto:${url}` : undefined;
}
