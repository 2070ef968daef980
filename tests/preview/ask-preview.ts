import {request} from 'node:http';
import {WebSocket} from 'ws';
import type {LibraryMessage} from '../../src/preview/contract.ts';

interface Answer {
	readonly status: number | undefined;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

/** Asks for a path as it is written: `fetch` would tidy it up. */
export function ask(
	address: string,
	target: string,
	headers = {},
	method = 'GET',
): Promise<Answer> {
	const {hostname, port} = new URL(address);
	return new Promise((resolve, reject) => {
		const asked = request({hostname, port, path: target, headers, method}, (response) => {
			let body = '';
			response.setEncoding('latin1').on('data', (text) => {
				body += text;
			});
			response.on('end', () =>
				resolve({status: response.statusCode, headers: response.headers, body}),
			);
		});
		asked.on('error', reject).end();
	});
}

/**
 * Listens to the messages of a preview until one satisfies.
 *
 * @param meanwhile done once the preview is listened to. Default: nothing.
 * @returns that message, with the handouts that it names only by their ids.
 */
export async function until(
	address: string,
	isEnough: (library: LibraryMessage) => boolean,
	meanwhile: () => Promise<unknown> = async () => {},
): Promise<LibraryMessage> {
	const socket = new WebSocket(`${address.replace('http:', 'ws:')}changes`);
	const known = new Map<string, LibraryMessage['handouts'][number]>();
	try {
		return await new Promise((resolve, reject) => {
			socket.on('error', reject);
			socket.on('open', () => void meanwhile().catch(reject));
			socket.on('message', (data) => {
				const message = JSON.parse(String(data)) as LibraryMessage;
				const handouts = message.handouts.map((item) =>
					typeof item === 'string' ? (known.get(item) ?? item) : item,
				);
				for (const item of handouts) if (typeof item !== 'string') known.set(item.id, item);
				if (isEnough({...message, handouts})) resolve({...message, handouts});
			});
		});
	} finally {
		socket.terminate();
	}
}

export const stateOf = ({handouts}: LibraryMessage, id: string) => {
	const entry = handouts.find((item) => typeof item !== 'string' && item.id === id);
	return typeof entry === 'object' ? entry.state : undefined;
};
export const isPrepared = ({handouts}: LibraryMessage) =>
	handouts.every((item) => typeof item !== 'string' && item.state !== 'waiting');
