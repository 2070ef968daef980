import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {
	carriageOf,
	type DisclaimerPolicy,
	disclaimedParts,
} from '../disclaimers/section-disclaimers.ts';
import {report} from '../handout/diagnostic.ts';

const ruleId = 'section-disclaimer';

/**
 * Every section carries its disclaimers. People read one section and go, or
 * copy one page: what a statement protects them from must stand there.
 */
export function remarkSectionDisclaimers(policy: DisclaimerPolicy) {
	return (tree: Root, file: VFile): undefined => {
		for (const part of disclaimedParts(tree, policy.exempt)) {
			for (const kind of policy.kinds) {
				const carriage = carriageOf(part, kind, policy);
				if (carriage.how === 'missing') {
					report(file, {
						ruleId,
						severity: 'error',
						reason: `Missing ${kind} disclaimer in section "${part.title}"`,
						note: `A reader of this section alone would not be told. Write ::disclaimer{kind=${kind}} at its end, or build with --disclaimers insert.`,
						place: part.heading.position,
						expected: [`::disclaimer{kind=${kind}}`],
					});
				} else if (carriage.how === 'recognised') {
					report(file, {
						ruleId,
						severity: 'warning',
						reason: `Unexpected wording of the ${kind} disclaimer in section "${part.title}", expected the approved one`,
						note: `It reads like a disclaimer and was accepted, but nobody approved these words. Write ::disclaimer{kind=${kind}} instead.`,
						place: carriage.block.position,
						expected: [`::disclaimer{kind=${kind}}`],
					});
				}
			}
		}
	};
}
