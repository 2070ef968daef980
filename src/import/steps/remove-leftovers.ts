import {remarkRemoveBoilerplate} from '../../clean/remark-remove-boilerplate.ts';
import {remarkRemoveDuplicateHeadings} from '../../clean/remark-remove-duplicate-headings.ts';
import {remarkReplaceRawHtml} from '../../clean/remark-replace-raw-html.ts';
import {ledgerOf} from '../../handout/ledger.ts';
import type {Draft} from '../draft.ts';

/** How sure the rules of cleaning are: they remove whole lines only, and nothing with text under it. */
const sure: Readonly<Record<string, number>> = {
	'duplicate-heading': 0.98,
	boilerplate: 0.97,
	'raw-html': 1,
};

/** What a build would clean is cleaned here, by the same rules. */
export function removeLeftovers({tree, file, ledger}: Draft, lang: string | undefined): void {
	remarkReplaceRawHtml()(tree, file);
	remarkRemoveDuplicateHeadings({lang})(tree, file);
	remarkRemoveBoilerplate({lang})(tree, file);
	for (const {action, ...entry} of ledgerOf(file)) {
		const deed = {...entry, sure: sure[entry.rule] ?? 0.9};
		if (action === 'removed') ledger.remove(deed);
		else ledger.insert(deed);
	}
	file.data.ledger = [];
}
