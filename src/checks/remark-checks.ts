import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import type {DisclaimerPolicy} from '../disclaimers/section-disclaimers.ts';
import {calendarOf} from '../handout/calendar.ts';
import type {Handout} from '../handout/handout.ts';
import {isPlainText} from '../handout/is-plain-text.ts';
import {languageOf} from '../handout/language-of.ts';
import {ruleReporter} from './rule-reporter.ts';
import type {ActiveRule} from './rule-settings.ts';

export interface ChecksOptions {
	readonly rules: readonly ActiveRule[];
	/** Whose tree the plugin is run on. */
	readonly handout: Omit<Handout, 'tree'>;
	readonly disclaimers: DisclaimerPolicy;
	/** YYYY-MM-DD */
	readonly today: string;
	/** Told how long each rule took, in milliseconds. */
	readonly onCost?: ((ruleId: string, milliseconds: number) => void) | undefined;
}

/**
 * Runs rules over a handout that is cleaned and whose directives are carried out. Rules about the
 * library run elsewhere: they need all handouts.
 */
export function remarkChecks({rules, handout, disclaimers, today, onCost}: ChecksOptions) {
	return (tree: Root, file: VFile): undefined => {
		const source = String(file.value);
		const calendar = calendarOf(file, today);
		const checked = {...handout, tree};
		for (const active of rules) {
			const {rule, options} = active;
			if (!('check' in rule)) continue;
			if (rule.languages && !rule.languages.includes(languageOf(handout.lang))) continue;
			const start = onCost && performance.now();
			rule.check({
				disclaimers,
				calendar,
				handout: checked,
				tree,
				source,
				isPlainText: isPlainText(file),
				options,
				report: ruleReporter(file, active),
			});
			if (start !== undefined) onCost?.(rule.id, performance.now() - start);
		}
	};
}
