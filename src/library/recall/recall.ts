import type {Store} from '../../cache/store.ts';
import type {PressSettings} from '../call/press-settings.ts';
import type {House} from '../house/house.ts';
import type {Staging} from '../output/staging.ts';
import type {Order} from '../sources/sources.ts';
import {
	type CommonIngredients,
	changeBetween,
	type Ingredients,
	ingredientsOf,
} from './ingredients.ts';
import {type Job, recallJob} from './job.ts';
import type {LastBuild} from './last-build.ts';
import {changeSince, keyOf, type Remembered, takeFiles} from './remembered.ts';

/** What is needed to recall handouts from earlier builds. */
export interface Past {
	readonly common: CommonIngredients;
	/** The settings of the presses; paths in them are those that `nameHouse` gave. */
	readonly settings: PressSettings;
	readonly house: House;
	readonly store: Store;
	readonly last: LastBuild;
	/** Whether every handout is made anew. */
	readonly force: boolean;
}

/** A handout to be made anew. */
export interface Task {
	readonly order: Order;
	readonly ingredients: Ingredients;
	/** The reason, as a phrase for `--explain`. */
	readonly why: string;
	/** Whether the last build had the same source, so that its PDFs may well be in the cache. */
	readonly isKnown: boolean;
}

/**
 * Recalls a handout from an earlier build: its files stay in place, or are taken from the cache into
 * the staging folder. If that is not possible, returns the task of making it.
 */
export async function recall(order: Order, past: Past, staging: Staging): Promise<Job | Task> {
	const {common, house, store, last} = past;
	const ingredients = ingredientsOf(order, common);
	const before = last.handout(order.source.name);
	const isKnown = !past.force && before?.ingredients.source === ingredients.source;
	const task = (why: string): Task => ({order, ingredients, why, isKnown});
	if (past.force) return task('--force rebuilds everything');
	const change = before && changeBetween(before.ingredients, ingredients);
	const remembered =
		before && change === undefined ? before : await store.note<Remembered>(keyOf(ingredients));
	if (!remembered) return task(change ?? newcomer(last));
	const laterChange = await changeSince(remembered, order, house, past.settings);
	if (laterChange !== undefined) return task(change ?? laterChange);
	const isThere = new Set(
		remembered.files.filter(({file, digest}) => last.isThere(file, digest)).map(({file}) => file),
	);
	const missing = new Set(
		remembered.files.map(({file}) => file).filter((file) => !isThere.has(file)),
	);
	const taken = await takeFiles(remembered, missing, store);
	if (!taken) return task('its finished files are missing, and the cache has lost them');
	for (const [file, bytes] of taken) await staging.write(file, bytes);
	const job = recallJob(remembered, order.source);
	for (const file of job.files) {
		job.renditions.push(
			isThere.has(file)
				? {file, how: 'kept', why: 'nothing that it is made from changed'}
				: {file, how: 'restored', why: 'it was made before, and is missing or was altered'},
		);
	}
	return job;
}

function newcomer({isForeign}: LastBuild): string {
	return isForeign ? 'Handpress or Node changed' : 'it is new here';
}
