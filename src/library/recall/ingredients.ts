import {digestOf} from '../../cache/digest.ts';
import type {PressSettings} from '../call/press-settings.ts';
import type {House} from '../house/house.ts';
import type {Order} from '../sources/sources.ts';
import {programVersion} from './program-version.ts';

/**
 * Digests of all that a handout is made of, but for what shows only when it is read: its language's
 * words, its pictures and what it takes from the day. Apart from each other, so that it can be told which one changed.
 */
export interface Ingredients {
	readonly program: string;
	/** Nothing where nothing is printed. */
	readonly browser?: string;
	readonly settings: string;
	readonly templates: string;
	/** What the source is called, and where its files go. */
	readonly names: string;
	readonly source: string;
}

/** Why something was made anew, by the ingredient that changed; the first one that did is told. */
const reasons: Readonly<Record<keyof Ingredients, string>> = {
	program: 'Handpress or Node changed',
	browser: 'the browser changed',
	source: 'its source changed',
	names: 'its source was moved',
	settings: 'the config or an option changed',
	templates: 'a template or the logo changed',
};

/** What all handouts of a call have in common. */
export type CommonIngredients = Omit<Ingredients, 'names' | 'source'>;

export function commonIngredients(
	// What depends on the day says so itself: `Prepared.moment`.
	{today: _, fallbackDate: __, ...settings}: PressSettings,
	house: House,
	browser: string | undefined,
): CommonIngredients {
	return {
		program: programVersion(),
		...(browser !== undefined && {browser}),
		settings: digestOf(settings),
		templates: house.common,
	};
}

export function ingredientsOf(
	{source: {file, name, path}, content}: Order,
	common: CommonIngredients,
): Ingredients {
	return {...common, names: digestOf({file, name, path}), source: digestOf(content)};
}

/** What changed between two makings, in words; nothing where nothing did. */
export function changeBetween(before: Ingredients, now: Ingredients): string | undefined {
	const names = Object.keys(reasons) as (keyof Ingredients)[];
	const changed = names.find((name) => before[name] !== now[name]);
	return changed && reasons[changed];
}
