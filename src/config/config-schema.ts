import {z} from 'zod';
import {ruleSettings} from '../checks/rule-settings.ts';
import {triggeredKinds} from '../disclaimers/triggers/trigger-words.ts';
import {date, languageTag} from '../handout/front-matter.ts';
import {printSchema} from '../print-profiles/profile-schema.ts';

export const formats = ['html', 'pdf', 'epub'] as const;
/** A kind of rendition. */
export type Format = (typeof formats)[number];

const phrases = z.array(z.string().trim().min(2, 'expected a word or phrase'));

const triggerWords = z.strictObject({
	strong: phrases.default([]),
	weak: phrases.default([]),
	except: phrases.default([]),
});

const text = z.string().trim().min(1, 'expected text');

/** Six hexadecimal digits, dark enough to be read on white. */
const colour = z
	.string()
	.regex(/^#[0-9a-f]{6}$/iu, {error: 'expected a colour as #rrggbb', abort: true})
	.refine((value) => contrastWithWhite(value) >= minimumContrast, {
		error: ({input}) =>
			`expected a darker colour: ${roundedDown(contrastWithWhite(String(input)))}:1 on white, at least ${minimumContrast}:1 is needed to be read`,
	});

/** WCAG 2.2, success criterion 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum */
const minimumContrast = 4.5;

/** What `handpress.config.yaml` may say; every key has a default. Paths are relative to that file. */
export const configSchema = z.strictObject({
	clinic: z
		.strictObject({
			name: text.default('Handpress'),
			/** A PNG, JPEG or SVG file. */
			logo: text.optional(),
			colours: z.strictObject({accent: colour.default('#00538a')}).prefault({}),
			contact: z
				.strictObject({
					address: text.optional(),
					phone: text.optional(),
					email: text.optional(),
					web: z.url({protocol: /^https?$/u}).optional(),
				})
				.prefault({}),
		})
		.prefault({}),
	/** Language of sources that name none. */
	lang: languageTag.default('en'),
	/** The library. */
	content: text.default('content'),
	/** Where the finished files go. */
	out: text.default('dist'),
	/** The clinic's own templates; a file there replaces ours of the same name. */
	templates: text.default('templates'),
	formats: z
		.array(z.enum(formats))
		.min(1)
		.default([...formats]),
	print: printSchema.prefault({}),
	/** Where the finished library is published on the web; QR codes on paper lead there. */
	base_url: z
		.url({
			protocol: /^https?$/u,
			error: 'expected an address such as https://handouts.example.org/',
		})
		.transform((url) => new URL(url.endsWith('/') ? url : `${url}/`).href)
		.optional(),
	epub: z
		.strictObject({
			/** `raster` is a PNG file, which every shop and reader accepts; it takes about 10 ms to make. */
			cover: z.enum(['svg', 'raster']).default('svg'),
		})
		.prefault({}),
	/** What people have found about the accessibility of the renditions; e-books claim it. */
	accessibility: z
		.strictObject({
			checked: z
				.strictObject({
					standard: z.string().regex(/^WCAG 2\.[0-2] Level A{1,3}$/u, {
						error: 'expected a standard such as "WCAG 2.2 Level AA", to the letter',
					}),
					/** The organisation, or the person if there is none. */
					by: text,
					on: date,
				})
				.optional(),
		})
		.prefault({}),
	/** By the id of a rule: `off`, `info`, `warning` or `error`, or an object of `severity` and the rule's options. */
	rules: ruleSettings.default({}),
	disclaimers: z
		.strictObject({
			mode: z.enum(['check', 'insert']).default('check'),
			/** The clinic's own words that require a disclaimer, by language and kind. */
			triggers: z
				.record(languageTag, z.partialRecord(z.enum([...triggeredKinds, 'symptoms']), triggerWords))
				.default({}),
			/** Sections that need no disclaimer, each with the reason why. */
			exempt_sections: z.array(z.strictObject({heading: text, reason: text})).default([
				{heading: 'References', reason: 'It lists sources and gives no advice.'},
				{heading: 'Sources', reason: 'It lists sources and gives no advice.'},
				{heading: 'About this leaflet', reason: 'It is about the handout and gives no advice.'},
			]),
		})
		.prefault({}),
});

export type ConfigValues = z.infer<typeof configSchema>;

/** A check by people: of what, by whom, when. */
export type AccessibilityCheck = NonNullable<ConfigValues['accessibility']['checked']>;

/** Contrast ratio of a colour with white, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastWithWhite(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Rounded down, so that a ratio just short of the minimum does not look sufficient. */
function roundedDown(ratio: number): string {
	return (Math.floor(ratio * 100) / 100).toFixed(2);
}
