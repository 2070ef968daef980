import {VFile} from 'vfile';
import {wordsOf} from '../../src/handout/words.ts';
import {type ImportResult, importHandout} from '../../src/import/import-handout.ts';
import {parseMarkdown} from '../../src/markdown/parse-markdown.ts';

/** Imports a source from a string or bytes; the ledger's balance is proved on the way. */
export function importSource(
	source: string | Uint8Array,
	file: string,
	{location, lang}: {readonly location?: string; readonly lang?: string} = {},
): Promise<ImportResult> {
	const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
	return importHandout({file, bytes, location}, {lang});
}

/** The texts that the ledger says were removed, in the order of the source. */
export function removedFrom({ledger}: ImportResult): string[] {
	return ledger.filter(({action}) => action === 'removed').map(({text}) => text);
}

/** The Markdown without its front matter. */
export function bodyOf({markdown = ''}: ImportResult): string {
	return markdown.replace(/^---\n[\s\S]*?\n---\n+/u, '');
}

/** Words as a reader meets them. */
export function wordsInMarkdown(markdown: string): string[] {
	return wordsOf(parseMarkdown(new VFile(markdown)));
}

/** Its headings, as "## Words". */
export function headingsIn(markdown: string): string[] {
	return markdown.split('\n').filter((line) => /^#{1,6} /u.test(line));
}

/** The findings as "severity rule: reason". */
export function findingsOf({diagnostics}: ImportResult): string[] {
	return diagnostics.map(({severity, ruleId, reason}) => `${severity} ${ruleId}: ${reason}`);
}
