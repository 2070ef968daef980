import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {languageOf} from '../handout/language-of.ts';
import type {Library, LibraryHandout} from './library-facts.ts';
import {applyIgnoreComments, type IgnoreComment} from './remark-ignore-comments.ts';
import {type ActiveRule, lighter} from './rule-settings.ts';

/**
 * Runs the rules about the library over one of its handouts.
 *
 * @param file is given the findings, and what comments silenced of them.
 */
export function checkLibrary(
	handout: LibraryHandout & {readonly ignoreComments: readonly IgnoreComment[]},
	library: Library,
	rules: readonly ActiveRule[],
	file: VFile,
): void {
	for (const {rule, severity, options} of rules) {
		if (!('checkLibrary' in rule)) continue;
		if (rule.languages && !rule.languages.includes(languageOf(handout.lang))) continue;
		rule.checkLibrary({
			handout,
			library,
			options,
			report: (finding) =>
				report(file, {
					...finding,
					ruleId: rule.id,
					severity: finding.severity ? lighter(finding.severity, severity) : severity,
				}),
		});
	}
	file.data.ignoreComments = handout.ignoreComments;
	applyIgnoreComments(file);
}
