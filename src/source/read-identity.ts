import {VFile} from 'vfile';
import {frontMatterSchema} from '../handout/front-matter.ts';
import {readYaml} from '../yaml/read-yaml.ts';
import {decode} from './decode.ts';
import {idFromPath, type ReadOptions, type Source} from './read-handout.ts';

/** The identity of a handout, as far as others need to know it. */
export interface HandoutIdentity {
	readonly id: string;
	readonly lang: string;
	readonly version?: string | undefined;
	/** YYYY-MM-DD */
	readonly reviewed?: string | undefined;
	/** The id of the handout that it is a translation of. */
	readonly translation_of?: string | undefined;
}

const frontMatter = /^---[\t ]*\n(.*?)\n?---[\t ]*(?:\n|$)/su;

/**
 * The identity of a handout from its front matter alone, which is a hundredth of the work of
 * reading all of it.
 *
 * @returns undefined if the front matter cannot be read.
 */
export function readIdentity(
	{path, bytes}: Pick<Source, 'bytes' | 'path'>,
	options: ReadOptions,
): HandoutIdentity | undefined {
	const text = decode(bytes, new VFile());
	if (text === undefined) return undefined;
	const said = readYaml(frontMatter.exec(text)?.[1] ?? '', frontMatterSchema);
	if (!said.ok) return undefined;
	const {
		id = idFromPath(path),
		lang = options.lang,
		version,
		reviewed,
		translation_of,
	} = said.value;
	return {id, lang, version, reviewed, translation_of};
}
