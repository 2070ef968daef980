import {identifyBrowser} from '../../browser/browser-identity.ts';
import {libraryCache} from '../../cache/cache-root.ts';
import {Store} from '../../cache/store.ts';
import type {BuildOptions} from '../call/contract.ts';
import type {Plan} from '../call/plan.ts';
import {nameHouse} from '../house/name-house.ts';
import type {Staging} from '../output/staging.ts';
import {commonIngredients} from './ingredients.ts';
import {LastBuild} from './last-build.ts';
import type {Past} from './recall.ts';

/**
 * Reads what the handouts of a call have in common, and what earlier builds left in the output folder
 * and the cache.
 *
 * @throws InvalidFileError if a template or a wording cannot be used.
 * @throws BrowserError if there is no browser, and PDFs are to be printed.
 */
export async function openPast(
	plan: Plan,
	staging: Staging,
	{cache, force = false, onEvent}: Pick<BuildOptions, 'cache' | 'force' | 'onEvent'>,
): Promise<Past> {
	const onNotice = (text: string) => onEvent?.({type: 'notice', text});
	const {outFolder, workingFolder} = plan;
	const {house, settings} = nameHouse(plan);
	const isPrinting = settings.formats.includes('pdf');
	const browser = isPrinting ? await identifyBrowser(process.env, {onNotice}) : undefined;
	const common = commonIngredients(settings, house, browser);
	const store = new Store(libraryCache(cache, workingFolder), (reason) =>
		onNotice(`Finished files cannot be kept for later builds: ${reason}`),
	);
	const last = await LastBuild.recall(outFolder, common.program, store, await staging.moment());
	if (last.record.house !== house.whole) {
		const {requireSoundWordings} = await import('../house/sound-wordings.ts');
		await requireSoundWordings(settings, house);
	}
	return {common, settings, house, store, last, force};
}
