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
	/** The rules to run; `activeRules()` gives all of them with their defaults. */
	readonly rules: readonly ActiveRule[];
	/** The handout that the tree belongs to. */
	readonly handout: Omit<Handout, 'tree'>;
	/** Which disclaimers its sections must carry. */
	readonly disclaimers: DisclaimerPolicy;
	/** The day of the check, YYYY-MM-DD. */
	readonly today: string;
	/** Called with the time that each rule took, in milliseconds. */
	readonly onCost?: ((ruleId: string, milliseconds: number) => void) | undefined;
}

/**
 * Runs rules over a handout and reports what they find; the tree is not changed. Run it after the
 * plugins that clean the tree and turn directives into nodes, so that the rules see what will be
 * printed. The file must hold the source: rules look at how it is written, too.
 *
 * Rules about the library (`LibraryRule`) are passed over: they need all handouts, and run in `check`
 * and `build`.
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
