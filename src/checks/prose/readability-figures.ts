import type {Root} from 'mdast';
import {languageOf} from '../../handout/language-of.ts';
import {proseOf} from './prose.ts';
import {syllablesOf} from './syllables.ts';

/** The score that a reading formula gives a text. Formulas measure lengths, and know nothing of meaning. */
export interface ReadabilityFigure {
	/** The formula: "Flesch–Kincaid grade". */
	readonly formula: string;
	readonly value: number;
	/** `grade`: US school years, higher is harder. `ease`: up to about 100, higher is easier. */
	readonly scale: 'grade' | 'ease';
	/** Too few sentences for the formula to be exact. */
	readonly isEstimate: boolean;
}

/**
 * The one score that stands for all: the median of the grades, since formulas differ by several
 * years; without grades, the first scale of ease.
 */
export function mainFigureOf(figures: readonly ReadabilityFigure[]): ReadabilityFigure | undefined {
	const grades = figures.filter(({scale}) => scale === 'grade');
	const sorted = grades.toSorted((a, b) => a.value - b.value);
	return sorted[Math.floor(sorted.length / 2)] ?? figures[0];
}

/** Counts of a text. */
interface Counts {
	readonly words: number;
	readonly sentences: number;
	readonly syllables: number;
	/** Words of three or more syllables. */
	readonly long: number;
}

interface Formula {
	readonly name: string;
	readonly scale: 'grade' | 'ease';
	readonly compute: (counts: Counts) => number;
	/** With fewer sentences the score is an estimate. */
	readonly sentences?: number;
}

/** With fewer words, every word would change the scores a lot. */
const fewestWords = 100;

/** With the constants of their authors; docs/rules/readability.md names the sources. */
const formulas: Readonly<Record<string, readonly Formula[]>> = {
	en: [
		{
			name: 'Flesch–Kincaid grade',
			scale: 'grade',
			compute: ({words, sentences, syllables}) =>
				0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
		},
		{
			name: 'SMOG',
			scale: 'grade',
			sentences: 30,
			compute: ({long, sentences}) => 1.043 * Math.sqrt((long * 30) / sentences) + 3.1291,
		},
		{
			name: 'Gunning fog',
			scale: 'grade',
			compute: ({words, sentences, long}) => 0.4 * (words / sentences + (100 * long) / words),
		},
		{
			name: 'Flesch reading ease',
			scale: 'ease',
			compute: ({words, sentences, syllables}) =>
				206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words),
		},
	],
	es: [
		{
			name: 'Szigriszt-Pazos (INFLESZ)',
			scale: 'ease',
			compute: ({words, sentences, syllables}) =>
				206.835 - 62.3 * (syllables / words) - words / sentences,
		},
		{
			name: 'Fernández-Huerta',
			scale: 'ease',
			compute: ({words, sentences, syllables}) =>
				206.84 - 60 * (syllables / words) - 1.02 * (words / sentences),
		},
	],
	de: [
		{
			name: 'Amstad',
			scale: 'ease',
			compute: ({words, sentences, syllables}) =>
				180 - words / sentences - 58.5 * (syllables / words),
		},
	],
	fr: [
		{
			name: 'Kandel–Moles',
			scale: 'ease',
			compute: ({words, sentences, syllables}) =>
				207 - 1.015 * (words / sentences) - 73.6 * (syllables / words),
		},
	],
	pt: [
		{
			name: 'Flesch, Portuguese',
			scale: 'ease',
			compute: ({words, sentences, syllables}) =>
				248.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words),
		},
	],
};

const told = new WeakMap<Root, readonly ReadabilityFigure[]>();

/**
 * The scores of the running text of a handout; none below 100 words or in a language without an
 * accepted formula. Cached by tree.
 */
export function readabilityFiguresOf(tree: Root, tag: string): readonly ReadabilityFigure[] {
	const figures = told.get(tree) ?? computeFigures(tree, tag);
	told.set(tree, figures);
	return figures;
}

function computeFigures(tree: Root, tag: string): ReadabilityFigure[] {
	const lang = languageOf(tag);
	const known = formulas[lang];
	if (!known) return [];
	const sentences = proseOf(tree, tag).flatMap((block) => block.sentences);
	const words = sentences.flatMap((sentence) => sentence.words);
	if (words.length < fewestWords) return [];
	const syllables = words.map((word) => syllablesOf(word, lang));
	const counts: Counts = {
		words: words.length,
		sentences: sentences.length,
		syllables: syllables.reduce((sum, count) => sum + count, 0),
		long: syllables.filter((count) => count >= 3).length,
	};
	return known.map(({name, scale, compute, sentences: enough = 0}) => ({
		formula: name,
		value: Math.round(compute(counts) * 10) / 10,
		scale,
		isEstimate: counts.sentences < enough,
	}));
}
