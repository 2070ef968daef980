import type {DisclaimerList, ListedWording} from '../library/disclaimers/disclaimers.ts';
import type {WordingUse} from '../library/disclaimers/wording-survey.ts';
import {showControls} from './show-controls.ts';
import {counted} from './text.ts';

/** The approved wordings and where they are used, for a terminal. */
export function reportDisclaimers({wordings, unread}: DisclaimerList, since?: string): string {
	const lines = wordings.flatMap((wording) => [headOf(wording), ...wording.uses.flatMap(linesOf)]);
	const handouts = new Set(wordings.flatMap(({uses}) => uses.map(({file}) => file)));
	const files = new Set(wordings.flatMap(({uses}) => uses.flatMap((use) => use.renditions)));
	const reach = `${counted(handouts.size, 'handout')}, ${counted(files.size, 'published file')}`;
	const summary =
		since === undefined
			? `${counted(wordings.length, 'wording')} in ${reach}.`
			: `${counted(wordings.length, 'wording')} changed since ${since}; to be reprinted: ${reach}.`;
	const warnings = unread.map(
		(file) =>
			`${file} could not be read, so it is not known which wordings it carries. See "handpress check".`,
	);
	return showControls(`${[...lines, ...warnings, summary].join('\n')}\n`);
}

function headOf(wording: ListedWording): string {
	const {id, kind, lang, version, approvedBy, approvedOn, change, before, uses} = wording;
	const versions = change === 'reworded' ? `${before} → ${version}` : version;
	const state = [
		...(change === undefined ? [] : [change]),
		...(uses.length === 0 ? ['unused'] : []),
	];
	const approval = `approved ${approvedOn} by ${approvedBy}`;
	const parts = [`${id}  ${versions}`, `${kind}, ${lang}`, approval, validityOf(wording), ...state];
	return parts.join('; ');
}

function validityOf(wording: ListedWording): string {
	const {expiresOn, isExpired, isSuperseded, supersededBy} = wording;
	if (supersededBy !== undefined) return `SUPERSEDED by ${supersededBy}`;
	if (isSuperseded) return 'WITHDRAWN';
	return isExpired ? `EXPIRED on ${expiresOn}` : `expires ${expiresOn}`;
}

function linesOf({file, sections, inLead, isGone, renditions}: WordingUse): string[] {
	const places = [
		...(inLead ? ['before the first section'] : []),
		...sections.map((section) => `"${section}"`),
	];
	const published = renditions.length === 0 ? 'not published' : renditions.join(', ');
	const name = isGone ? `${file}, which is no longer in the library` : file;
	return [`  ${name}: ${places.join(', ')}`, `    ${published}`];
}
