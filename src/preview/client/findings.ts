import type {HandoutMessage, ListedHandout} from '../contract.ts';
import type {ShownFinding} from '../shown-finding.ts';
import {byId, make} from './elements.ts';
import {stateOf} from './list.ts';

const labels = {error: 'Error', warning: 'Warning', info: 'Note'} as const;
const weights = {error: 0, warning: 1, info: 2} as const;

/** Shows what was found in a handout: errors first, then by place. */
export function drawFindings(entry: ListedHandout, {findings, isOutdated}: HandoutMessage): void {
	setText(byId('summary'), stateOf(entry));
	const outdated = !isOutdated
		? ''
		: entry.edition > 0
			? 'This is the last good version. The source now has errors; see the findings.'
			: entry.draftEdition > 0
				? 'This is a draft. Its errors keep it from being published; see the findings.'
				: '';
	setText(byId('outdated'), outdated);
	const sorted = findings.toSorted((a, b) => weights[a.severity] - weights[b.severity]);
	byId('findings').replaceChildren(...sorted.map(itemOf));
}

/** No findings while no handout is shown. */
export function clearFindings(): void {
	setText(byId('summary'), '');
	setText(byId('outdated'), '');
	byId('findings').replaceChildren();
}

/** Unchanged words are not announced again. */
function setText(element: HTMLElement, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}

function itemOf({severity, reason, note, excerpt, link, line, column, ruleId}: ShownFinding) {
	const place = line === undefined ? 'Open the source' : `Line ${line}, column ${column ?? 1}`;
	const parts: Node[] = [
		make('p', {dir: 'auto'}, make('strong', {}, `${labels[severity]}: `), reason),
	];
	if (note !== undefined) parts.push(make('p', {className: 'note', dir: 'auto'}, note));
	if (excerpt) {
		const {before, marked, after} = excerpt;
		parts.push(
			make('p', {className: 'excerpt', dir: 'auto'}, before, make('mark', {}, marked), after),
		);
	}
	parts.push(
		make(
			'p',
			{className: 'place'},
			make('a', {href: link}, place),
			make('span', {className: 'quiet'}, ruleId),
		),
	);
	return make('li', {className: `is-${severity}`}, ...parts);
}
