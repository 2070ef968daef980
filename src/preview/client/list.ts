import type {ListedHandout} from '../contract.ts';
import {byId, counted, make} from './elements.ts';
import {addressOf, type Place} from './place.ts';

const filter = byId<HTMLInputElement>('filter');
const onlyFound = byId<HTMLInputElement>('only-found');

/** The items of the list, by handout: with thousands of them, only what has changed is redrawn. */
const items = new Map<string, {readonly key: string; readonly item: HTMLLIElement}>();

/** Redraws the list whenever somebody filters it. */
export function onNarrowing(draw: () => void): void {
	for (const control of [filter, onlyFound]) control.addEventListener('input', draw);
}

/** Draws the handouts that match the filter, and the counts of all. */
export function drawList(handouts: Iterable<ListedHandout>, place: Place): void {
	const all = [...handouts];
	const wanted = filter.value.trim().toLowerCase();
	const shown = all.filter(
		({title, id, errors, warnings}) =>
			`${title} ${id}`.toLowerCase().includes(wanted) &&
			(!onlyFound.checked || errors + warnings > 0),
	);
	const list = byId('handouts');
	const focused = list.contains(document.activeElement)
		? document.activeElement?.getAttribute('href')
		: undefined;
	const waiting = all.filter(({state}) => state === 'waiting').length;
	const heldBack = all.filter(({state}) => state === 'held-back').length;
	byId('counts').textContent = [
		counted(all.length, 'handout'),
		...(heldBack > 0 ? [`${heldBack} held back`] : []),
		...(waiting > 0 ? [`${waiting} waiting`] : []),
	].join(', ');
	const overview = make(
		'a',
		{href: addressOf({id: '', view: 'html'})},
		'The index as readers see it',
	);
	if (place.id === '') overview.setAttribute('aria-current', 'page');
	list.replaceChildren(make('li', {}, overview), ...shown.map((entry) => itemOf(entry, place)));
	if (focused) {
		list.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus();
	}
}

function itemOf(entry: ListedHandout, place: Place): HTMLLIElement {
	const {id, revision} = entry;
	const key = `${revision} ${place.view} ${id === place.id}`;
	const known = items.get(id);
	if (known?.key === key) return known.item;
	const item = makeItem(entry, place);
	items.set(id, {key, item});
	return item;
}

function makeItem(entry: ListedHandout, place: Place): HTMLLIElement {
	const {id, title, lang, state, warnings} = entry;
	const name = make('span', {dir: 'auto', ...(lang && {lang})}, title);
	const link = make(
		'a',
		{href: addressOf({id, view: place.view})},
		name,
		make('small', {dir: 'ltr'}, id),
		make('span', {className: 'state'}, stateOf(entry)),
	);
	if (id === place.id) link.setAttribute('aria-current', 'page');
	const className = `is-${state === 'good' && warnings > 0 ? 'warned' : state}`;
	return make('li', {className}, link);
}

/** How a handout stands, in words. */
export function stateOf({state, errors, warnings}: ListedHandout): string {
	if (state === 'waiting') return 'waiting';
	const counts = [
		...(errors > 0 ? [counted(errors, 'error')] : []),
		...(warnings > 0 ? [counted(warnings, 'warning')] : []),
	].join(', ');
	if (state === 'held-back') return `held back: ${counts}`;
	return counts || 'ready';
}
