import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {build, type Format, type HandoutResult} from 'handpress';
import {expect} from 'vitest';
import {type Content, filesBelow, makeTestFolder} from '../../cli/handpress.ts';

export const source = `# A sore back

Words before the first section.

## Keep moving

Walk a little every hour.

::disclaimer{kind=general}

## Ask for help

:::emergency
Numbness between the legs needs help today.
:::

::disclaimer{kind=general}
`;

const templates = new URL('../../../templates/', import.meta.url);

/** One of our templates with a part of it replaced. */
export async function changed(name: string, from: string | RegExp, to: string): Promise<Content> {
	const text = await readFile(new URL(name, templates), 'utf8');
	const result = text.replace(from, () => to);
	expect(result).not.toBe(text);
	return result;
}

export async function added(name: string, css: string): Promise<Content> {
	return `${await readFile(new URL(name, templates), 'utf8')}\n${css}\n`;
}

/** Builds the handout with templates of a clinic's own; nothing of it may be published. */
export async function buildWith(
	format: Format,
	files: Record<string, Content>,
	text = source,
): Promise<HandoutResult | undefined> {
	const folder = await makeTestFolder({
		'content/sore-back.md': text,
		...Object.fromEntries(
			Object.entries(files).map(([name, content]) => [`templates/${name}`, content]),
		),
	});
	const result = await build({workingFolder: folder, formats: [format]});
	const [handout] = result.handouts;
	if (!result.ok) {
		expect(handout?.status).toBe('held-back');
		expect(await filesBelow(path.join(folder, 'dist'))).toEqual(['catalogue.json', 'index.html']);
	}
	return handout;
}

export function reasonsOf(handout: HandoutResult | undefined): string[] {
	return handout?.diagnostics.map(({ruleId, reason}) => `${ruleId}: ${reason}`) ?? [];
}
