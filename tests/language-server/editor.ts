import {type ChildProcess, spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {onTestFinished} from 'vitest';
import {
	type CodeAction,
	CodeActionRequest,
	type CompletionItem,
	CompletionRequest,
	createProtocolConnection,
	type Diagnostic,
	DidChangeTextDocumentNotification,
	DidChangeWatchedFilesNotification,
	DidOpenTextDocumentNotification,
	DidSaveTextDocumentNotification,
	ExitNotification,
	type Hover,
	HoverRequest,
	InitializedNotification,
	InitializeRequest,
	type InitializeResult,
	type Position,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	type PublishDiagnosticsParams,
	type Range,
	RegistrationRequest,
	ShutdownRequest,
	StreamMessageReader,
	StreamMessageWriter,
	type TextEdit,
} from 'vscode-languageserver-protocol/node';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {cli} from '../cli/handpress.ts';

interface EditorOptions {
	/** For the server, besides `lsp --stdio`. */
	readonly args?: readonly string[];
	/** Whether the client knows snippets. Default: yes. */
	readonly hasSnippets?: boolean;
	/** The command. Default: the compiled one. */
	readonly program?: string;
}

const anywhere: Range = {start: {line: 0, character: 0}, end: {line: 9999, character: 0}};

/** A client as editors have one, and the server that it started: the compiled command over stdio. */
export class Editor {
	readonly #published: PublishDiagnosticsParams[] = [];
	readonly #told = new Set<() => void>();
	readonly #documents = new Map<string, TextDocument>();
	/** Patterns of the files that the server wants to hear of. */
	watchers: readonly string[] = [];

	private constructor(
		readonly folder: string,
		readonly connection: ProtocolConnection,
		readonly initialized: InitializeResult,
		readonly server: ChildProcess,
		/** Resolves with the status of the server when it has ended. */
		readonly ended: Promise<number | null>,
	) {
		connection.onNotification(PublishDiagnosticsNotification.type, (published) => {
			this.#published.push(published);
			for (const wake of this.#told) wake();
		});
		connection.onRequest(RegistrationRequest.type, ({registrations}) => {
			this.watchers = registrations.flatMap(({registerOptions}) =>
				(registerOptions as {watchers: {globPattern: string}[]}).watchers.map(
					({globPattern}) => globPattern,
				),
			);
			for (const wake of this.#told) wake();
		});
	}

	/** Starts a server for a folder; the caller ends it. */
	static async open(
		folder: string,
		{args = [], hasSnippets = true, program = cli}: EditorOptions = {},
	): Promise<Editor> {
		const server = spawn(process.execPath, [program, 'lsp', '--stdio', ...args], {
			cwd: folder,
			stdio: ['pipe', 'pipe', 'inherit'],
		});
		const ended = new Promise<number | null>((resolve) => server.on('close', resolve));
		const connection = createProtocolConnection(
			new StreamMessageReader(server.stdout),
			new StreamMessageWriter(server.stdin),
		);
		connection.listen();
		const initialized = await connection.sendRequest(InitializeRequest.type, {
			processId: process.pid,
			rootUri: null,
			workspaceFolders: [{uri: pathToFileURL(folder).href, name: 'library'}],
			capabilities: {
				workspace: {didChangeWatchedFiles: {dynamicRegistration: true}},
				textDocument: {completion: {completionItem: {snippetSupport: hasSnippets}}},
			},
		});
		const editor = new Editor(folder, connection, initialized, server, ended);
		await connection.sendNotification(InitializedNotification.type, {});
		return editor;
	}

	uri(name: string): string {
		return pathToFileURL(path.join(this.folder, name)).href;
	}

	/** Opens a document and waits for its findings. */
	async openDocument(name: string, text?: string): Promise<Diagnostic[]> {
		const content = text ?? (await readFile(path.join(this.folder, name), 'utf8'));
		const uri = this.uri(name);
		this.#documents.set(uri, TextDocument.create(uri, 'markdown', 1, content));
		const told = this.#nextFor(uri, 1);
		await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
			textDocument: {uri, languageId: 'markdown', version: 1, text: content},
		});
		return told;
	}

	/** Types something in place of a range and waits for the findings. */
	async type(name: string, edits: readonly TextEdit[]): Promise<Diagnostic[]> {
		const before = this.document(name);
		const version = before.version + 1;
		// From the end, so that a change does not move those before it.
		const changes = edits
			.toSorted((a, b) => before.offsetAt(b.range.start) - before.offsetAt(a.range.start))
			.map(({range, newText}) => ({range, text: newText}));
		TextDocument.update(before, changes, version);
		const told = this.#nextFor(before.uri, version);
		await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument: {uri: before.uri, version},
			contentChanges: changes,
		});
		return told;
	}

	/** Tells that a file has changed, and waits for the findings of a document. */
	async afterChangeOf(file: string, name: string): Promise<Diagnostic[]> {
		const {uri, version} = this.document(name);
		const told = this.#nextFor(uri, version);
		await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
			changes: [{uri: this.uri(file), type: 2}],
		});
		return told;
	}

	/** Tells that a document was saved, and waits for its findings. */
	async save(name: string): Promise<Diagnostic[]> {
		const {uri, version} = this.document(name);
		const told = this.#nextFor(uri, version);
		await this.connection.sendNotification(DidSaveTextDocumentNotification.type, {
			textDocument: {uri},
		});
		return told;
	}

	document(name: string): TextDocument {
		const document = this.#documents.get(this.uri(name));
		if (!document) throw new Error(`${name} is not open`);
		return document;
	}

	/** What can be done about a range, in the order of the menu. */
	async actions(name: string, range = anywhere, only?: string[]): Promise<CodeAction[]> {
		const actions = await this.connection.sendRequest(CodeActionRequest.type, {
			textDocument: {uri: this.uri(name)},
			range,
			context: {diagnostics: [], ...(only && {only})},
		});
		return (actions ?? []) as CodeAction[];
	}

	/** Carries out the action of a title, and waits for the findings. */
	async carryOut(name: string, title: string): Promise<Diagnostic[]> {
		const actions = await this.actions(name);
		const edits = actions.find((action) => action.title === title)?.edit?.changes?.[this.uri(name)];
		if (!edits) throw new Error(`No "${title}" in ${actions.map((one) => one.title).join('; ')}`);
		return this.type(name, edits);
	}

	async completions(name: string, position: Position): Promise<CompletionItem[]> {
		const items = await this.connection.sendRequest(CompletionRequest.type, {
			textDocument: {uri: this.uri(name)},
			position,
		});
		return Array.isArray(items) ? items : (items?.items ?? []);
	}

	async hover(name: string, position: Position): Promise<Hover | null> {
		return this.connection.sendRequest(HoverRequest.type, {
			textDocument: {uri: this.uri(name)},
			position,
		});
	}

	/** Waits until something holds of what the server has said. */
	async until(holds: () => boolean): Promise<void> {
		while (!holds()) {
			await new Promise<void>((resolve) => {
				const wake = () => {
					this.#told.delete(wake);
					resolve();
				};
				this.#told.add(wake);
			});
		}
	}

	async quit(): Promise<number | null> {
		await this.connection.sendRequest(ShutdownRequest.type);
		await this.connection.sendNotification(ExitNotification.type);
		return this.ended;
	}

	/** Ends the server, whatever it is doing. */
	async close(): Promise<void> {
		this.server.kill();
		await this.ended;
	}

	/** The next findings that are told of a version of a document. */
	async #nextFor(uri: string, version: number): Promise<Diagnostic[]> {
		const seen = this.#published.length;
		const next = () =>
			this.#published.slice(seen).find((one) => one.uri === uri && one.version === version);
		await this.until(() => next() !== undefined);
		return next()?.diagnostics ?? [];
	}
}

/** As `Editor.open`, for one test. */
export async function editorForTest(folder: string, options?: EditorOptions): Promise<Editor> {
	const editor = await Editor.open(folder, options);
	onTestFinished(() => editor.close());
	return editor;
}

/** A position from its line and character, counted from 1 as people do. */
export function at(line: number, column: number): Position {
	return {line: line - 1, character: column - 1};
}
