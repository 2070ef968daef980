import {mainFigureOf, type ReadabilityFigure} from '../../checks/prose/readability-figures.ts';
import {disclaimerKinds} from '../../disclaimers/disclaimer.ts';
import type {CoveredKind, SectionCoverage} from '../../disclaimers/disclaimer-coverage.ts';
import {daysBetween} from '../../handout/days-between.ts';
import type {Diagnostic, Severity} from '../../handout/diagnostic.ts';
import {directionOf} from '../../handout/direction-of.ts';
import type {HandoutResult} from '../../library/call/contract.ts';
import type {HandoutOverview} from '../../library/call/overview.ts';
import {formatDay} from '../../render/format-day.ts';

/** What a cell shows, and its sort key. A sign and words say it, never colour alone. */
export interface Cell {
	readonly text: string;
	/** ✓ ＋ ~ ✗ or nothing. */
	readonly sign?: string;
	readonly key: number | string;
	/** Whether somebody has to act on it. */
	readonly isOpen?: boolean;
}

interface ShownCarriage {
	readonly sign: string;
	readonly word: string;
	/** Its weight when handouts are sorted; undefined if it is in order. */
	readonly weight: number;
}

/** How a section can carry a kind, the gravest first. */
const carriages: Record<CoveredKind['how'], ShownCarriage> = {
	missing: {sign: '✗', word: 'missing', weight: 10_000},
	superseded: {sign: '✗', word: 'out of date', weight: 10_000},
	differs: {sign: '~', word: 'changed', weight: 100},
	recognised: {sign: '~', word: 'informal', weight: 1},
	inserted: {sign: '+', word: 'inserted', weight: 0},
	approved: {sign: '✓', word: 'approved', weight: 0},
};

export interface HandoutView {
	readonly id: string;
	readonly title: string;
	readonly file: string;
	/** BCP 47; undefined if the source could not be read. */
	readonly lang: string | undefined;
	readonly direction: 'ltr' | 'rtl';
	readonly language: Cell;
	readonly disclaimers: Cell;
	readonly reviewed: Cell;
	readonly nextReview: Cell;
	readonly signOff: string;
	readonly reading: Cell;
	/** What all formulas say. */
	readonly figures: readonly string[];
	readonly counts: Readonly<Record<Severity, number>>;
	readonly kinds: readonly string[];
	readonly sections: readonly SectionView[];
	readonly findings: readonly Diagnostic[];
	readonly silenced: HandoutResult['silenced'];
	readonly known: number;
	/** What a filter may ask for. */
	readonly marks: readonly string[];
}

interface SectionView {
	readonly title: string;
	readonly isLead: boolean;
	readonly line: number | undefined;
	readonly exempt: string | undefined;
	/** For each of the handout's kinds; undefined if the section neither carries nor needs it. */
	readonly cells: readonly {readonly kind: string; readonly cell: Cell | undefined}[];
}

const languages = new Intl.DisplayNames('en', {type: 'language'});

/** @param today YYYY-MM-DD */
export function viewHandout(handout: HandoutResult, id: string, today: string): HandoutView {
	const {file, title, overview, diagnostics, silenced, known = []} = handout;
	const sections = overview?.sections ?? [];
	const carried = new Set(sections.flatMap((one) => one.disclaimers.map(({kind}) => kind)));
	const kinds = disclaimerKinds.filter((kind) => carried.has(kind));
	const count = (wanted: Severity) => diagnostics.filter((one) => one.severity === wanted).length;
	const counts = {error: count('error'), warning: count('warning'), info: count('info')};
	const disclaimers = coverageCell(overview);
	const nextReview = nextReviewCell(overview, today);
	return {
		id,
		title: title ?? file,
		file,
		lang: overview?.lang,
		direction: directionOf(overview?.lang ?? 'en'),
		language: textCell(overview ? (languages.of(overview.lang) ?? overview.lang) : 'not known'),
		disclaimers,
		reviewed: reviewedCell(overview),
		nextReview,
		signOff: overview?.signOff
			? `Signed off by ${overview.signOff.name}, ${formatDay(overview.signOff.date, 'en')}`
			: 'Awaiting clinical sign-off',
		reading: readingCell(overview),
		figures: overview?.readability.map(figureText) ?? [],
		counts,
		kinds,
		sections: sections.map((section) => viewSection(section, kinds)),
		findings: gravestFirst(diagnostics),
		silenced,
		known: known.length,
		marks: [
			...(counts.error > 0 ? ['errors'] : []),
			...(counts.error + counts.warning > 0 ? ['findings'] : []),
			...(disclaimers.isOpen ? ['disclaimers'] : []),
			...(nextReview.isOpen ? ['review'] : []),
			...(overview?.signOff ? [] : ['sign-off']),
		],
	};
}

function textCell(text: string): Cell {
	return {text, key: text};
}

/** `✗ 2 missing, ~ 1 informal, ✓ 5 approved`; sorted by what needs to be done. */
function coverageCell(overview: HandoutOverview | undefined): Cell {
	if (!overview) return {text: 'not known', sign: '✗', key: Number.MAX_SAFE_INTEGER, isOpen: true};
	const all = overview.sections.flatMap(({disclaimers}) => disclaimers);
	const ways = Object.entries(carriages)
		.map(([name, way]) => ({...way, count: all.filter(({how}) => how === name).length}))
		.filter(({count}) => count > 0);
	const [gravest] = ways.filter(({weight}) => weight > 0);
	return {
		text: ways.map(({count, word}) => `${count} ${word}`).join(', ') || 'none required',
		sign: gravest?.sign ?? '✓',
		key: ways.reduce((sum, {count, weight}) => sum + count * weight, 0),
		isOpen: gravest !== undefined,
	};
}

function reviewedCell(overview: HandoutOverview | undefined): Cell {
	const {reviewed} = overview ?? {};
	if (reviewed === undefined) return {text: 'no date', sign: '✗', key: '', isOpen: true};
	return {text: formatDay(reviewed, 'en'), key: reviewed};
}

/** The most urgent first: those without a date, then by the days that are left. */
function nextReviewCell(overview: HandoutOverview | undefined, today: string): Cell {
	const {nextReview: next} = overview ?? {};
	if (next === undefined)
		return {text: 'no date', sign: '✗', key: Number.MIN_SAFE_INTEGER, isOpen: true};
	const days = daysBetween(today, next);
	const day = formatDay(next, 'en');
	const inDays = (count: number) => (count === 1 ? '1 day' : `${count} days`);
	if (days < 0) {
		return {text: `${day}, overdue by ${inDays(-days)}`, sign: '✗', key: days, isOpen: true};
	}
	return {text: days <= soon ? `${day}, in ${inDays(days)}` : day, key: days};
}

/** How many days before a review the days left are shown. */
const soon = 90;

/** Grades before scales of ease, which are not comparable; each from easy to hard. */
function readingCell(overview: HandoutOverview | undefined): Cell {
	const figure = mainFigureOf(overview?.readability ?? []);
	if (!figure) return {text: 'no figure', key: Number.MAX_SAFE_INTEGER};
	const key = figure.scale === 'grade' ? figure.value : 1_000_000 - figure.value;
	return {text: figureText(figure), key};
}

function figureText({formula, value, scale, isEstimate}: ReadabilityFigure): string {
	// The names of some formulas say what their score is.
	const notes = [...(formula.includes(scale) ? [] : [scale]), ...(isEstimate ? ['estimate'] : [])];
	const told = `${formula} ${value.toFixed(1)}`;
	return notes.length > 0 ? `${told} (${notes.join(', ')})` : told;
}

function viewSection(section: SectionCoverage, kinds: readonly string[]): SectionView {
	const {title, isLead = false, line, exempt, disclaimers} = section;
	const cells = kinds.map((wanted) => {
		const found = disclaimers.find(({kind}) => kind === wanted);
		if (!found) return {kind: wanted, cell: undefined};
		const {sign, word, weight} = carriages[found.how];
		return {kind: wanted, cell: {text: word, sign, key: weight, isOpen: weight > 0}};
	});
	return {title, isLead, line, exempt, cells};
}

function gravestFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	const order: readonly Severity[] = ['error', 'warning', 'info'];
	return diagnostics.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
