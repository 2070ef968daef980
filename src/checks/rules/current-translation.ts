import {z} from 'zod';
import {defineRule} from '../rule.ts';

const options = z.strictObject({
	versions: z
		.boolean()
		.default(true)
		.describe('Whether to compare versions where one of the two has no review date.'),
});

export const currentTranslation = defineRule<z.infer<typeof options>>({
	id: 'current-translation',
	summary: 'A translation is not older than its original.',
	severity: 'warning',
	why: 'Advice that was changed in one language would still be given in another, to people who cannot compare the two.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content: translations stay clinically right',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
	],
	options,
	examples: [
		{
			name: 'a translation of the text as it is, whatever its own version',
			source:
				'---\nlang: es\nversion: 1.0.0\nreviewed: 2026-03-01\ntranslation_of: pain\n---\n\nDescanse.\n',
			others: {'en/pain.md': '---\nid: pain\nversion: 1.2.0\nreviewed: 2026-03-01\n---\n\nRest.\n'},
			findings: [],
		},
		{
			name: 'an original that was reviewed since',
			source: '---\nlang: es\nreviewed: 2025-03-01\ntranslation_of: pain\n---\n\nDescanse.\n',
			others: {'en/pain.md': '---\nid: pain\nreviewed: 2026-03-01\n---\n\nRest.\n'},
			findings: [
				'3:1-3:21 warning Unexpected review of a translation on 2025-03-01, expected one since 2026-03-01, when its original "en/pain" was reviewed',
			],
		},
		{
			name: 'an original of a newer version',
			source: '---\nlang: es\nversion: 1.9.0\ntranslation_of: pain\n---\n\nDescanse.\n',
			others: {'en/pain.md': '---\nid: pain\nversion: 1.10.0\n---\n\nRest.\n'},
			findings: [
				'3:1-3:15 warning Unexpected version 1.9.0 of a translation, expected 1.10.0 as of its original "en/pain"',
			],
		},
		{
			name: 'a clinic that counts the versions of translations for themselves',
			source: '---\nlang: es\nversion: 1.0.0\ntranslation_of: pain\n---\n\nDescanse.\n',
			others: {'en/pain.md': '---\nid: pain\nversion: 2.0.0\n---\n\nRest.\n'},
			options: {versions: false},
			findings: [],
		},
	],
	checkLibrary({handout, library, options: {versions}, report}) {
		const {translation_of: id, reviewed, version, places} = handout;
		const original = id === undefined ? undefined : library.byId(id);
		if (!original) return;
		if (reviewed !== undefined && original.reviewed !== undefined) {
			if (reviewed >= original.reviewed) return;
			report({
				reason: `Unexpected review of a translation on ${reviewed}, expected one since ${original.reviewed}, when its original "${original.path}" was reviewed`,
				note: 'Changes made there may be missing here. Have a translator compare the two, then set "reviewed" and "version".',
				place: places.reviewed,
				actual: reviewed,
			});
		} else if (versions && isOlder(version, original.version)) {
			report({
				reason: `Unexpected version ${version} of a translation, expected ${original.version} as of its original "${original.path}"`,
				note: 'Changes made there may be missing here. Have a translator compare the two, then give this one the version of its original.',
				place: places.version,
				actual: version,
			});
		}
	},
});

/** Whether a version precedes another; only versions made of numbers are compared. */
function isOlder(version: string | undefined, other: string | undefined): boolean {
	const [a, b] = [numbersOf(version), numbersOf(other)];
	if (!a || !b) return false;
	const length = Math.max(a.length, b.length);
	for (let index = 0; index < length; index++) {
		const difference = (a[index] ?? 0) - (b[index] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	return false;
}

function numbersOf(version: string | undefined): number[] | undefined {
	return version !== undefined && /^\d+(?:\.\d+)*$/u.test(version)
		? version.split('.').map(Number)
		: undefined;
}
