import type {Root} from 'mdast';
import {type PluggableList, unified} from 'unified';
import {VFile} from 'vfile';
import {type LedgerEntry, ledgerOf} from '../../src/handout/ledger.ts';
import {parseMarkdown} from '../../src/markdown/parse-markdown.ts';
import {parsePlainText} from '../../src/source/parse-plain-text.ts';
import {messagesOf} from './messages.ts';
import {outlineOf} from './outline.ts';

/** What plugins made of a source. */
export interface PluginRun {
	readonly file: VFile;
	readonly tree: Root;
	/** A line a block. */
	readonly outline: readonly string[];
	/** `line:column severity ruleId reason` */
	readonly messages: readonly string[];
	readonly ledger: readonly LedgerEntry[];
}

/** Parses a source and runs plugins over it, as a pipeline of one's own would. */
export async function runPlugins(
	source: string,
	plugins: PluggableList,
	path = 'handout.md',
): Promise<PluginRun> {
	const file = new VFile({path, value: source});
	const parsed = path.endsWith('.txt') ? parsePlainText(file) : parseMarkdown(file);
	const tree = (await unified().use(plugins).run(parsed, file)) as Root;
	return {file, tree, outline: outlineOf(tree), messages: messagesOf(file), ledger: ledgerOf(file)};
}
