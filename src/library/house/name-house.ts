import path from 'node:path';
import {packageTemplates} from '../../config/load-config.ts';
import type {Plan} from '../call/plan.ts';
import type {PressSettings} from '../call/press-settings.ts';
import {House} from './house.ts';

/** What the package's templates are called where they do not lie below the working folder. */
const packageName = path.normalize('node_modules/handpress/templates');

/**
 * Templates, wordings and logo, and the settings that name them, under names that say nothing of the
 * machine: what is made from these, findings included, is the same in every checkout, and so are
 * the keys that it is kept under.
 */
export function nameHouse({
	config,
	settings,
	workingFolder,
}: Pick<Plan, 'config' | 'settings' | 'workingFolder'>): {
	readonly house: House;
	readonly settings: PressSettings;
} {
	const nameOf = (place: string): string => {
		const relative = path.relative(workingFolder, place);
		const isOutside = relative.startsWith('..') || path.isAbsolute(relative);
		if (place === packageTemplates && isOutside) return packageName;
		// The working folder itself has no name in it.
		return relative === '' ? place : relative;
	};
	const {templateFolders, logoFile} = config;
	const names = {
		templateFolders: templateFolders.map(nameOf),
		...(logoFile !== undefined && {logoFile: nameOf(logoFile)}),
	};
	const named = {...settings, config: {...settings.config, ...names}};
	return {house: House.read(config, names), settings: named};
}
