import {
	carriageOf,
	disclaimedParts,
	neededKinds,
	vitalKinds,
} from '../../disclaimers/section-disclaimers.ts';
import {defineRule} from '../rule.ts';

export const sectionDisclaimer = defineRule({
	id: 'section-disclaimer',
	summary:
		'Every section carries its disclaimers: the general one, and those that its words ask for.',
	severity: 'error',
	why: 'People read one section and go, or copy one page: what a statement protects them from must stand there.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
	],
	isLocked: true,
	examples: [
		{
			name: 'a section with its disclaimer',
			source: '# Pain\n\n## Rest\n\nLie down.\n\n::disclaimer{kind=general}\n',
			findings: [],
		},
		{
			name: 'a section without',
			source: '# Pain\n\n## Rest\n\nLie down.\n',
			findings: ['3:1-3:8 error Missing general disclaimer in section "Rest"'],
		},
		{
			name: 'a section that names a medicine, and one that speaks of exercise',
			source:
				'# Pain\n\n## Tablets\n\nYou may take ibuprofen.\n\n::disclaimer{kind=general}\n\n## Moving\n\nDo your stretches each day.\n\n::disclaimer{kind=general}\n',
			findings: [
				'3:1-3:11 error Missing medicines disclaimer in section "Tablets", which speaks of "ibuprofen"',
				'9:1-9:10 warning Missing exercise disclaimer in section "Moving", which speaks of "stretches"',
			],
		},
		{
			name: 'words that nobody approved',
			source:
				'# Pain\n\n## Rest\n\nLie down.\n\nThis leaflet is not a substitute for professional medical advice.\n',
			findings: [
				'7:1-7:66 warning Unexpected wording of the general disclaimer in section "Rest", expected the approved one',
			],
		},
	],
	check({tree, disclaimers: policy, report}) {
		for (const part of disclaimedParts(tree, policy.exempt)) {
			for (const {kind, words} of neededKinds(part, policy)) {
				const carriage = carriageOf(part, kind, policy);
				if (carriage.how === 'missing') {
					const because = words.length > 0 ? `, which speaks of "${words[0]}"` : '';
					report({
						// Words may be misread; only where a life may hang on it do they stop a handout.
						severity: words.length === 0 || vitalKinds.has(kind) ? 'error' : 'warning',
						reason: `Missing ${kind} disclaimer in section "${part.title}"${because}`,
						note: `A reader of this section alone would not be told. Write ::disclaimer{kind=${kind}} at its end, or build with --disclaimers insert.`,
						place: part.heading.position,
						expected: [`::disclaimer{kind=${kind}}`],
					});
				} else if (carriage.how === 'recognised') {
					report({
						severity: 'warning',
						reason: `Unexpected wording of the ${kind} disclaimer in section "${part.title}", expected the approved one`,
						note: `It reads like a disclaimer and was accepted, but nobody approved these words. Write ::disclaimer{kind=${kind}} instead.`,
						place: carriage.block.position,
						expected: [`::disclaimer{kind=${kind}}`],
					});
				}
			}
		}
	},
});
