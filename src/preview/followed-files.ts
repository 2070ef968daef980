import path from 'node:path';
import {configName} from '../config/load-config.ts';
import type {Plan} from '../library/call/plan.ts';
import type {PreviewOptions} from './plan-preview.ts';

/** Files and folders that a preview depends on, absolute; some may not exist yet. */
export function followedFiles(options: PreviewOptions, plan: Plan): string[] {
	const {workingFolder = process.cwd(), configFile = configName, paths = []} = options;
	const sources =
		paths.length > 0
			? paths.map((name) => path.resolve(workingFolder, name))
			: [plan.config.contentFolder];
	return [...sources, path.resolve(workingFolder, configFile), ...styleFiles(plan)];
}

/** Whether a file is one that every handout depends on: a template, a wording or the logo. */
export function isStyleFile(file: string, plan: Plan): boolean {
	return styleFiles(plan).some((own) => file === own || file.startsWith(own + path.sep));
}

/** Which handout shows a picture is known only when it is read, so a new picture concerns all of them. */
export function mayBePicture(file: string, plan: Plan): boolean {
	const isInStyleFolder = styleFiles(plan).some((own) => file.startsWith(own + path.sep));
	const extension = path.extname(file).toLowerCase();
	const known = new Set(['', '.md', '.markdown', '.txt', '.yaml']);
	return !isInStyleFolder && !known.has(extension) && !extension.endsWith('~');
}

/** The clinic's own templates and its logo; those that come with Handpress do not change. */
function styleFiles({config: {templateFolders, logoFile}}: Plan): string[] {
	const own = templateFolders.filter((folder) => !folder.split(path.sep).includes('node_modules'));
	return [...own, ...(logoFile === undefined ? [] : [logoFile])];
}
