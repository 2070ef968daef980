import {report} from '../handout/diagnostic.ts';
import type {DraftReader, SourceKind} from './draft.ts';

/** The reader of each kind; each is loaded when a source needs it. */
export const readers: Readonly<Record<SourceKind, () => Promise<DraftReader>>> = {
	text: async () => (await import('./text/read-text.ts')).readText,
	markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
	html: async () => (await import('./html/read-html.ts')).readHtml,
	docx: async () => noReader('DOCX'),
	odt: async () => noReader('ODT'),
	rtf: async () => noReader('RTF'),
	epub: async () => noReader('EPUB'),
};

function noReader(kind: string): DraftReader {
	return async (_source, _options, file) => {
		report(file, {
			ruleId: 'import-kind',
			severity: 'error',
			reason: `Unexpected ${kind}, expected plain text or Markdown`,
			note: 'Nothing was imported. Save it as text and import that.',
		});
		return undefined;
	};
}
