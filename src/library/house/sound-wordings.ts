import {loadCatalogue} from '../../disclaimers/load-catalogue.ts';
import {filesIn} from '../../files/held-files.ts';
import {disclaimerFolders, type PressSettings} from '../call/press-settings.ts';
import type {House} from './house.ts';

/**
 * Reads the wordings of all languages: a press reads those alone that its handouts need, and a slip
 * in another would wait for the day on which a patient does.
 *
 * @throws InvalidFileError where one of them cannot be used.
 */
export async function requireSoundWordings(
	{config}: Pick<PressSettings, 'config'>,
	{files}: Pick<House, 'files'>,
): Promise<void> {
	await loadCatalogue(disclaimerFolders(config), filesIn(files));
}
