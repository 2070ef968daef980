import {emergencySignsOf} from '../../disclaimers/emergency-signs.ts';
import {SectionTriggers} from '../../disclaimers/triggers/section-triggers.ts';
import {sectionsOf} from '../../handout/sections.ts';
import {plainTextRemedy} from '../plain-text-remedy.ts';
import {defineRule} from '../rule.ts';

export const emergencyBeforeAdvice = defineRule({
	id: 'emergency-before-advice',
	summary: 'A handout about symptoms says first when to get help at once.',
	severity: 'error',
	why: 'A reader who tries the advice first may lose the hours in which help is possible. Many never read to the end.',
	clauses: [
		{
			text: 'NHS digital service manual, Help users decide when and where to get care',
			href: 'https://service-manual.nhs.uk/design-system/patterns/help-users-decide-when-and-where-to-get-care',
		},
	],
	isLocked: true,
	examples: [
		{
			name: 'signs of an emergency in the first section',
			source:
				'# Back pain\n\n## Check first\n\n:::emergency\nCall 999 if you cannot pee.\n:::\n\n## Moving\n\nWalk a little.\n',
			findings: [],
		},
		{
			name: 'signs that come after the advice',
			source:
				'# Back pain\n\n## Moving\n\nWalk a little.\n\n## Danger\n\n:::emergency\nCall 999 if you cannot pee.\n:::\n',
			findings: [
				'9:1-11:4 error Unexpected signs of an emergency after the advice of "Moving", expected them before',
			],
		},
		{
			name: 'no signs at all',
			source: '# Back pain\n\n## Moving\n\nWalk a little.\n',
			findings: [
				'1:1-1:12 error Missing signs of an emergency, expected them first: this handout is about "back pain"',
			],
		},
		{
			name: 'no symptom',
			source: '# Your appointment\n\n## Where\n\nCome to room 4.\n',
			findings: [],
		},
	],
	check({tree, handout, isPlainText, disclaimers, report}) {
		const triggers = disclaimers.triggers ?? new SectionTriggers(handout.lang);
		const signs = emergencySignsOf(tree, triggers);
		if (!signs || signs.isFirst) return;
		if (!signs.block) {
			report({
				reason: `Missing signs of an emergency, expected them first: this handout is about "${signs.symptom}"`,
				note: isPlainText
					? plainTextRemedy
					: 'In the lead or the first section, write an :::emergency box with the signs and whom to call, or put ::disclaimer{kind=emergency} there.',
				place: tree.children[0]?.position,
				expected: ['::disclaimer{kind=emergency}'],
			});
			return;
		}
		report({
			reason: `Unexpected signs of an emergency after the advice of "${sectionsOf(tree)[0]?.title}", expected them before`,
			note: 'Move them into the lead or into a section in front of it.',
			place: signs.block.position,
		});
	},
});
