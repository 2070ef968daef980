import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {type WebSocket, WebSocketServer} from 'ws';
import {BrowserError} from '../browser/browser-errors.ts';
import {leadsOutside, type SourceRef} from '../library/sources/sources.ts';
import type {HandoutMessage} from './contract.ts';
import {Listing} from './listing.ts';
import type {Preview} from './preview.ts';
import {isMeantForUs} from './request-guard.ts';
import {type Served, ServedRenditions} from './served-renditions.ts';
import {showFinding} from './shown-finding.ts';

export interface ServerOptions {
	/** Address or host name to listen on. */
	readonly host: string;
	/** 0 takes any free port. */
	readonly port: number;
	/** The editor that opens findings; see `editorLink`. */
	readonly editor: string;
}

/** The page of the preview and its script, as they are bundled. */
const client = fileURLToPath(new URL('../../lib/preview/client', import.meta.url));

/** Handouts may run nothing, load nothing, and be framed only by our page. https://www.w3.org/TR/CSP3/ */
const renditionPolicy =
	"default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The preview's page may run its own script and show its own frames. */
function pagePolicy(host: string): string {
	return `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws://${host}; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** The shortest interval between change events, in milliseconds; longer if sending them takes long. */
const beat = 15;

/** Serves a preview to browsers on this machine: its page, all renditions, and an event for each change. */
export class PreviewServer {
	readonly #server: Server;
	readonly #sockets = new WebSocketServer({noServer: true, maxPayload: 16 * 1024});
	readonly #lookedAt = new Map<WebSocket, string>();
	readonly #listing: Listing;
	readonly #renditions: ServedRenditions;
	readonly #assets = sirv(client, {etag: true});
	#timer: NodeJS.Timeout | undefined;
	/** How long it took to send changes, in milliseconds. */
	#effort = 0;

	private constructor(
		readonly preview: Preview,
		readonly options: ServerOptions,
	) {
		this.#listing = new Listing(preview);
		this.#listing.renew();
		this.#renditions = new ServedRenditions(preview);
		this.#server = createServer((request, response) => void this.#answer(request, response));
		this.#server.on('upgrade', (request, socket, head) => {
			if (request.url !== '/changes' || !isMeantForUs(request, options.host)) {
				socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
				return;
			}
			this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#welcome(opened));
		});
		preview.on('change', () => {
			this.#timer ??= setTimeout(() => this.#tellChanges(), beat + 3 * this.#effort);
		});
	}

	/** @throws NodeJS.ErrnoException such as EADDRINUSE if it cannot listen. */
	static async listen(preview: Preview, options: ServerOptions): Promise<PreviewServer> {
		const server = new PreviewServer(preview, options);
		await new Promise<void>((resolve, reject) => {
			server.#server.once('error', reject);
			server.#server.listen(options.port, options.host, resolve);
		});
		return server;
	}

	get address(): string {
		const {address, port, family} = this.#server.address() as AddressInfo;
		return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`;
	}

	async close(): Promise<void> {
		clearTimeout(this.#timer);
		for (const socket of this.#sockets.clients) socket.terminate();
		const isClosed = new Promise((resolve) => this.#server.close(resolve));
		this.#server.closeAllConnections();
		await isClosed;
	}

	#welcome(socket: WebSocket): void {
		socket.on('message', (data) => {
			this.#lookedAt.set(socket, String(data));
			this.#noteLookedAt();
		});
		socket.on('close', () => {
			this.#lookedAt.delete(socket);
			this.#noteLookedAt();
		});
		// A connection that breaks is closed, too.
		socket.on('error', () => {});
		socket.send(JSON.stringify(this.#listing.message()));
	}

	#noteLookedAt(): void {
		this.preview.lookedAt.clear();
		for (const id of this.#lookedAt.values()) this.preview.lookedAt.add(id);
	}

	#tellChanges(): void {
		this.#timer = undefined;
		const start = performance.now();
		const changed = this.#listing.renew();
		const message = JSON.stringify(this.#listing.message(changed));
		for (const socket of this.#sockets.clients) socket.send(message);
		this.#effort = performance.now() - start;
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		response.setHeader('Referrer-Policy', 'no-referrer');
		response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
		response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
		response.setHeader('Content-Security-Policy', renditionPolicy);
		response.setHeader('Cache-Control', 'no-store');
		if (!isMeantForUs(request, this.options.host)) {
			send(response, 403, 'This server answers only requests to its own address.');
			return;
		}
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			send(response, 405, 'Nothing can be changed from here.');
			return;
		}
		try {
			await this.#route(request, response);
		} catch (error) {
			if (error instanceof BrowserError) send(response, 503, `${error.message}\n${error.help}`);
			else send(response, 500, error instanceof Error ? error.message : String(error));
		}
	}

	async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? '/', 'http://localhost');
		const pathname = decoded(url.pathname);
		const [, area = '', rest = ''] = /^\/([^/]*)\/?(.*)$/su.exec(pathname) ?? [];
		if (area === 'handout') {
			const found = await this.#handout(url.searchParams.get('id') ?? '');
			serve(response, found && {type: 'application/json', body: JSON.stringify(found)});
		} else if (area === 'files') serve(response, await this.#renditions.file(rest));
		else if (area === 'draft') serve(response, await this.#renditions.draft(rest));
		else if (area === 'book') {
			const [name = '', inner = ''] = rest.split(/(?<=\.epub)\//u);
			const text = await this.#renditions.textOfBook(name);
			if (inner === '' && text !== undefined) {
				response.writeHead(302, {Location: `${url.pathname.replace(/\/$/u, '')}/${text}`}).end();
			} else serve(response, await this.#renditions.bookFile(name, inner));
		} else {
			response.setHeader('Content-Security-Policy', pagePolicy(request.headers.host ?? ''));
			this.#assets(request, response, () => send(response, 404, 'There is no such page.'));
		}
	}

	async #handout(id: string): Promise<HandoutMessage | undefined> {
		const handout = this.preview.handouts.get(id);
		const entry = this.#listing.entry(id);
		if (!handout || !entry) return undefined;
		const {location} = handout.source;
		const lines = await linesOf(handout.source);
		const found = this.preview.findings().get(id) ?? [];
		return {
			id,
			revision: entry.revision,
			isOutdated: handout.isOutdated,
			findings: found.map((one) => showFinding(one, lines, location, this.options.editor)),
		};
	}
}

/** The lines of a source, for excerpts; empty for files outside the library. */
async function linesOf(source: SourceRef): Promise<string[]> {
	try {
		if (leadsOutside(source)) return [];
		const text = await readFile(source.location, 'utf8');
		return text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
	} catch {
		return [];
	}
}

/** A path that cannot be decoded is not one of ours. */
function decoded(pathname: string): string {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return '/';
	}
}

function serve(response: ServerResponse, served: Served | undefined): void {
	if (!served) {
		send(response, 404, 'This handout has not been rendered yet. Its findings say why.');
		return;
	}
	response.writeHead(200, {'Content-Type': served.type});
	response.end(served.body);
}

function send(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'});
	response.end(`${text}\n`);
}
