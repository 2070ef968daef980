import {loadCatalogue} from '../../disclaimers/load-catalogue.ts';
import {filesIn} from '../../files/held-files.ts';
import {disclaimerFolders, type PressSettings} from '../call/press-settings.ts';
import type {House} from './house.ts';

/**
 * Reads the wordings of all languages, to find mistakes in them. A press reads only those that its
 * handouts need, so a mistake in another would stay unnoticed until a handout needs it.
 *
 * @throws InvalidFileError if one of them cannot be used.
 */
export async function requireSoundWordings(
	{config}: Pick<PressSettings, 'config'>,
	{files}: Pick<House, 'files'>,
): Promise<void> {
	await loadCatalogue(disclaimerFolders(config), filesIn(files));
}
