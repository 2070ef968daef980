import {pathToFileURL} from 'node:url';

/** Addresses by which editors open a file at a place; `{path}` begins with a slash. */
const editors = {
	vscode: 'vscode://file{path}:{line}:{column}',
	vscodium: 'vscodium://file{path}:{line}:{column}',
	cursor: 'cursor://file{path}:{line}:{column}',
	zed: 'zed://file{path}:{line}:{column}',
	idea: 'idea://open?file={path}&line={line}&column={column}',
	textmate: 'txmt://open?url=file://{path}&line={line}&column={column}',
} as const;

export const editorNames = Object.keys(editors);

/** Whether findings can be opened with this: the name of a known editor, or an address with `{path}`. */
export function isEditor(editor: string): boolean {
	return editor in editors || /^[a-z][a-z0-9+.-]*:.*\{path\}/iu.test(editor);
}

/**
 * The link that opens a place in an editor.
 *
 * @param editor one that `isEditor` knows.
 * @param file absolute.
 */
export function editorLink(editor: string, file: string, line = 1, column = 1): string {
	const pattern = editor in editors ? editors[editor as keyof typeof editors] : editor;
	return pattern
		.replaceAll('{path}', () => pathToFileURL(file).pathname)
		.replaceAll('{line}', String(line))
		.replaceAll('{column}', String(column));
}
