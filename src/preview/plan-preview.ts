import {formats} from '../config/config-schema.ts';
import type {BuildOptions} from '../library/call/contract.ts';
import {type Plan, planBuild} from '../library/call/plan.ts';
import {profileNamed, profileNames} from '../print-profiles/profile-schema.ts';

export type PreviewOptions = Pick<
	BuildOptions,
	'paths' | 'workingFolder' | 'configFile' | 'disclaimers' | 'profiles'
>;

/** Plans all formats and, unless print profiles are named, every profile in addition to those of the config. */
export async function planPreview(options: PreviewOptions): Promise<Plan> {
	const plan = await planBuild(options, formats);
	if (options.profiles) return plan;
	const {print} = plan.config;
	const moreProfiles = profileNames(print)
		.filter((name) => !print.profiles.includes(name))
		.map((name) => profileNamed(name, print));
	return {...plan, settings: {...plan.settings, moreProfiles}};
}
