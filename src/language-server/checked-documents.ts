import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {faultFinding} from '../library/call/fault-finding.ts';
import type {OpenLibraries, OpenLibrary} from '../library/check/open-library.ts';
import {isInLibrary} from '../library/sources/sources.ts';
import {DocumentText} from './document-text.ts';

/** A version of a document and what was found in it. */
export interface CheckedDocument {
	readonly uri: string;
	readonly version: number;
	readonly text: DocumentText;
	/** Its path; undefined if it is not a file. */
	readonly location?: string;
	/** Undefined if it is not a handout, or its library cannot be used. */
	readonly library?: OpenLibrary;
	readonly findings: readonly Diagnostic[];
}

/** The open documents as last checked; each version is checked once. */
export class CheckedDocuments {
	readonly #checks = new Map<string, {version: number; checking: Promise<CheckedDocument>}>();

	/** @param folders the workspace folders of the editor. */
	constructor(
		readonly libraries: OpenLibraries,
		readonly folders: () => readonly string[],
	) {}

	/** A document as it stands now, saved or not. */
	of(document: TextDocument): Promise<CheckedDocument> {
		const {uri, version} = document;
		const known = this.#checks.get(uri);
		if (known?.version === version) return known.checking;
		const checking = this.#check(uri, version, new DocumentText(document.getText()));
		this.#checks.set(uri, {version, checking});
		return checking;
	}

	/** Whether a document has been checked since it was opened. */
	knows(uri: string): boolean {
		return this.#checks.has(uri);
	}

	/** Whether this is still the latest check of a document. */
	isLatest(uri: string, checking: Promise<CheckedDocument>): boolean {
		return this.#checks.get(uri)?.checking === checking;
	}

	forget(uri: string): void {
		this.#checks.delete(uri);
	}

	/** Forgets all checks, after something has changed that they depend on. */
	async forgetAll(): Promise<void> {
		await this.libraries.noteChange();
		this.#checks.clear();
	}

	async #check(uri: string, version: number, text: DocumentText): Promise<CheckedDocument> {
		const location = locationOf(uri);
		const checked = {uri, version, text, findings: []};
		if (location === undefined) return checked;
		try {
			const library = await this.libraries.libraryOf(location, this.#folderOf(location));
			const {file, contentFolder} = library.config;
			// A config says what the library is; without one, any folder may be.
			const root = file === undefined ? path.dirname(location) : contentFolder;
			if (!isInLibrary(location, root)) return checked;
			const findings = await library.check(location, Buffer.from(text.content));
			return {...checked, location, library, findings};
		} catch (error) {
			return {...checked, location, findings: [faultFinding(error, location)]};
		}
	}

	/** The workspace folder that a file is in, or its own folder. */
	#folderOf(location: string): string {
		const above = this.folders().filter((folder) => location.startsWith(folder + path.sep));
		return above.sort((a, b) => b.length - a.length)[0] ?? path.dirname(location);
	}
}

/** Undefined for a document that was never saved, or is elsewhere. */
function locationOf(uri: string): string | undefined {
	return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}
