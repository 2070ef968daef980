import type {VFile} from 'vfile';
import {languageOf} from '../handout/language-of.ts';
import {applyIgnoreComments, type IgnoreComment} from './apply-ignore-comments.ts';
import type {Library, LibraryHandout} from './library-facts.ts';
import {ruleReporter} from './rule-reporter.ts';
import type {ActiveRule} from './rule-settings.ts';

/**
 * Runs the rules about the library over one of its handouts.
 *
 * @param file receives the findings, and those that comments silenced.
 */
export function checkLibrary(
	handout: LibraryHandout & {readonly ignoreComments: readonly IgnoreComment[]},
	library: Library,
	rules: readonly ActiveRule[],
	file: VFile,
): void {
	for (const active of rules) {
		const {rule, options} = active;
		if (!('checkLibrary' in rule)) continue;
		if (rule.languages && !rule.languages.includes(languageOf(handout.lang))) continue;
		rule.checkLibrary({
			handout,
			library,
			options,
			report: ruleReporter(file, active),
		});
	}
	file.data.ignoreComments = handout.ignoreComments;
	applyIgnoreComments(file);
}
