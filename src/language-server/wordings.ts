import {CompletionItemKind} from 'vscode-languageserver/node.js';
import {type Disclaimer, disclaimerKinds, isDisclaimerKind} from '../disclaimers/disclaimer.ts';
import type {CheckedDocument} from './checked-documents.ts';
import type {Choice} from './choice.ts';
import {frontMatterOf} from './front-matter-at.ts';

/** The kinds of disclaimers, each with its approved wording in the document's language. */
export function wordingChoices(document: CheckedDocument): Choice[] {
	return disclaimerKinds.map((kind) => {
		const wording = wordingOf(document, kind);
		return {
			label: kind,
			kind: CompletionItemKind.EnumMember,
			detail: wording
				? `${wording.id} ${wording.version}, until ${wording.expiresOn}`
				: `no approved wording in "${languageOfDocument(document)}"`,
			explanation: wording?.text,
		};
	});
}

/** The languages that have wordings. */
export function wordingLanguages({library}: CheckedDocument): Choice[] {
	const languages = new Set(library?.catalogue.all().map(({lang}) => lang));
	return [...languages].sort().map((label) => ({label, kind: CompletionItemKind.Value}));
}

/** The wording that a directive of this kind prints in a document. */
export function wordingOf(document: CheckedDocument, kind: string): Disclaimer | undefined {
	const {library} = document;
	if (!isDisclaimerKind(kind)) return undefined;
	return library?.catalogue.find(languageOfDocument(document), kind);
}

function languageOfDocument({text, library}: CheckedDocument): string {
	const lang = frontMatterOf(text)['lang'];
	return typeof lang === 'string' ? lang : (library?.config.lang ?? '');
}
