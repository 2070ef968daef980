import type {Element, ElementContent, Properties} from 'hast';
import {h} from 'hastscript';
import type {ImportEntry} from '../../import/import-ledger.ts';

/** A line of the source: struck through where it was removed, with its repaired words marked. */
export function sourceLine(
	number: number,
	text: string,
	ledger: readonly ImportEntry[],
	gone: ReadonlySet<number>,
	{id, href, ...ofText}: Properties,
): Element {
	const content = gone.has(number) ? [h('del', text)] : markRepairs(number, text, ledger);
	return h('p.line', {id}, [
		h('a.number', {href, ariaLabel: `Line ${number}, to the handout`}, String(number)),
		h('span.text', {dir: 'auto', ...ofText}, content),
	]);
}

/** Marks the words that a repair changed, if they are found as they were. */
function markRepairs(
	number: number,
	text: string,
	ledger: readonly ImportEntry[],
): ElementContent[] {
	const wanted = ledger
		.filter(({action, lines}) => action === 'repaired' && lines?.includes(number))
		.flatMap(({changes}) => changes ?? [])
		.map(({from, to}) => ({from, to}))
		.filter(({from}) => from !== '' && text.includes(from));
	let parts: ElementContent[] = [{type: 'text', value: text}];
	for (const {from, to} of wanted) {
		parts = parts.flatMap((part): ElementContent[] => {
			if (part.type !== 'text') return [part];
			const at = part.value.indexOf(from);
			if (at === -1) return [part];
			return [
				{type: 'text' as const, value: part.value.slice(0, at)},
				h('mark', [from, h('span.kind', to === '' ? ' → nothing' : ` → ${to}`)]),
				{type: 'text' as const, value: part.value.slice(at + from.length)},
			];
		});
	}
	return parts;
}
