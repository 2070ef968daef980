import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {readYaml, type YamlResult} from '../yaml/read-yaml.ts';
import {type ConfigValues, configSchema} from './config-schema.ts';

export const configName = 'handpress.config.yaml';

/** The templates that come with the package. */
export const packageTemplates = fileURLToPath(new URL('../../templates', import.meta.url));

/** The config with its paths made absolute. */
export interface Config extends Omit<ConfigValues, 'content' | 'out' | 'templates'> {
	/** The config file, where there is one. */
	readonly file?: string;
	readonly contentFolder: string;
	readonly outFolder: string;
	/** Where templates are looked for; a later folder wins. */
	readonly templateFolders: readonly string[];
	/** The clinic's logo, where it has one. */
	readonly logoFile?: string;
}

/**
 * Reads a config file; without one, all defaults apply.
 *
 * @param folder where to look for `handpress.config.yaml`.
 * @param file a config file to use instead; it must exist.
 * @throws InvalidFileError with the place of every problem.
 */
export async function loadConfig(folder: string, file?: string): Promise<Config> {
	const wanted = path.resolve(folder, file ?? configName);
	const text = await readFile(wanted, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT' && file === undefined) return undefined;
		const problem = error.code === 'ENOENT' ? 'is not there' : `cannot be read (${error.code})`;
		throw new InvalidFileError(file ?? configName, [
			{message: `The config file ${problem}`, line: 1, column: 1},
		]);
	});
	const result = await readConfig(text ?? '');
	if (!result.ok) throw new InvalidFileError(wanted, result.problems);
	const base = text === undefined ? path.resolve(folder) : path.dirname(wanted);
	const {content, out, templates, ...values} = result.value;
	const logo = values.clinic.logo;
	return {
		...values,
		...(text !== undefined && {file: wanted}),
		contentFolder: path.resolve(base, content),
		outFolder: path.resolve(base, out),
		templateFolders: [...new Set([packageTemplates, path.resolve(base, templates)])],
		...(logo !== undefined && {logoFile: path.resolve(base, logo)}),
	};
}

/** Loads all rules, which takes long, only for a config that names one or is invalid anyway. */
async function readConfig(text: string): Promise<YamlResult<ConfigValues>> {
	const result = readYaml(text, configSchema);
	if (result.ok && Object.keys(result.value.rules).length === 0) return result;
	const {soundRuleSettings} = await import('../checks/sound-rule-settings.ts');
	return readYaml(text, configSchema.extend({rules: soundRuleSettings.default({})}));
}
