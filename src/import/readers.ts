import type {DraftReader, SourceKind} from './draft.ts';

/** The reader of each kind; each is loaded when a source needs it. */
export const readers: Readonly<Record<SourceKind, () => Promise<DraftReader>>> = {
	text: async () => (await import('./text/read-text.ts')).readText,
	markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
	html: async () => (await import('./html/read-html.ts')).readHtml,
	docx: async () => (await import('./office/read-docx.ts')).readDocx,
	odt: async () => (await import('./office/read-odt.ts')).readOdt,
	foreign: async () => (await import('./foreign-format.ts')).refuseForeign,
	epub: async () => (await import('./office/read-epub.ts')).readEpub,
};
