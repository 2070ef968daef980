import {VFile} from 'vfile';
import {flatText, textOf} from '../handout/words.ts';
import {parseMarkdown} from '../markdown/parse-markdown.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {readYaml} from '../yaml/read-yaml.ts';
import {type Disclaimer, disclaimerSchema} from './disclaimer.ts';

/**
 * Reads an approved wording from the text of its file: front matter with `id`, `kind`, `lang`,
 * `version`, `approved_by`, `approved_on` and `expires_on`, then the wording.
 *
 * @param file its name, for messages.
 * @throws InvalidFileError if the front matter or the wording is missing or invalid.
 */
export function readDisclaimer(text: string, file: string): Disclaimer {
	const tree = parseMarkdown(new VFile({value: text.replace(/\r\n?/gu, '\n'), path: file}));
	const [matter, ...blocks] = tree.children;
	if (matter?.type !== 'yaml') {
		throw new InvalidFileError(file, [
			{
				message:
					'Missing front matter with id, kind, lang, version, approved_by, approved_on, expires_on',
				line: 1,
				column: 1,
			},
		]);
	}
	const result = readYaml(matter.value, disclaimerSchema);
	if (!result.ok) throw new InvalidFileError(file, result.problems, 1);
	const wording = flatText(textOf({type: 'root', children: blocks}));
	if (wording === '') {
		throw new InvalidFileError(file, [
			{message: 'Missing wording below the front matter', line: 1, column: 1},
		]);
	}
	const {id, kind, lang, version, approved_by, approved_on, expires_on} = result.value;
	return {
		id,
		kind,
		lang,
		version,
		approvedBy: approved_by,
		approvedOn: approved_on,
		expiresOn: expires_on,
		blocks,
		text: wording,
		file,
	};
}
