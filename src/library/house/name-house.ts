import path from 'node:path';
import {packageTemplates} from '../../config/load-config.ts';
import type {Plan} from '../call/plan.ts';
import type {PressSettings} from '../call/press-settings.ts';
import {House} from './house.ts';

/** The name of the package's template folder if that is not below the working folder. */
const packageName = path.normalize('node_modules/handpress/templates');

/**
 * Replaces the paths of templates, wordings and logo by names that are the same on every machine. So
 * finished files, findings and cache keys are the same in every checkout.
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
		// The working folder itself has no path below itself.
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
