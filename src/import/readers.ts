import {report} from '../handout/diagnostic.ts';
import type {DraftReader, SourceKind} from './draft.ts';

/** The reader of each kind; each is loaded when a source needs it. */
export const readers: Readonly<Record<SourceKind, () => Promise<DraftReader>>> = {
	text: async () => (await import('./text/read-text.ts')).readText,
	markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
	html: async () => (await import('./html/read-html.ts')).readHtml,
	docx: async () => (await import('./office/read-docx.ts')).readDocx,
	odt: async () => (await import('./office/read-odt.ts')).readOdt,
	rtf: async () => refuseRtf,
	epub: async () => (await import('./office/read-epub.ts')).readEpub,
};

/** No well-kept package reads RTF; every word processor saves it as DOCX. */
const refuseRtf: DraftReader = async (_source, _options, file) => {
	report(file, {
		ruleId: 'import-kind',
		severity: 'error',
		reason: 'Unexpected RTF, expected DOCX, ODT, HTML, EPUB, Markdown or plain text',
		note: 'Nothing was imported. Open the file in a word processor, save it as DOCX, and import that.',
		place: {line: 1, column: 1},
	});
	return undefined;
};
