import type {IncomingMessage} from 'node:http';
import {isIP} from 'node:net';

/**
 * Whether a request is meant for this server. A page on the web whose name was made to lead to this
 * machine (DNS rebinding) still sends that name; numbers and `localhost` nobody can take over. And
 * a page elsewhere may open a socket to here, but says where it comes from.
 *
 * @param name the name that the server was told to be reached by.
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
