import type {Heading, RootContent} from 'mdast';
import {report} from '../../handout/diagnostic.ts';
import {languageOf} from '../../handout/language-of.ts';
import {textOf} from '../../handout/words.ts';
import type {Draft} from '../draft.ts';

/** How the last section of a text is called, and what it says of itself. */
const conclusions: Readonly<Record<string, readonly [string, RegExp]>> = {
	en: [
		'Conclusion',
		/\b(?:in conclusion|to conclude|to sum up|in summary|in short|to summari[sz]e|overall|finally)\b/iu,
	],
	es: ['Conclusión', /\b(?:en conclusión|para concluir|en resumen|en definitiva)(?!\p{L})/iu],
	fr: ['Conclusion', /\b(?:en conclusion|pour conclure|en résumé|en bref)(?!\p{L})/iu],
	de: ['Fazit', /\b(?:zusammenfassend|abschließend|zum schluss|insgesamt|kurz gesagt)\b/iu],
	pt: ['Conclusão', /\b(?:em conclusão|concluindo|em resumo|para concluir)(?!\p{L})/iu],
	it: ['Conclusione', /\b(?:in conclusione|per concludere|in sintesi|riassumendo)\b/iu],
	nl: ['Conclusie', /\b(?:tot slot|samengevat|kortom|concluderend)\b/iu],
	vi: ['Kết luận', /(?:tóm lại|kết luận|nói chung)/iu],
	ar: ['الخلاصة', /(?:في الختام|ختاما|وخلاصة|باختصار)/u],
	fa: ['نتیجه‌گیری', /(?:در پایان|در نهایت|به طور خلاصه)/u],
	he: ['סיכום', /(?:לסיכום|בסיכומו של דבר)/u],
	hi: ['निष्कर्ष', /(?:अंत में|संक्षेप में|निष्कर्ष)/u],
	zh: ['总结', /(?:总之|综上所述|总而言之|最后)/u],
	ja: ['まとめ', /(?:まとめると|最後に|結論として)/u],
};

/** How many of the opening words stand for a section that nothing better is known of. */
const openingWords = 5;

/**
 * Finds places where a heading was lost: more empty lines between two paragraphs than the text has
 * elsewhere. They are reported, and given the suggested heading only when that is asked for.
 */
export function findLostHeadings(
	{tree, lines, file, ledger, kind}: Draft,
	lang: string | undefined,
	isFixed: boolean,
): void {
	if (kind !== 'text' || !tree.children.some(({type}) => type === 'heading')) return;
	const gaps = tree.children.map((node, index) => gapAbove(tree.children[index - 1], node, lines));
	const usual = gaps.filter((gap) => gap === 1).length;
	const wide = gaps.flatMap((gap, index) => ((gap ?? 0) >= 2 ? [index] : []));
	// Where wide gaps are the habit of a text they say nothing.
	if (wide.length === 0 || wide.length * 3 > usual) return;
	const headings = new Map<RootContent, Heading>();
	for (const index of wide) {
		const node = tree.children[index] as RootContent;
		const suggestion = suggestionFor(tree.children.slice(index), lang);
		report(file, {
			ruleId: 'lost-heading',
			severity: 'warning',
			reason: `Unexpected gap of ${gaps[index]} empty lines, expected a heading such as "${suggestion}"`,
			note: 'A section seems to have lost its heading; without one, readers who go from heading to heading miss it. Write one, or import with --fix-lost-headings.',
			place: node.position,
			expected: [suggestion],
		});
		if (!isFixed) continue;
		headings.set(node, {type: 'heading', depth: 2, children: [{type: 'text', value: suggestion}]});
		const line = node.position?.start.line;
		ledger.insert({
			text: suggestion,
			rule: 'lost-heading',
			reason: 'a heading where one seems to have been lost',
			sure: 0.7,
			...(line !== undefined && {line: line - 1}),
		});
	}
	tree.children = tree.children.flatMap((node) => [headings.get(node) ?? [], node].flat());
}

/** Empty lines between two paragraphs that follow each other; nothing where something else stands there. */
function gapAbove(
	previous: RootContent | undefined,
	node: RootContent,
	lines: readonly string[],
): number | undefined {
	if (node.type !== 'paragraph' || !previous || previous.type === 'heading') return undefined;
	const [end, start] = [previous.position?.end.line, node.position?.start.line];
	if (end === undefined || start === undefined) return undefined;
	const between = lines.slice(end, start - 1);
	// A short line has its own reasons to stand apart.
	if (textOf(node).length < 60 || between.some((line) => line.trim() !== '')) return undefined;
	return between.length;
}

function suggestionFor(rest: readonly RootContent[], lang: string | undefined): string {
	const section: string[] = [];
	let isLast = true;
	for (const node of rest) {
		if (node.type === 'heading') {
			isLast = false;
			break;
		}
		section.push(textOf(node));
	}
	const conclusion = conclusions[languageOf(lang ?? 'en')];
	if (isLast && conclusion?.[1].test(section.join(' '))) return conclusion[0];
	const words = (section[0] ?? '').split(/\s+/u);
	const opening = words
		.slice(0, openingWords)
		.join(' ')
		.slice(0, 40)
		.replace(/[\s,;:.]+$/u, '');
	return words.length > openingWords ? `${opening} …` : opening;
}
