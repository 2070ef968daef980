import {fileURLToPath} from 'node:url';
import {
	type Connection,
	DidChangeWatchedFilesNotification,
	type InitializeParams,
	type InitializeResult,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver/node.js';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {configName} from '../config/load-config.ts';
import {OpenLibraries} from '../library/check/open-library.ts';
import {CheckedDocuments} from './checked-documents.ts';
import {codeActionKinds, codeActionsFor} from './code-actions.ts';
import {completionsAt, completionTriggers} from './completions.ts';
import {shownDiagnostic} from './diagnostics.ts';
import {hoverAt} from './hovers.ts';

export interface LanguageServerOptions {
	/** A config file to use in place of the nearest one above a document. */
	readonly configFile?: string | undefined;
	/** Of Handpress. */
	readonly version: string;
}

/** How long typing must pause before a document is checked, in milliseconds. */
const quiet = 150;

/** What findings depend on besides the document itself. */
const watched = [
	`**/${configName}`,
	'**/*.{md,markdown,txt}',
	'**/messages/*.yaml',
	'**/*.{png,jpg,jpeg,svg}',
];

/** Serves an editor: findings of the open documents as they are typed, quick fixes, completion, hovers. */
export class LanguageServer {
	readonly #documents = new TextDocuments(TextDocument);
	readonly #checked: CheckedDocuments;
	/** Documents to check when typing pauses. */
	readonly #waiting = new Map<string, NodeJS.Timeout>();
	/** Folders that the editor works in. */
	#folders: readonly string[] = [];
	#hasSnippets = false;
	#takesWatchers = false;

	constructor(
		readonly connection: Connection,
		readonly options: LanguageServerOptions,
	) {
		this.#checked = new CheckedDocuments(
			new OpenLibraries(options.configFile),
			() => this.#folders,
		);
	}

	listen(): void {
		const {connection} = this;
		const documents = this.#documents;
		connection.onInitialize((params) => this.#initialize(params));
		connection.onInitialized(() => this.#watch());
		// Opening a document counts as a change, but nobody is typing in it yet.
		documents.onDidChangeContent(({document: {uri}}) =>
			this.#checkSoon(uri, this.#checked.knows(uri) ? quiet : 0),
		);
		documents.onDidClose(({document}) => this.#close(document.uri));
		documents.onDidSave(() => this.#checkAll());
		connection.onDidChangeWatchedFiles(() => this.#checkAll());
		connection.onCodeAction(async ({textDocument, ...params}) => {
			const document = documents.get(textDocument.uri);
			return document && codeActionsFor(await this.#checked.of(document), params);
		});
		connection.onCompletion(async ({textDocument, position}) => {
			const document = documents.get(textDocument.uri);
			return (
				document && completionsAt(await this.#checked.of(document), position, this.#hasSnippets)
			);
		});
		connection.onHover(async ({textDocument, position}) => {
			const document = documents.get(textDocument.uri);
			return document && hoverAt(await this.#checked.of(document), position);
		});
		documents.listen(connection);
		connection.listen();
	}

	#initialize({workspaceFolders, rootUri, capabilities}: InitializeParams): InitializeResult {
		const {textDocument, workspace} = capabilities;
		this.#hasSnippets = textDocument?.completion?.completionItem?.snippetSupport ?? false;
		this.#takesWatchers = workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
		const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : []);
		this.#folders = uris.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
		return {
			capabilities: {
				textDocumentSync: {
					openClose: true,
					change: TextDocumentSyncKind.Incremental,
					save: {includeText: false},
				},
				codeActionProvider: {codeActionKinds},
				completionProvider: {triggerCharacters: completionTriggers},
				hoverProvider: true,
			},
			serverInfo: {name: 'handpress', version: this.options.version},
		};
	}

	async #watch(): Promise<void> {
		if (!this.#takesWatchers) return;
		await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
			watchers: watched.map((globPattern) => ({globPattern})),
		});
	}

	#checkSoon(uri: string, wait: number): void {
		clearTimeout(this.#waiting.get(uri));
		const timer = setTimeout(() => {
			this.#waiting.delete(uri);
			void this.#tell(uri);
		}, wait);
		this.#waiting.set(uri, timer);
	}

	async #checkAll(): Promise<void> {
		await this.#checked.forgetAll();
		for (const {uri} of this.#documents.all()) this.#checkSoon(uri, 0);
	}

	/** Publishes the findings of a document, unless it changes meanwhile. */
	async #tell(uri: string): Promise<void> {
		const document = this.#documents.get(uri);
		if (!document) return;
		const checking = this.#checked.of(document);
		const {version, text, findings} = await checking;
		if (!this.#checked.isLatest(uri, checking) || document.version !== version) return;
		const diagnostics = findings.map((found) => shownDiagnostic(found, text));
		await this.connection.sendDiagnostics({uri, version, diagnostics});
	}

	#close(uri: string): void {
		clearTimeout(this.#waiting.get(uri));
		this.#waiting.delete(uri);
		this.#checked.forget(uri);
		void this.connection.sendDiagnostics({uri, diagnostics: []});
	}
}
