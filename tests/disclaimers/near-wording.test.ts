import fc from 'fast-check';
import type {Root} from 'mdast';
import {describe, expect, it} from 'vitest';
import {packageTemplates} from '../../src/config/load-config.ts';
import type {DisclaimerKind} from '../../src/disclaimers/disclaimer.ts';
import {loadCatalogue} from '../../src/disclaimers/load-catalogue.ts';
import {
	type Carriage,
	carriageOf,
	disclaimedParts,
} from '../../src/disclaimers/section-disclaimers.ts';
import {showDifference} from '../../src/disclaimers/show-difference.ts';
import {runPlugins} from '../harness/run-plugins.ts';
import {findingsOf} from '../harness/run-rule.ts';

const catalogue = await loadCatalogue([`${packageTemplates}/disclaimers`]);

function carriageIn(tree: Root, kind: DisclaimerKind, lang: string): Carriage {
	const [part] = disclaimedParts(tree, []);
	if (!part) throw new Error('No section.');
	return carriageOf(part, kind, {catalogue, lang});
}

async function carriage(text: string, kind: DisclaimerKind, lang = 'en'): Promise<Carriage> {
	return carriageIn((await runPlugins(`# T\n\n## A\n\n${text}\n`, [])).tree, kind, lang);
}

/** The lines from which to which a passage differs, and how. */
async function difference(text: string, kind: DisclaimerKind, lang = 'en') {
	const found = await carriage(text, kind, lang);
	if (found.how !== 'differs') return found.how;
	const {start, end} = found.passage.position ?? {};
	return `${start?.line}-${end?.line} ${showDifference(found.passage)}`;
}

const textOf = (kind: DisclaimerKind, lang = 'en') => catalogue.find(lang, kind)?.text ?? '';

describe('how a section carries a disclaimer', () => {
	it.each([
		['the exact words', textOf('general'), 'approved'],
		['words that differ', textOf('general').replace('own', 'very own'), 'differs'],
		['informal words', 'This is not a substitute for medical advice.', 'recognised'],
		[
			'a former version',
			'It does not say so. This leaflet gives general information. It does not replace advice from your own doctor.',
			'superseded',
		],
		['nothing', 'Walk a little each day, and a little more each week.', 'missing'],
	])('is told apart: %s', async (_, text, how) => {
		expect((await carriage(text, 'general')).how).toBe(how);
	});

	it.each<[string, DisclaimerKind, string, string, string]>([
		[
			'a word replaced, in a longer paragraph',
			'general',
			'en',
			`Walk a little. ${textOf('general').replace('doctor', 'physician')} Rest a little.`,
			'5-5 … advice from your own [-doctor-]{+physician+}, nurse or pharmacist.',
		],
		[
			'a number that is wrong, in the second of two blocks',
			'emergency',
			'en',
			textOf('emergency').replace(' Call 999,', '\n\nCall 998,'),
			'5-7 … accident or fall. Call [-999-]{+998+}, 112 or 911, or …',
		],
		[
			'a sentence left out',
			'translation',
			'en',
			textOf('translation').replace('If anything is unclear, ask for an interpreter.', '').trim(),
			'5-5 … by a qualified person. [-If anything is unclear, ask for an interpreter.-]',
		],
		[
			'words put in, and others in another case',
			'general',
			'en',
			'THIS leaflet gives some general information. It is not a substitute for advice from your own doctor, nurse or pharmacist.',
			'5-5 [-This-]{+THIS+} leaflet gives {+some+} general information. It is …',
		],
		[
			'the points alone',
			'general',
			'en',
			textOf('general').replace('.', ':'),
			'5-5 … leaflet gives general information[-.-]{+:+} It is not a …',
		],
		[
			'the last word, and not what follows',
			'general',
			'en',
			`${textOf('general').replace('pharmacist.', 'carer')}`,
			'5-5 … own doctor, nurse or [-pharmacist.-]{+carer+}',
		],
		[
			'Chinese with Latin letters in it',
			'general',
			'zh',
			textOf('general', 'zh').replace('医生', 'doctor'),
			expect.stringContaining('{+doctor+}'),
		],
		[
			'Chinese',
			'general',
			'zh',
			'本资料只提供一般信息，不能替代医生、护士或药师给您的建议。',
			'5-5 本资料[-仅-]{+只+}提供一般信息,不能 …',
		],
		[
			'Arabic',
			'general',
			'ar',
			textOf('general', 'ar').replace(/^\S+/u, 'هذا'),
			expect.stringContaining('{+هذا+}'),
		],
	])('shows what differs: %s', async (_, kind, lang, text, expected) => {
		expect(await difference(text, kind, lang)).toEqual(expected);
	});

	it('finds the passage that comes nearest', async () => {
		const near = textOf('general').replace('doctor', 'physician');
		const further = textOf('general').replace('your own doctor', 'a person you know');
		expect(await difference(`${further}\n\n${near}\n\n${further}`, 'general')).toMatch(/^7-7 /u);
	});

	it.each([
		['approved words of another kind', '::disclaimer{kind=exercise}'],
		['as a heading', `### ${textOf('general').replace('own', 'very own')}`],
		['as code', `\`\`\`\n${textOf('general').replace('own', 'very own')}\n\`\`\``],
	])('takes for near no %s', async (_, text) => {
		expect(await carriage(text, 'exercise')).toEqual({how: 'missing'});
	});

	it('does not mistake a sample wording for one of another kind', async () => {
		for (const {lang, kind, text} of catalogue.all()) {
			const {tree} = await runPlugins(`# T\n\n## A\n\n${text}\n`, []);
			for (const other of catalogue.all()) {
				if (other.lang !== lang || other.kind === kind) continue;
				expect(carriageIn(tree, other.kind, lang).how, `${lang} ${kind} ${other.kind}`).not.toBe(
					'differs',
				);
			}
		}
	});

	it('detects any approved wording with a word replaced, and shows that word', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...catalogue.all()),
				fc.nat(),
				fc.stringMatching(/^[b-df-hj-np-tv-z]{3,9}$/u),
				async ({text, kind, lang}, place, put) => {
					const parts = [...new Intl.Segmenter(lang, {granularity: 'word'}).segment(text)];
					const words = parts.filter(({isWordLike}) => isWordLike);
					const replaced = words[place % words.length];
					const value = parts.map((one) => (one === replaced ? put : one.segment)).join('');
					// Not by way of Markdown, in which a colon and a word are a directive.
					const {tree} = await runPlugins('# T\n\n## A\n', []);
					tree.children.push({type: 'paragraph', children: [{type: 'text', value}]});
					const found = carriageIn(tree, kind, lang);
					expect(found.how).toBe('differs');
					// Behind figures it is a part of their word.
					const shown = new RegExp(`\\{\\+[^}]*${put}`, 'u');
					expect(found.how === 'differs' && showDifference(found.passage)).toMatch(shown);
				},
			),
			{numRuns: 100},
		);
	});
});

describe('section-disclaimer on words that differ', () => {
	const findings = (source: string) => findingsOf('section-disclaimer', source);
	const tablets = textOf('medicines').replace('without advice', 'on your own');

	it('has the severity that the same words would have if they were not similar', async () => {
		const [recognised] = await findings(
			`# T\n\n## A\n\nOne.\n\n${textOf('general').replace('doctor', 'physician')}\n`,
		);
		expect(recognised).toMatchObject({severity: 'warning', line: 7});
		const missing = await findings(
			`# T\n\n## A\n\nTake ibuprofen.\n\n${tablets}\n\n::disclaimer{kind=general}\n`,
		);
		expect(missing.find(({severity}) => severity === 'error')).toMatchObject({
			severity: 'error',
			line: 7,
			reason:
				'Unexpected wording of the medicines disclaimer in section "A", expected the approved one',
			note: 'Nobody approved these words. Compared with medicines-en, version 1.0.0, [-these-] are missing and {+these+} were added: … stop a prescribed medicine [-without advice-]{+on your own+}. Write ::disclaimer{kind=medicines} instead.',
			expected: ['::disclaimer{kind=medicines}'],
		});
	});

	it('says nothing of a superseded one, which is reported where it stands', async () => {
		const text =
			'This leaflet gives general information. It does not replace advice from your own doctor.';
		expect(await findings(`# T\n\n## A\n\n${text}\n`)).toEqual([]);
	});

	it('is an error if the language has no wording, whatever the text says', async () => {
		const lines = await findingsOf(
			'section-disclaimer',
			'# T\n\n## A\n\n僅供參考\n\n## B\n\nOne.\n',
			{
				lang: 'zh-TW',
			},
		);
		expect(lines.map(({severity, reason}) => `${severity} ${reason}`)).toEqual([
			'error Unexpected wording of the general disclaimer in section "A", expected an approved one',
			'error Missing general disclaimer in section "B"',
		]);
		for (const {note} of lines) {
			expect(note).toContain('put it into templates/disclaimers/zh-TW/general.md');
			expect(note).not.toContain('insert');
		}
	});
});
