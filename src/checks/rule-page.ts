import {findRule} from './find-rule.ts';

/** Address of the page of a rule that comes with the package; nothing where no rule has that id. */
export function rulePage(id: string): string | undefined {
	if (!findRule(id)) return undefined;
	return new URL(`../../docs/rules/${id}.md`, import.meta.url).href;
}
