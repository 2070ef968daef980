import type {IncomingMessage} from 'node:http';
import {isIP} from 'node:net';

/**
 * Whether a request is meant for this server. A web page whose host name was made to resolve to
 * this machine (DNS rebinding) still sends that name; numeric addresses and `localhost` cannot be
 * taken over. And a page from elsewhere may open a socket to this server, but sends its origin.
 *
 * @param name the host name that the server was told to listen on.
 */
export function isMeantForUs({headers}: IncomingMessage, name: string): boolean {
	const host = hostOf(`http://${headers.host}`);
	if (host === undefined || !isOurs(host.hostname, name)) return false;
	const {origin} = headers;
	return origin === undefined || hostOf(origin)?.host === host.host;
}

function isOurs(hostname: string, name: string): boolean {
	const bare = hostname.replace(/^\[|\]$/gu, '');
	return bare === 'localhost' || bare === name.toLowerCase() || isIP(bare) !== 0;
}

function hostOf(address: string): URL | undefined {
	return URL.canParse(address) ? new URL(address) : undefined;
}
