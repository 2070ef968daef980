import {
	carriageOf,
	type DisclaimedPart,
	type DisclaimerPolicy,
	disclaimedParts,
	type NeededKind,
	neededKinds,
	vitalKinds,
} from '../../disclaimers/section-disclaimers.ts';
import {showDifference} from '../../disclaimers/show-difference.ts';
import {plainTextRemedy} from '../plain-text-remedy.ts';
import {defineRule, type RuleFinding} from '../rule.ts';

export const sectionDisclaimer = defineRule({
	id: 'section-disclaimer',
	summary:
		'Every section carries its disclaimers: the general one, and those that its subject calls for.',
	severity: 'error',
	why: 'People read one section and leave, or copy one page: the statement that protects them must be there.',
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
		{
			name: 'the approved wording with a word changed',
			source:
				'# Pain\n\n## Stretching\n\nDo your stretches each day.\n\nStart low and build up quickly. Some soreness is normal. Ask first if you have heart or lung disease, or had a broken bone or an operation.\n\nStop and ask for advice if you feel faint, weak or much worse. For chest pain, call 999, 112 or 911.\n\n::disclaimer{kind=general}\n',
			findings: [
				'7:1-9:101 warning Unexpected wording of the exercise disclaimer in section "Stretching", expected the approved one',
			],
		},
	],
	check({tree, isPlainText, disclaimers: policy, report}) {
		for (const part of disclaimedParts(tree, policy.exempt)) {
			for (const needed of neededKinds(part, policy)) {
				const finding = findingOf(part, needed, policy, isPlainText);
				if (finding) report(finding);
			}
		}
	},
});

function findingOf(
	part: DisclaimedPart,
	{kind, words}: NeededKind,
	policy: DisclaimerPolicy,
	isPlainText: boolean,
): RuleFinding | undefined {
	const carriage = carriageOf(part, kind, policy);
	if (carriage.how === 'approved' || carriage.how === 'superseded') return undefined;
	const {catalogue, lang} = policy;
	const directive = `::disclaimer{kind=${kind}}`;
	const instead = isPlainText ? 'Write the approved ones.' : `Write ${directive} instead.`;
	const where = `of the ${kind} disclaimer in section "${part.title}"`;
	// The words may be misunderstood, so they hold a handout back only if a life may depend on it.
	const severity = words.length === 0 || vitalKinds.has(kind) ? 'error' : 'warning';
	const isApproved = catalogue.find(lang, kind) !== undefined;
	const approve = `There is no approved one in "${lang}", and one in another language never takes its place: have a wording approved and put it into templates/disclaimers/${lang}/${kind}.md.`;
	switch (carriage.how) {
		case 'differs': {
			const {id, version} = carriage.passage.wording;
			return {
				severity: carriage.isRecognised ? 'warning' : severity,
				reason: `Unexpected wording ${where}, expected the approved one`,
				note: `Nobody approved these words. Compared with ${id}, version ${version}, [-these-] are missing and {+these+} were added: ${showDifference(carriage.passage)} ${instead}`,
				place: carriage.passage.position,
				actual: carriage.passage.text,
				expected: [directive],
			};
		}
		case 'recognised':
			return {
				severity: isApproved ? 'warning' : severity,
				reason: `Unexpected wording ${where}, expected ${isApproved ? 'the' : 'an'} approved one`,
				note: isApproved
					? `It reads like a disclaimer and was accepted, but nobody has approved these words. ${instead}`
					: `It reads like a disclaimer. ${approve}`,
				place: carriage.block.position,
				expected: [directive],
			};
		case 'missing': {
			const remedy = isPlainText
				? plainTextRemedy
				: `Write ${directive} at its end, or build with --disclaimers insert.`;
			const because = words.length > 0 ? `, which speaks of "${words[0]}"` : '';
			return {
				severity,
				reason: `Missing ${kind} disclaimer in section "${part.title}"${because}`,
				note: `Somebody who reads only this section would not be told. ${isApproved ? remedy : approve}`,
				place: part.heading.position,
				expected: [directive],
			};
		}
	}
}
