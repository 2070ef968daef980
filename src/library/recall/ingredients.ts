import {digestOf} from '../../cache/digest.ts';
import type {PressSettings} from '../call/press-settings.ts';
import type {House} from '../house/house.ts';
import type {Order} from '../sources/sources.ts';
import {programVersion} from './program-version.ts';

/**
 * Digests of all that a handout is made of, one for each kind, so that `--explain` can say which one
 * changed. What shows only when the source is read (the words of its language, its pictures, the
 * days) is in `Remembered`.
 */
export interface Ingredients {
	readonly program: string;
	/** Absent if nothing is printed. */
	readonly browser?: string;
	readonly settings: string;
	readonly templates: string;
	/** Of the name of the source and the paths of its files. */
	readonly names: string;
	readonly source: string;
}

/** Why a handout was made anew, for each ingredient that may change. The first one that changed counts. */
const reasons: Readonly<Record<keyof Ingredients, string>> = {
	program: 'Handpress or Node changed',
	browser: 'the browser changed',
	source: 'its source changed',
	names: 'its source was moved',
	settings: 'the config or an option changed',
	templates: 'a template or the logo changed',
};

/** The ingredients that all handouts of a call share. */
export type CommonIngredients = Omit<Ingredients, 'names' | 'source'>;

export function commonIngredients(
	// What depends on the day is remembered with the handout: `Prepared.days` and `Prepared.stamp`.
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

/** Which ingredient changed, as a phrase for `--explain`; undefined if none did. */
export function changeBetween(before: Ingredients, now: Ingredients): string | undefined {
	const names = Object.keys(reasons) as (keyof Ingredients)[];
	const changed = names.find((name) => before[name] !== now[name]);
	return changed && reasons[changed];
}
