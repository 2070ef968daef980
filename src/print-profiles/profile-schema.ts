import {closest} from 'fastest-levenshtein';
import {z} from 'zod';
import {builtInProfiles} from './built-in-profiles.ts';
import {type PaperName, type PrintProfile, papers} from './print-profile.ts';

const names = builtInProfiles.map(({name}) => name) as [string, ...string[]];
const points = z.number().min(6).max(72);
const millimetres = z.number().min(5).max(80);

/** The clinic's own profile: a built-in one with other settings, held to the same standard. */
const ownProfileSchema = z.strictObject({
	based_on: z.enum(names),
	paper: z.enum(Object.keys(papers) as [PaperName, ...PaperName[]]).optional(),
	margins: z
		.strictObject({
			top: millimetres,
			right: millimetres,
			bottom: millimetres,
			left: millimetres,
		})
		.partial()
		.optional(),
	text: points.optional(),
	small: points.optional(),
	line_height: z.number().min(1).max(3).optional(),
});

export const printSchema = z
	.strictObject({
		/** The profiles of the PDFs; the file of the first one has no profile in its name. */
		profiles: z.array(z.string()).min(1).default(['a4']),
		own: z
			.record(
				z.string().regex(/^[a-z][a-z0-9-]*$/u, 'expected lower-case letters, digits and hyphens'),
				ownProfileSchema,
			)
			.default({}),
	})
	.superRefine(({profiles, own}, context) => {
		const known = [...names, ...Object.keys(own)];
		for (const [index, name] of profiles.entries()) {
			const path = ['profiles', index];
			if (!known.includes(name)) {
				const message = `expected a print profile, the nearest is "${closest(name, known)}"`;
				context.addIssue({code: 'custom', path, message});
			} else if (profiles.indexOf(name) < index) {
				context.addIssue({code: 'custom', path, message: `expected "${name}" once`});
			}
		}
		const [first = ''] = profiles;
		if (known.includes(first) && profileOf(first, own).sheet) {
			const message = `expected a profile to read first; "${first}" is for printing alone, so put it behind another`;
			context.addIssue({code: 'custom', path: ['profiles', 0], message});
		}
		for (const name of Object.keys(own)) {
			if (!names.includes(name)) continue;
			const message = `expected another name: "${name}" is a built-in profile`;
			context.addIssue({code: 'custom', path: ['own', name], message});
		}
	});

export type PrintSettings = z.infer<typeof printSchema>;

/** The names of all profiles that a config offers. */
export function profileNames({own}: PrintSettings): string[] {
	return [...names, ...Object.keys(own)];
}

/** A profile by name, one of `profileNames`. */
export function profileNamed(name: string, {own}: PrintSettings): PrintProfile {
	return profileOf(name, own);
}

function profileOf(name: string, own: PrintSettings['own']): PrintProfile {
	const settings = own[name];
	const base = builtInProfiles.find((profile) => profile.name === (settings?.based_on ?? name));
	if (!base) throw new RangeError(`There is no print profile "${name}".`);
	if (!settings) return base;
	const {paper, margins, text, small, line_height: lineHeight} = settings;
	return {
		...base,
		name,
		...(paper && {paper}),
		...(text !== undefined && {text}),
		...(small !== undefined && {small}),
		...(lineHeight !== undefined && {lineHeight}),
		margins: {...base.margins, ...(margins as Partial<PrintProfile['margins']>)},
	};
}
